package org.glashaus.features.witness;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

// RFC 6347 §4.1 and §4.2.2, RFC 8422 §5.4
/** The server's half of DTLS key exchanges, which passes in the clear: what is the same in two of them was not drawn. */
public final class KeyExchanges {
    private static final int HANDSHAKE = 22;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int RECORD_HEADER = 13;
    private static final int HANDSHAKE_HEADER = 12;
    private static final int NAMED_CURVE = 3;

    /** By whom it was sent to; whoever is sent the same again has not answered. */
    private final Map<InetSocketAddress, Set<String>> keys = new HashMap<>();

    private KeyExchanges() {}

    public static KeyExchanges in(List<Packet> packets, int serverPort) {
        KeyExchanges exchanges = new KeyExchanges();
        for (Packet packet : packets) {
            if (packet.kind() == Packet.Kind.DTLS && packet.source().getPort() == serverPort) {
                exchanges.read(ByteBuffer.wrap(packet.payload()), packet.destination());
            }
        }
        return exchanges;
    }

    private void read(ByteBuffer datagram, InetSocketAddress to) {
        while (datagram.remaining() > RECORD_HEADER) {
            int from = datagram.position();
            int type = datagram.get(from);
            int epoch = datagram.getShort(from + 3);
            int length = datagram.getShort(from + 11) & 0xffff;
            if (length > datagram.remaining() - RECORD_HEADER) {
                return;
            }
            if (type == HANDSHAKE && epoch == 0) {
                messages(datagram.slice(from + RECORD_HEADER, length), to);
            }
            datagram.position(from + RECORD_HEADER + length);
        }
    }

    private void messages(ByteBuffer record, InetSocketAddress to) {
        while (record.remaining() > HANDSHAKE_HEADER) {
            int from = record.position();
            int fragmentFrom = uint24(record, from + 6);
            int fragment = uint24(record, from + 9);
            if (fragment > record.remaining() - HANDSHAKE_HEADER) {
                return;
            }
            if (record.get(from) == SERVER_KEY_EXCHANGE && fragmentFrom == 0) {
                key(record.slice(from + HANDSHAKE_HEADER, fragment), to);
            }
            record.position(from + HANDSHAKE_HEADER + fragment);
        }
    }

    private void key(ByteBuffer exchange, InetSocketAddress to) {
        if (exchange.remaining() < 4 || exchange.get(0) != NAMED_CURVE) {
            return;
        }
        byte[] point = new byte[exchange.get(3) & 0xff];
        if (point.length == 0 || point.length > exchange.remaining() - 4) {
            return;
        }
        exchange.get(4, point);
        keys.computeIfAbsent(to, each -> new HashSet<>()).add(HexFormat.of().formatHex(point));
    }

    private static int uint24(ByteBuffer bytes, int at) {
        return (bytes.getShort(at) & 0xffff) << 8 | bytes.get(at + 2) & 0xff;
    }

    public int seen() {
        return all().size();
    }

    /** How many are the same as another's. */
    public int repeated() {
        List<String> all = all();
        return (int)
                all.stream().filter(key -> Collections.frequency(all, key) > 1).count();
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        keys.values().forEach(all::addAll);
        return all;
    }
}
