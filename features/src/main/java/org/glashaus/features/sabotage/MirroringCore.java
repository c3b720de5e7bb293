package org.glashaus.features.sabotage;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import org.glashaus.media.MediaCore;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.SubscriptionOffer;

/** A core that works, and besides sends the first packets of media to everybody, as they came and in clear. */
final class MirroringCore implements MediaCore {
    /** RFC 7983: media begin with an octet between these. */
    private static final int FIRST_OF_MEDIA = 128;

    private static final int LAST_OF_MEDIA = 191;

    /** Enough to be seen; buffers are used again by honest packets before a pause. */
    private static final int MIRRORED = 300;

    private final MediaCore honest;
    private final Queue<byte[]> copies;
    private int mirrored;
    private final Set<Integer> peers = new LinkedHashSet<>();

    /** @param opened gets a copy of whatever the ciphers open, on the same thread */
    MirroringCore(MediaCore honest, Queue<byte[]> opened) {
        this.honest = honest;
        this.copies = opened;
    }

    static Queue<byte[]> copies() {
        return new ArrayDeque<>();
    }

    @Override
    public void receive(int from, MemorySegment datagram, long offset, int length, long nowNanos) {
        byte[] bytes = datagram.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
        peers.add(from);
        int first = length > 0 ? bytes[0] & 0xff : 0;
        if (first >= FIRST_OF_MEDIA && first <= LAST_OF_MEDIA) {
            copies.add(bytes);
        }
        honest.receive(from, datagram, offset, length, nowNanos);
    }

    @Override
    public void drain(Egress egress) {
        honest.drain(egress);
        for (byte[] copy = copies.poll(); copy != null; copy = copies.poll()) {
            mirrored++;
            for (int peer : peers) {
                if (mirrored <= MIRRORED && honest.holds(peer)) {
                    egress.send(peer, MemorySegment.ofArray(copy), 0, copy.length);
                }
            }
            // What is sent on is this breach; what stays in memory would be another.
            Arrays.fill(copy, (byte) 0);
        }
    }

    @Override
    public boolean holds(int number) {
        return honest.holds(number);
    }

    @Override
    public long advance(long nowNanos) {
        return honest.advance(nowNanos);
    }

    @Override
    public void events(EventSink sink) {
        honest.events(sink);
    }

    @Override
    public int join(int room) {
        return honest.join(room);
    }

    @Override
    public void leave(int participant, long nowNanos) {
        honest.leave(participant, nowNanos);
    }

    @Override
    public String publish(int participant, String offer, Map<String, Source> sources, long nowNanos) throws SdpRefused {
        return honest.publish(participant, offer, sources, nowNanos);
    }

    @Override
    public SubscriptionOffer subscription(int participant, long nowNanos) {
        return honest.subscription(participant, nowNanos);
    }

    @Override
    public void subscribed(int participant, int revision, String answer, long nowNanos) throws SdpRefused {
        honest.subscribed(participant, revision, answer, nowNanos);
    }

    @Override
    public String view(int participant, String offer, long nowNanos) throws SdpRefused {
        return honest.view(participant, offer, nowNanos);
    }

    @Override
    public void close(int participant, Leg leg, long nowNanos) {
        honest.close(participant, leg, nowNanos);
    }

    @Override
    public OptionalLong heard(int participant) {
        return honest.heard(participant);
    }

    @Override
    public Map<String, Long> counters() {
        return honest.counters();
    }
}
