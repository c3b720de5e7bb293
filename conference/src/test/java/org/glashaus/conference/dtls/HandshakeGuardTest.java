package org.glashaus.conference.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HandshakeGuardTest {
    private final HandshakeGuard server = new HandshakeGuard(true);

    @Test
    void aMessageThatClaimsMoreThanFourKibibytesIsLost() {
        assertThat(server.admit(record(22, fragment(1, 4096, 0, 30)))).isEqualTo(13 + 42);
        assertThat(server.admit(record(22, fragment(1, 4097, 0, 30)))).isZero();
        assertThat(server.admit(record(22, fragment(1, 0xff_ffff, 0, 30)))).isZero();
    }

    @Test
    void aSecondMessageInTheRecordIsLookedAtToo() {
        byte[] two = concat(fragment(11, 30, 0, 30), fragment(16, 5000, 0, 30));
        assertThat(server.admit(record(22, two))).isZero();
    }

    @Test
    void recordsBeforeTheUnbearableOnePass() {
        byte[] hello = record(22, fragment(1, 30, 0, 30));
        assertThat(server.admit(concat(hello, record(22, fragment(1, 5000, 0, 30)))))
                .isEqualTo(hello.length);
    }

    @Test
    void whatIsCutOffOrRunsOnIsLost() {
        byte[] record = record(22, fragment(1, 30, 0, 30));
        assertThat(server.admit(java.util.Arrays.copyOf(record, record.length - 1)))
                .isZero();
        assertThat(server.admit(java.util.Arrays.copyOf(record, record.length + 3)))
                .isEqualTo(record.length);
        byte[] inner = record(22, java.util.Arrays.copyOf(fragment(1, 30, 0, 30), 41));
        assertThat(server.admit(inner)).isZero();
    }

    @Test
    void theServerTakesNoChangeOfCiphersBeforeTheWholeCertificateVerify() {
        byte[] change = record(20, new byte[] {1});
        assertThat(server.admit(change)).isZero();
        server.admit(record(22, fragment(15, 70, 0, 30)));
        assertThat(server.admit(change)).isZero();
        server.admit(record(22, fragment(15, 70, 40, 30)));
        assertThat(server.admit(change)).isZero();
        byte[] rest = concat(record(22, fragment(15, 70, 30, 10)), change);
        assertThat(server.admit(rest)).isEqualTo(rest.length);
        assertThat(server.admit(change)).isEqualTo(change.length);
    }

    @Test
    void theClientTakesItAtAnyTime() {
        byte[] change = record(20, new byte[] {1});
        assertThat(new HandshakeGuard(false).admit(change)).isEqualTo(change.length);
    }

    @Test
    void encryptedRecordsPassUnread() {
        byte[] finished = record(22, fragment(20, 0xff_ffff, 0, 30));
        finished[4] = 1;
        assertThat(server.admit(finished)).isEqualTo(finished.length);
    }

    @Test
    void noBytesMakeItThrow() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            if (bytes.length > 30) {
                bytes[0] = 22;
                bytes[3] = 0;
                bytes[4] = 0;
                bytes[11] = 0;
                bytes[13] = 15;
                bytes[14] = 0;
            }
            assertThat(server.admit(bytes)).isBetween(0, bytes.length);
        }
    }

    private static byte[] record(int type, byte[] text) {
        byte[] record = new byte[13 + text.length];
        record[0] = (byte) type;
        record[1] = (byte) 0xfe;
        record[2] = (byte) 0xfd;
        record[11] = (byte) (text.length >> 8);
        record[12] = (byte) text.length;
        System.arraycopy(text, 0, record, 13, text.length);
        return record;
    }

    private static byte[] fragment(int type, int length, int offset, int fragmentLength) {
        byte[] fragment = new byte[12 + fragmentLength];
        fragment[0] = (byte) type;
        put(fragment, 1, length);
        put(fragment, 6, offset);
        put(fragment, 9, fragmentLength);
        return fragment;
    }

    private static void put(byte[] bytes, int at, int number) {
        bytes[at] = (byte) (number >> 16);
        bytes[at + 1] = (byte) (number >> 8);
        bytes[at + 2] = (byte) number;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
