package org.glashaus.features.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads what tshark prints of a capture, a line a packet, into memory. */
final class PacketLines {
    /** The columns. Of a packet within a packet only the outer one is wanted: the first occurrence of each. */
    static final List<String> FIELDS = List.of(
            "frame.time_epoch",
            "frame.protocols",
            "ip.src",
            "ipv6.src",
            "ip.dst",
            "ipv6.dst",
            "udp.srcport",
            "udp.dstport",
            "tcp.srcport",
            "tcp.dstport",
            "udp.payload",
            "tcp.payload");

    private final int maxPackets;
    private final long maxBytes;
    private final List<Packet> packets = new ArrayList<>();
    private final Map<String, InetSocketAddress> addresses = new HashMap<>();
    private long bytes;
    private long lines;
    private long unreadable;

    PacketLines(int maxPackets, long maxBytes) {
        this.maxPackets = maxPackets;
        this.maxBytes = maxBytes;
    }

    void read(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines++;
            String[] columns = line.split("\t", -1);
            if (columns.length != FIELDS.size()) {
                throw new IOException(
                        "tshark, line " + lines + ": " + columns.length + " columns instead of " + FIELDS.size() + ".");
            }
            try {
                take(columns);
            } catch (IllegalArgumentException e) {
                throw new IOException("tshark, line " + lines + ": " + e.getMessage(), e);
            }
        }
    }

    List<Packet> packets() {
        return packets;
    }

    /** Packets without ports, such as the later pieces of a datagram that the wire broke up. */
    long unreadable() {
        return unreadable;
    }

    private void take(String[] columns) throws IOException {
        List<String> protocols = List.of(columns[1].split(":"));
        int network = protocols.indexOf("ethertype") + 1;
        boolean udp = transport(protocols, "udp", "tcp");
        boolean tcp = transport(protocols, "tcp", "udp");
        if (network == 0 || network == protocols.size() || !udp && !tcp) {
            unreadable++;
            return;
        }
        int version = protocols.get(network).equals("ipv6") ? 1 : 0;
        int ports = udp ? 6 : 8;
        byte[] payload = HexFormat.of().parseHex(columns[udp ? 10 : 11]);
        bytes += payload.length;
        if (packets.size() >= maxPackets || bytes > maxBytes) {
            throw new IOException("the recording holds more than " + maxPackets + " packets or " + maxBytes
                    + " octets, which is more than is looked at.");
        }
        packets.add(new Packet(
                nanos(columns[0]),
                tcp,
                address(columns[2 + version], columns[ports]),
                address(columns[4 + version], columns[ports + 1]),
                payload));
    }

    /** True if the wanted one is the outer one. */
    private static boolean transport(List<String> protocols, String wanted, String other) {
        int at = protocols.indexOf(wanted);
        int instead = protocols.indexOf(other);
        return at >= 0 && (instead < 0 || at < instead);
    }

    private static long nanos(String epoch) {
        int point = epoch.indexOf('.');
        if (point < 0 || epoch.length() != point + 10) {
            throw new IllegalArgumentException("a moment that is none: " + epoch);
        }
        return Math.addExact(
                Math.multiplyExact(Long.parseLong(epoch, 0, point, 10), 1_000_000_000L),
                Long.parseLong(epoch, point + 1, epoch.length(), 10));
    }

    private InetSocketAddress address(String host, String port) {
        return addresses.computeIfAbsent(
                host + '\t' + port, key -> new InetSocketAddress(InetAddress.ofLiteral(host), Integer.parseInt(port)));
    }
}
