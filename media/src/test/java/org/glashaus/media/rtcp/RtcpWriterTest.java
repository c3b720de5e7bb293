package org.glashaus.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Octet by octet, so that reader and writer cannot share an error. */
class RtcpWriterTest {

    private static Arguments packet(String name, String hex, Predicate<RtcpWriter> write) {
        return Arguments.argumentSet(name, hex.replace(" ", ""), write);
    }

    static Arguments[] packets() {
        return new Arguments[] {
            packet(
                    "sender report, RFC 3550 §6.4.1",
                    "80c80006 00000001 0000000200000003 00000004 00000005 00000006",
                    writer -> writer.senderReport(1, 0x0000_0002_0000_0003L, 4, 5, 6)),
            packet("receiver report, RFC 3550 §6.4.2", "80c90001 00000001", writer -> writer.receiverReport(1)),
            packet("goodbye, RFC 3550 §6.6", "81cb0001 00000001", writer -> writer.bye(1)),
            packet(
                    "name that leaves one octet for the end, RFC 3550 §6.5",
                    "81ca0003 00000001 01056162 63646500",
                    writer -> writer.cname(1, new byte[] {'a', 'b', 'c', 'd', 'e'})),
            packet(
                    "name that fills its words, RFC 3550 §6.5",
                    "81ca0004 00000001 01066162 63646566 00000000",
                    writer -> writer.cname(1, new byte[] {'a', 'b', 'c', 'd', 'e', 'f'})),
            packet("picture loss, RFC 4585 §6.3.1", "81ce0002 00000001 00000002", writer -> writer.pictureLoss(1, 2)),
            packet(
                    "full intra request, RFC 5104 §4.3.1",
                    "84ce0004 00000001 00000000 00000002 fe000000",
                    writer -> writer.fullIntraRequest(1, 2, 0xfe)),
            packet(
                    "nack, RFC 4585 §6.2.1",
                    "81cd0003 00000001 00000002 00038001",
                    writer -> writer.nack(1, 2, 3, 0x8001)),
            packet(
                    "estimate, draft-alvestrand-rmcat-remb-03 §2.2",
                    "8fce0006 00000001 00000000 52454d42 0206ffff 00000005 00000006",
                    writer -> writer.receiverEstimate(1, 0x5ffffL, new int[] {5, 6, 7}, 2)),
        };
    }

    @ParameterizedTest
    @MethodSource("packets")
    void aPacketIsWrittenAsItsRfcDrawsIt(String hex, Predicate<RtcpWriter> write) {
        int length = hex.length() / 2;
        byte[] out = new byte[length + 4];
        Arrays.fill(out, (byte) 0x5a);
        RtcpWriter writer = new RtcpWriter();

        writer.begin(out, 2, length - 1);
        assertThat(write.test(writer)).as("one octet less of room").isFalse();
        assertThat(writer.length()).isZero();
        assertThat(out).containsOnly(0x5a);

        writer.begin(out, 2, length);
        assertThat(write.test(writer)).isTrue();
        assertThat(writer.length()).isEqualTo(length);
        assertThat(HexFormat.of().formatHex(out)).isEqualTo("5a5a" + hex + "5a5a");
    }

    // RFC 3550 §6.4.1
    @Test
    void aReportBlockIsWrittenBehindItsReport() {
        byte[] out = new byte[32];
        RtcpWriter writer = new RtcpWriter();
        writer.begin(out, 0, 31);
        assertThat(writer.receiverReport(1)).isTrue();
        assertThat(writer.reportBlock(2, 3, -4, 5, 6, 7, 8)).as("no room").isFalse();
        writer.begin(out, 0, 32);
        assertThat(writer.reportBlock(2, 3, -4, 5, 6, 7, 8)).as("no report").isFalse();
        assertThat(writer.receiverReport(1)).isTrue();
        assertThat(writer.reportBlock(2, 3, -4, 5, 6, 7, 8)).isTrue();
        assertThat(HexFormat.of().formatHex(out))
                .isEqualTo("81c9000700000001" + "0000000203fffffc" + "0000000500000006" + "0000000700000008");
    }

    // RFC 3550 §6.4.1: 24 bits with a sign
    @Test
    void aLossBeyondItsFieldIsClamped() {
        byte[] out = new byte[32];
        RtcpWriter writer = new RtcpWriter();
        writer.begin(out, 0, 32);
        writer.receiverReport(1);
        writer.reportBlock(2, 3, Integer.MAX_VALUE, 5, 6, 7, 8);
        assertThat(HexFormat.of().formatHex(out, 12, 16)).isEqualTo("037fffff");
    }

    @Test
    void whatNoFieldCanCountIsRefused() {
        RtcpWriter writer = new RtcpWriter();
        writer.begin(new byte[2000], 0, 2000);
        assertThat(writer.cname(1, new byte[256])).isFalse();
        assertThat(writer.cname(1, new byte[255])).isTrue();
        assertThat(writer.receiverEstimate(1, 1, new int[256], 256)).isFalse();
        assertThat(writer.receiverEstimate(1, 1, new int[255], 255)).isTrue();
    }
}
