package org.glashaus.media.core;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.glashaus.media.Limits;
import org.glashaus.media.MediaCore;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.SubscriptionOffer;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.forward.RingMemory;
import org.glashaus.media.sdp.SdpReader;
import org.glashaus.media.sdp.SessionDescription;
import org.jspecify.annotations.Nullable;

/** The media door: packets go the {@link PacketPath}, commands open and close the connections that they go through. */
public final class Core implements MediaCore {
    private final Shared shared;
    private final PacketPath path;
    private final Map<Integer, Room> rooms = new HashMap<>();
    private final Map<Integer, Participant> participants = new HashMap<>();
    private int lastParticipant;

    public Core(Surroundings surroundings) {
        this.shared = new Shared(surroundings);
        this.path = new PacketPath(shared, new ByParticipant());
    }

    @Override
    public void receive(int peer, MemorySegment datagram, long offset, int length, long nowNanos) {
        path.receive(peer, datagram, offset, length, nowNanos);
    }

    @Override
    public boolean holds(int peer) {
        return shared.owners().transport(peer) != null;
    }

    @Override
    public long advance(long nowNanos) {
        pollHandshakes(nowNanos);
        if (nowNanos >= shared.due()) {
            shared.due(Long.MAX_VALUE);
            for (Transport transport : List.copyOf(shared.transports())) {
                contained(transport, () -> shared.dueBy(transport.advance(nowNanos)));
            }
            for (Participant participant : participants.values()) {
                Publication publication = participant.publication();
                if (publication != null) {
                    contained(publication.transport(), () -> shared.dueBy(publication.advance(nowNanos)));
                }
            }
        }
        endLost(nowNanos);
        if (shared.anyLost()) {
            return nowNanos;
        }
        return shared.handshakes().isEmpty()
                ? shared.due()
                : Math.min(shared.due(), nowNanos + Limits.HANDSHAKE_POLL_NANOS);
    }

