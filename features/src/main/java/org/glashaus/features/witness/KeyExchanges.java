package org.glashaus.features.witness;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

// RFC 6347 §4.1 and §4.2.2, RFC 8422 §5.4
/** The server's half of DTLS key exchanges, which passes in the clear: what is the same in two of them was not drawn. */
public final class KeyExchanges {
    private static final int HANDSHAKE = 22;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int RECORD_HEADER = 13;
    private static final int HANDSHAKE_HEADER = 12;
    private static final int NAMED_CURVE = 3;

    /** Points by whole messages, which are signed for one handshake: who is sent the same message again, wherever to, has not answered. */
    private final Map<String, String> keys = new HashMap<>();

    private KeyExchanges() {}

    public static KeyExchanges in(List<Packet> packets, int serverPort) {
        KeyExchanges exchanges = new KeyExchanges();
        for (Packet packet : packets) {
            if (packet.kind() == Packet.Kind.DTLS && packet.source().getPort() == serverPort) {
                exchanges.read(ByteBuffer.wrap(packet.payload()));
            }
        }
        return exchanges;
    }

    private void read(ByteBuffer datagram) {
        while (datagram.remaining() > RECORD_HEADER) {
            int from = datagram.position();
            int type = datagram.get(from);
            int epoch = datagram.getShort(from + 3);
            int length = datagram.getShort(from + 11) & 0xffff;
            if (length > datagram.remaining() - RECORD_HEADER) {
                return;
            }
            if (type == HANDSHAKE && epoch == 0) {
                messages(datagram.slice(from + RECORD_HEADER, length));
            }
            datagram.position(from + RECORD_HEADER + length);
        }
    }

    private void messages(ByteBuffer record) {
        while (record.remaining() > HANDSHAKE_HEADER) {
            int from = record.position();
            int fragmentFrom = uint24(record, from + 6);
            int fragment = uint24(record, from + 9);
            if (fragment > record.remaining() - HANDSHAKE_HEADER) {
                return;
            }
            if (record.get(from) == SERVER_KEY_EXCHANGE && fragmentFrom == 0) {
                key(record.slice(from + HANDSHAKE_HEADER, fragment));
            }
            record.position(from + HANDSHAKE_HEADER + fragment);
        }
    }

    private void key(ByteBuffer exchange) {
        if (exchange.remaining() < 4 || exchange.get(0) != NAMED_CURVE) {
            return;
        }
        byte[] point = new byte[exchange.get(3) & 0xff];
        if (point.length == 0 || point.length > exchange.remaining() - 4) {
            return;
        }
        exchange.get(4, point);
        byte[] whole = new byte[exchange.remaining()];
        exchange.get(0, whole);
        keys.put(HexFormat.of().formatHex(whole), HexFormat.of().formatHex(point));
    }

    private static int uint24(ByteBuffer bytes, int at) {
        return (bytes.getShort(at) & 0xffff) << 8 | bytes.get(at + 2) & 0xff;
    }

    public int seen() {
        return keys.size();
    }

    /** How many are the same as another's. */
    public int repeated() {
        return (int) keys.values().stream()
                .filter(key -> Collections.frequency(keys.values(), key) > 1)
                .count();
    }
}
