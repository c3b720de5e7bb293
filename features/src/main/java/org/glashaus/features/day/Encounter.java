package org.glashaus.features.day;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glashaus.features.browser.Watch.Gaps;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Packet;
import org.glashaus.features.witness.Packet.Kind;
import org.glashaus.features.witness.Recording;
import org.glashaus.features.witness.StunStandIn;

/**
 * Anna and Bram, who met, and Cleo, who came and went, each in a browser on a host of its own; and what passed between them.
 *
 * @param named the STUN hosts that the statement names, with the address of who answers for each
 * @param cameNanos since 1970, when the first of the three was told that Cleo had come
 * @param wentNanos when they were told that she had gone
 * @param annaOfBram how long Anna did not hear, and not see, Bram at most, from before Cleo came until she was there
 * @param thirdAfter how long after Cleo's two connections to the server stood, each heard and saw her and she them; empty if
 *     somebody never did
 * @param stalled for how long at most the page of one of the three could not look
 * @param played which of their meetings it was: earlier ones told nothing
 */
public record Encounter(
        ObservedProcess process,
        Recording wire,
        String server,
        Guest anna,
        Guest bram,
        Guest cleo,
        Map<String, String> named,
        long cameNanos,
        long wentNanos,
        Gaps annaOfBram,
        Gaps bramOfAnna,
        Optional<Duration> thirdAfter,
        Duration stalled,
        int played) {

    /** The accepted reading of an end: within two seconds. */
    public static final Duration READING = Duration.ofSeconds(2);

    /** Up to here a time is unclear where a page stood still for longer than {@link #STALLED}. */
    private static final Duration LATE = Duration.ofSeconds(4);

    /** A page that could not look for longer blurs every time of the encounter. */
    private static final Duration STALLED = Duration.ofMillis(700);

    /** A second of sound and picture has more packets than this, one stray packet of either has not. */
    private static final int FLOWS = 50;

    public Encounter {
        named = Map.copyOf(named);
    }

    /** How long at most one of the two was without the other's sound or picture when Cleo came. */
    public Duration lacking() {
        return Stream.of(annaOfBram, bramOfAnna)
                .flatMap(gaps -> Stream.of(gaps.sound(), gaps.picture()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** Whether two seconds cannot be told from this time: it is longer, and may be so only because nobody could look. */
    public boolean unclear(Duration time) {
        return unclear(time, stalled);
    }

    public static boolean unclear(Duration time, Duration stalled) {
        boolean blurred = stoodStill(stalled) && time.compareTo(LATE) <= 0;
        return isLate(time) && (blurred || time.minus(stalled).compareTo(READING) < 0);
    }

    /** Whether one of its times is. */
    public boolean unclear() {
        return times().anyMatch(this::unclear);
    }

    /** Whether something was seen in it that neither want of a look nor a machine that stood still explains. */
    public boolean plainlyBroken() {
        return times().anyMatch(time -> isLate(time) && !inDoubt(time, stalled))
                || !directWithCleo().isEmpty()
                || !askedElsewhere().isEmpty();
    }

    /** Whether another meeting, on a machine that does not stand still, may show something else. */
    public boolean inDoubt() {
        return times().anyMatch(time -> inDoubt(time, stalled))
                || stoodStill(stalled)
                        && (thirdAfter.isEmpty() || !askedInVain().isEmpty());
    }

    /** A page that stands still does not change its way either: then no longer time is plain. */
    static boolean inDoubt(Duration time, Duration stalled) {
        return unclear(time, stalled) || isLate(time) && stoodStill(stalled);
    }

    private static boolean stoodStill(Duration stalled) {
        return stalled.compareTo(STALLED) > 0;
    }

    private static boolean isLate(Duration time) {
        return time.compareTo(READING) >= 0;
    }

    private Stream<Duration> times() {
        return Stream.concat(Stream.of(lacking(), endedAfter()), thirdAfter.stream());
    }

    /**
     * One of the three.
     *
     * @param given the STUN and TURN servers that the server handed to this browser
     * @param told every message of the server, and every end that the browser's connections were told of
     * @param ways where sound and picture went, as the page said it while two were there, three, and two again
     */
    public record Guest(String address, Set<String> given, List<String> told, List<String> ways) {
        public Guest {
            given = Set.copyOf(given);
            told = List.copyOf(told);
            ways = List.copyOf(ways);
        }
    }

    /** Sound and picture, both ways, before Cleo came. */
    public boolean connectedDirectly() {
        return flows(packet -> packet.nanos() < cameNanos);
    }

    public boolean connectedAgain() {
        return flows(packet -> packet.nanos() > wentNanos);
    }

    private boolean flows(Predicate<Packet> when) {
        List<Packet> media =
                direct().stream().filter(Encounter::isRtp).filter(when).toList();
        return Stream.of(anna, bram)
                .allMatch(each -> media.stream()
                                .filter(packet -> host(packet.source()).equals(each.address()))
                                .count()
                        >= FLOWS);
    }

    // RFC 5761 §4: packet types of RTCP in the second octet, without the marker bit
    private static boolean isRtp(Packet packet) {
        if (packet.kind() != Kind.MEDIA || packet.payload().length < 2) {
            return false;
        }
        int type = packet.payload()[1] & 0x7f;
        return type < 64 || type > 95;
    }

    /** Whatever went past the server between two of the three. */
    public List<Packet> direct() {
        Set<String> people = people();
        return wire.between(end -> people.contains(host(end)));
    }

    /** Whatever of it was with Cleo. */
    public List<Packet> directWithCleo() {
        return direct().stream()
                .filter(packet -> host(packet.source()).equals(cleo.address())
                        || host(packet.destination()).equals(cleo.address()))
                .toList();
    }

    /** How long after Cleo came the last packet went past the server. */
    public Duration endedAfter() {
        return Duration.ofNanos(direct().stream()
                .mapToLong(Packet::nanos)
                .filter(nanos -> nanos > cameNanos && nanos < wentNanos)
                .map(nanos -> nanos - cameNanos)
                .max()
                .orElse(0));
    }

    /** When media first passed between somebody and the server, in nanoseconds since 1970, in each direction. */
    static OptionalLong bothWays(Recording wire, String server, String person) {
        long there = Long.MAX_VALUE;
        long back = Long.MAX_VALUE;
        for (Packet packet : wire.packets()) {
            if (packet.kind() == Kind.MEDIA) {
                String from = host(packet.source());
                String to = host(packet.destination());
                if (from.equals(person) && to.equals(server)) {
                    there = Math.min(there, packet.nanos());
                } else if (from.equals(server) && to.equals(person)) {
                    back = Math.min(back, packet.nanos());
                }
            }
        }
        long both = Math.max(there, back);
        return both == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(both);
    }

    /** RTCP is shorter while little happens. */
    private static final int MEDIA_OCTETS = 120;

    /** The longest silence of the line towards somebody from the second before Cleo came until five seconds after. */
    public Duration longestSilence(Guest to) {
        long from = cameNanos - Duration.ofSeconds(1).toNanos();
        long until = cameNanos + Duration.ofSeconds(5).toNanos();
        long last = from;
        long longest = 0;
        for (Packet packet : wire.packets()) {
            if (packet.kind() == Kind.MEDIA
                    && packet.payload().length > MEDIA_OCTETS
                    && host(packet.destination()).equals(to.address())
                    && packet.nanos() > from
                    && packet.nanos() < until) {
                longest = Math.max(longest, packet.nanos() - last);
                last = packet.nanos();
            }
        }
        return Duration.ofNanos(Math.max(longest, until - last));
    }

    /** Names of disclosed hosts that a browser asked for its address. */
    public Set<String> askedNamed() {
        Set<String> asked = new TreeSet<>();
        asked(packet -> true)
                .forEach(packet -> named.forEach((name, address) -> {
                    if (address.equals(host(packet.destination()))
                            && packet.destination().getPort() == StunStandIn.PORT) {
                        asked.add(name);
                    }
                }));
        return asked;
    }

    /** STUN to somebody who is neither the server, nor the other of the two, nor a disclosed host. */
    public List<Packet> askedElsewhere() {
        return asked(packet -> !(named.containsValue(host(packet.destination()))
                        && packet.destination().getPort() == StunStandIn.PORT))
                .toList();
    }

    /** STUN to disclosed hosts while three were there and the change was over, or by Cleo. */
    public List<Packet> askedInVain() {
        return asked(packet -> host(packet.source()).equals(cleo.address())
                        || packet.nanos() > cameNanos + READING.toNanos() && packet.nanos() < wentNanos)
                .toList();
    }

    private Stream<Packet> asked(Predicate<Packet> which) {
        Set<String> people = people();
        return wire.packets().stream()
                .filter(packet -> packet.kind() == Kind.STUN)
                .filter(packet -> people.contains(host(packet.source())))
                .filter(packet ->
                        !host(packet.destination()).equals(server) && !people.contains(host(packet.destination())))
                .filter(which);
    }

    private Set<String> people() {
        return Set.of(anna.address(), bram.address(), cleo.address());
    }

    private static String host(InetSocketAddress end) {
        return end.getAddress().getHostAddress();
    }
}