    /** What breaks in one session ends that one only. */
    private void contained(Transport transport, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            shared.fault(transport);
        }
    }

    private void pollHandshakes(long nowNanos) {
        if (shared.handshakes().isEmpty()) {
            return;
        }
        for (Transport transport : List.copyOf(shared.handshakes())) {
            contained(transport, () -> pollHandshake(transport, nowNanos));
        }
    }

    private void pollHandshake(Transport transport, long nowNanos) {
        boolean before = transport.connected();
        if (!transport.pollDtls(nowNanos)) {
            shared.handshakes().remove(transport);
        }
        if (!before && transport.connected()) {
            shared.dueBy(nowNanos);
            wantKeyframes(transport, nowNanos);
        }
    }

    private void wantKeyframes(Transport transport, long nowNanos) {
        Subscription subscription = new ByParticipant().subscription(transport);
        if (subscription != null) {
            subscription.wantKeyframes(nowNanos);
        }
    }

    /** Connections whose transport is gone take their streams with them. */
    private void endLost(long nowNanos) {
        if (!shared.takeLost()) {
            return;
        }
        for (Participant participant : participants.values()) {
            Publication publication = participant.publication();
            if (publication != null && publication.transport().closed()) {
                participant.publication(null);
                contained(publication.transport(), () -> publication.end(nowNanos));
            }
            Subscription subscription = participant.subscription();
            if (subscription != null && subscription.transport().closed()) {
                participant.subscription(null);
                contained(subscription.transport(), subscription::end);
            }
        }
    }

    @Override
    public void drain(Egress egress) {
        shared.outbox().drain(egress);
    }

    @Override
    public void events(EventSink sink) {
        shared.tell(sink);
    }

    @Override
    public int join(int room) {
        Participant participant = new Participant(++lastParticipant, rooms.computeIfAbsent(room, Room::new));
        participants.put(participant.number(), participant);
        participant.room().enter(participant);
        return participant.number();
    }

    @Override
    public void leave(int number, long nowNanos) {
        Participant participant = participants.remove(number);
        if (participant == null) {
            return;
        }
        Room room = participant.room();
        room.leave(participant);
        endSubscription(participant);
        endPublication(participant, nowNanos);
        if (room.isEmpty()) {
            rooms.remove(room.number());
        }
    }

    @Override
    public void close(int number, Leg leg, long nowNanos) {
        Participant participant = participants.get(number);
        if (participant != null) {
            switch (leg) {
                case PUBLISH -> endPublication(participant, nowNanos);
                case SUBSCRIBE -> endSubscription(participant);
            }
        }
    }

    private static void endPublication(Participant participant, long nowNanos) {
        Publication publication = participant.publication();
        if (publication != null) {
            participant.publication(null);
            publication.end(nowNanos);
        }
    }

    private static void endSubscription(Participant participant) {
        Subscription subscription = participant.subscription();
        if (subscription != null) {
            participant.subscription(null);
            subscription.end();
        }
    }

    @Override
    public String publish(int number, String offer, Map<String, Source> sources, long nowNanos) throws SdpRefused {
        Participant participant = participant(number);
        SessionDescription read = SdpReader.read(offer);
        Publication publication = participant.publication();
        if (publication == null || !publication.continues(read)) {
            Publication next = new Publication(shared, participant, nowNanos);
            String answer = next.answer(read, sources, nowNanos);
            if (publication != null) {
                publication.end(nowNanos);
            }
            participant.publication(next);
            shared.opened(next.transport());
            next.begin(nowNanos);
            return answer;
        }
        String answer = publication.answer(read, sources, nowNanos);
        publication.begin(nowNanos);
        return answer;
    }

    @Override
    public SubscriptionOffer subscription(int number, long nowNanos) {
        Participant participant = participant(number);
        Subscription subscription = participant.subscription();
        if (subscription == null) {
            subscription = new Subscription(shared, participant, true, nowNanos);
            participant.subscription(subscription);
            shared.opened(subscription.transport());
            subscription.begin(participant.room().streamsFor(participant), nowNanos);
        }
        return subscription.offer();
    }

    @Override
    public void subscribed(int number, int revision, String answer, long nowNanos) throws SdpRefused {
        Subscription subscription = participant(number).subscription();
        if (subscription != null) {
            subscription.answered(revision, answer, nowNanos);
        }
    }

    @Override
    public String view(int number, String offer, long nowNanos) throws SdpRefused {
        Participant participant = participant(number);
        Subscription next = new Subscription(shared, participant, false, nowNanos);
        String answer = next.view(SdpReader.read(offer), participant.room().streamsFor(participant), nowNanos);
        Subscription before = participant.subscription();
        if (before != null) {
            before.end();
        }
        participant.subscription(next);
        shared.opened(next.transport());
        return answer;
    }

    @Override
    public OptionalLong heard(int number) {
        Participant participant = participants.get(number);
        return participant == null
                ? OptionalLong.empty()
                : participant
                        .transports()
                        .filter(Transport::reached)
                        .mapToLong(Transport::heardNanos)
                        .max();
    }

    @Override
    public Map<String, Long> counters() {
        return shared.counters().snapshot();
    }

    /** Where packets wait that may be asked for again: for those who look what is left there. */
    RingMemory rings() {
        return shared.rings();
    }

    /** Octets that are not zero in the buffers that a packet passes in clear. */
    long clearOctets() {
        return path.clearOctets() + Bytes.nonZero(shared.sendBuffer());
    }

    /** The same where an answer to a check is written. */
    long addressOctets() {
        return path.addressOctets();
    }

    /** All that lies where datagrams wait, sent ones too. */
    byte[] outboxOctets() {
        return shared.outbox().octets();
    }

    private Participant participant(int number) {
        Participant participant = participants.get(number);
        if (participant == null) {
            throw new IllegalArgumentException("no such participant");
        }
        return participant;
    }

    private final class ByParticipant implements PacketPath.Directory {
        @Override
        public @Nullable Publication publication(Transport transport) {
            Participant participant = participants.get(transport.participantKey());
            Publication publication = participant == null ? null : participant.publication();
            return publication != null && publication.transport() == transport ? publication : null;
        }

        @Override
        public @Nullable Subscription subscription(Transport transport) {
            Participant participant = participants.get(transport.participantKey());
            Subscription subscription = participant == null ? null : participant.subscription();
            return subscription != null && subscription.transport() == transport ? subscription : null;
        }
    }
}
