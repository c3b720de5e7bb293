package org.glashaus.features.witness;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.Packet.Flow;
import org.glashaus.features.witness.Packet.Kind;

/** What passed the wire, in order, and what can be asked about it. */
public final class Recording {
    /** RFC 3550 §5.1: a forwarder writes a header of its own before what it forwards. */
    private static final int RTP_HEADER_BYTES = 12;

    private final List<Packet> packets;
    private final long missed;

    /** @param missed how many packets passed that are not among these */
    Recording(List<Packet> packets, long missed) {
        this.packets = List.copyOf(packets);
        this.missed = missed;
    }

    /** A packet, and the names of the canaries it held. */
    public record Holding(Packet packet, Set<String> canaries) {
        public Holding {
            canaries = Set.copyOf(canaries);
        }
    }

    public List<Packet> packets() {
        return packets;
    }

    /** Packets that passed and were dropped or could not be read. Unless it is 0, "was not sent" cannot be said. */
    public long missed() {
        return missed;
    }

    /** Who exchanged datagrams with this port of the server, in either direction. */
    public Set<InetSocketAddress> peersOf(int serverUdpPort) {
        Set<InetSocketAddress> peers = new HashSet<>();
        for (Packet packet : packets) {
            if (!packet.tcp() && packet.destination().getPort() == serverUdpPort) {
                peers.add(packet.source());
            }
            if (!packet.tcp() && packet.source().getPort() == serverUdpPort) {
                peers.add(packet.destination());
            }
        }
        return Set.copyOf(peers);
    }

    /** What passed directly between two of these. */
    public List<Packet> between(Predicate<InetSocketAddress> ends) {
        return those(packet -> !packet.tcp() && ends.test(packet.source()) && ends.test(packet.destination()));
    }

    /** How many datagrams of which kind went from whom to whom. */
    public Map<Flow, Map<Kind, Integer>> kinds() {
        Map<Flow, Map<Kind, Integer>> kinds = new HashMap<>();
        for (Packet packet : packets) {
            if (!packet.tcp()) {
                kinds.computeIfAbsent(packet.flow(), key -> new EnumMap<>(Kind.class))
                        .merge(packet.kind(), 1, Integer::sum);
            }
        }
        return kinds;
    }

    /** STUN that these peers sent to anybody but the server. */
    public List<Packet> stunOutside(int serverUdpPort, Set<InetSocketAddress> peers) {
        return those(packet -> packet.kind() == Kind.STUN
                && peers.contains(packet.source())
                && packet.destination().getPort() != serverUdpPort);
    }

    /** What is media by its first octet, and left one of these between the two moments. */
    public List<Packet> sent(Instant from, Instant until, Set<InetSocketAddress> peers) {
        long since = nanos(from);
        long before = nanos(until);
        return those(packet -> packet.kind() == Kind.MEDIA
                && packet.nanos() >= since
                && packet.nanos() < before
                && peers.contains(packet.source()));
    }

    private static long nanos(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano());
    }

    /**
     * Packets that carried a canary in any of its forms, also one that two segments of a connection share. Forms so short
     * that they occur by chance do not count.
     */
    public List<Holding> holding(List<Canary> canaries) {
        Haystack haystack = new Haystack(canaries);
        Map<Flow, byte[]> ends = new HashMap<>();
        List<Holding> holding = new ArrayList<>();
        for (Packet packet : packets) {
            byte[] before = packet.tcp() ? ends.getOrDefault(packet.flow(), new byte[0]) : new byte[0];
            byte[] searched = joined(before, packet.payload());
            Set<String> found = new TreeSet<>();
            haystack.search(searched, searched.length, (needle, at) -> {
                if (needle.sure() && at + needle.length() > before.length) {
                    found.add(needle.canary());
                }
            });
            if (!found.isEmpty()) {
                holding.add(new Holding(packet, found));
            }
            if (packet.tcp() && packet.payload().length > 0) {
                int kept = Math.min(haystack.longest() - 1, searched.length);
                ends.put(packet.flow(), Arrays.copyOfRange(searched, searched.length - kept, searched.length));
            }
        }
        return List.copyOf(holding);
    }

    /** How many datagrams left the server with the very bytes that had reached it before, whatever header stood before them. */
    public int sameBytes(int serverUdpPort) {
        Set<ByteBuffer> reached = new HashSet<>();
        int same = 0;
        for (Packet packet : packets) {
            if (packet.tcp() || packet.payload().length < Limits.COMPARED_PAYLOAD_BYTES) {
                continue;
            }
            int length = packet.payload().length - RTP_HEADER_BYTES;
            ByteBuffer body = ByteBuffer.wrap(packet.payload(), RTP_HEADER_BYTES, length);
            if (packet.destination().getPort() == serverUdpPort) {
                reached.add(body);
            } else if (packet.source().getPort() == serverUdpPort && reached.contains(body)) {
                same++;
            }
        }
        return same;
    }

    private List<Packet> those(Predicate<Packet> wanted) {
        return packets.stream().filter(wanted).toList();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        if (first.length == 0) {
            return second;
        }
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
