package org.glashaus.conference;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.glashaus.media.MediaCore;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.SubscriptionOffer;

/**
 * A media core without media: it keeps who publishes and who has which revision, sends each datagram back, and lets a
 * test cause events. An offer that holds "refuse" is refused.
 */
public class StandInCore implements MediaCore {
    private record Member(int room, boolean[] publishes, boolean[] changed, int[] revision) {}

    private record Echo(int peer, byte[] bytes) {}

    private final Map<Integer, Member> members = new TreeMap<>();
    private final Deque<Echo> echoes = new ArrayDeque<>();
    private final Deque<Consumer<EventSink>> news = new ArrayDeque<>();

    /** What a test wants to happen on the loop's thread. */
    public final ConcurrentLinkedQueue<Consumer<EventSink>> happenings = new ConcurrentLinkedQueue<>();

    public final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();

    /** Whether leaving breaks the core's invariants. */
    public volatile boolean leavingFails;

    /** Whether media of everybody still come. */
    public volatile boolean hears;

    private int last;

    @Override
    public void receive(int peer, MemorySegment datagram, long offset, int length, long nowNanos) {
        byte[] bytes = datagram.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
        if (bytes.length > 0 && bytes[0] == '!') {
            throw new IllegalStateException("a broken invariant");
        }
        if (bytes.length > 0 && bytes[0] == '#') {
            throw new StackOverflowError("nobody can go on from this");
        }
        echoes.add(new Echo(peer, bytes));
    }

    @Override
    public boolean holds(int peer) {
        return false;
    }

    @Override
    public long advance(long nowNanos) {
        return nowNanos + 20_000_000;
    }

    @Override
    public void drain(Egress egress) {
        for (Echo echo = echoes.poll(); echo != null; echo = echoes.poll()) {
            egress.send(echo.peer, MemorySegment.ofArray(echo.bytes), 0, echo.bytes.length);
        }
    }

    @Override
    public void events(EventSink sink) {
        for (Consumer<EventSink> one = happenings.poll(); one != null; one = happenings.poll()) {
            one.accept(sink);
        }
        for (Consumer<EventSink> one = news.poll(); one != null; one = news.poll()) {
            one.accept(sink);
        }
    }

    @Override
    public int join(int room) {
        members.put(++last, new Member(room, new boolean[1], new boolean[] {true}, new int[1]));
        calls.add("join " + last);
        return last;
    }

    @Override
    public void leave(int participant, long nowNanos) {
        Member gone = members.remove(participant);
        calls.add("leave " + participant);
        if (leavingFails) {
            throw new IllegalStateException("a broken invariant");
        }
        if (gone != null && gone.publishes[0]) {
            changed(participant, gone.room);
            news.add(sink -> sink.ended(participant, Leg.PUBLISH, 7, 1));
        }
    }

    @Override
    public String publish(int participant, String offer, Map<String, Source> sources, long nowNanos) throws SdpRefused {
        if (offer.contains("refuse")) {
            throw new SdpRefused(3, "the stand-in was asked to refuse");
        }
        Member member = member(participant);
        member.publishes[0] = true;
        calls.add("publish " + participant + " " + sources);
        changed(participant, member.room);
        return "answer to publish";
    }

    private Member member(int participant) {
        Member member = members.get(participant);
        if (member == null) {
            throw new IllegalArgumentException("nobody has this number");
        }
        return member;
    }

    private void changed(int by, int room) {
        members.forEach((number, member) -> {
            if (number != by && member.room == room) {
                member.changed[0] = true;
                news.add(sink -> sink.subscriptionChanged(number));
            }
        });
    }

    @Override
    public SubscriptionOffer subscription(int participant, long nowNanos) {
        Member own = member(participant);
        List<SubscriptionOffer.Carried> streams = new ArrayList<>();
        Map<Integer, Member> others = new LinkedHashMap<>(members);
        others.remove(participant);
        others.forEach((number, other) -> {
            if (other.room == own.room && other.publishes[0]) {
                streams.add(new SubscriptionOffer.Carried(String.valueOf(streams.size()), number, Source.CAMERA));
            }
        });
        if (own.changed[0]) {
            own.changed[0] = false;
            own.revision[0]++;
        }
        return new SubscriptionOffer(own.revision[0], streams.isEmpty() ? "v=0" : "v=0\r\nm=video", streams);
    }

    @Override
    public void subscribed(int participant, int revision, String answer, long nowNanos) throws SdpRefused {
        if (answer.contains("refuse")) {
            throw new SdpRefused(0, "the stand-in was asked to refuse");
        }
        calls.add("subscribed " + participant + " " + revision);
    }

    @Override
    public String view(int participant, String offer, long nowNanos) throws SdpRefused {
        if (offer.contains("refuse")) {
            throw new SdpRefused(3, "the stand-in was asked to refuse");
        }
        member(participant);
        calls.add("view " + participant);
        return "answer to view";
    }

    @Override
    public void close(int participant, Leg leg, long nowNanos) {
        calls.add("close " + participant + " " + leg);
        Member member = members.get(participant);
        if (member == null) {
            return;
        }
        switch (leg) {
            case PUBLISH -> {
                member.publishes[0] = false;
                changed(participant, member.room);
            }
            case SUBSCRIBE -> {
                member.revision[0] = 0;
                member.changed[0] = true;
            }
        }
    }

    @Override
    public OptionalLong heard(int participant) {
        return hears ? OptionalLong.of(System.nanoTime()) : OptionalLong.empty();
    }

    @Override
    public Map<String, Long> counters() {
        return Map.of("members", (long) members.size());
    }
}
