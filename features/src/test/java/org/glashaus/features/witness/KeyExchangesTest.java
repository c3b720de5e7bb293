package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyExchangesTest {
    private static final int PORT = 4000;
    private static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", PORT);

    @Test
    void drawnKeysAreNotRepeated() {
        Packet first = exchange(1, 7);
        Packet elsewhere = new Packet(0, false, SERVER, new InetSocketAddress("127.0.0.2", 5001), first.payload());
        KeyExchanges seen = KeyExchanges.in(List.of(first, exchange(2, 8), first, elsewhere), PORT);
        assertThat(seen.seen()).as("the first was sent three times").isEqualTo(2);
        assertThat(seen.repeated()).isZero();
    }

    @Test
    void oneKeyForTwoPeopleIsRepeated() {
        KeyExchanges seen = KeyExchanges.in(List.of(exchange(1, 7), exchange(2, 7), exchange(3, 9)), PORT);
        assertThat(seen.seen()).isEqualTo(3);
        assertThat(seen.repeated()).isEqualTo(2);
    }

    @Test
    void whatIsCutOrOfSomebodyElseIsPassedOver() {
        Packet whole = exchange(1, 7);
        for (int length = 0; length < whole.payload().length; length++) {
            byte[] cut = new byte[length];
            System.arraycopy(whole.payload(), 0, cut, 0, length);
            Packet begun = new Packet(0, false, whole.source(), whole.destination(), cut);
            assertThat(KeyExchanges.in(List.of(begun), PORT).seen()).isZero();
        }
        assertThat(KeyExchanges.in(List.of(whole), PORT + 1).seen()).isZero();
    }

    /** A record with a message of another type before that of the key, whose point is four equal octets; what it signs is whose it is. */
    private static Packet exchange(int to, int octet) {
        byte[] point = {(byte) octet, (byte) octet, (byte) octet, (byte) octet};
        byte[] body = ByteBuffer.allocate(4 + point.length + 1)
                .put((byte) 3)
                .putShort((short) 29)
                .put((byte) point.length)
                .put(point)
                .put((byte) to)
                .array();
        byte[] messages = ByteBuffer.allocate(24 + 2 + body.length)
                .put(message(2, new byte[2]))
                .put(message(12, body))
                .array();
        byte[] record = ByteBuffer.allocate(13 + messages.length)
                .put((byte) 22)
                .putShort((short) 0xfefd)
                .putLong(1)
                .putShort((short) messages.length)
                .put(messages)
                .array();
        return new Packet(0, false, SERVER, new InetSocketAddress("127.0.0.1", 5000 + to), record);
    }

    private static byte[] message(int type, byte[] body) {
        return ByteBuffer.allocate(12 + body.length)
                .put((byte) type)
                .put(new byte[7])
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) body.length)
                .put(body)
                .array();
    }
}
