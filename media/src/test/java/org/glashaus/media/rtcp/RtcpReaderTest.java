package org.glashaus.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packets by hand, octet by octet, so that reader and writer cannot share an error. */
class RtcpReaderTest {

    private static List<String> read(String packet) {
        byte[] bytes = HexFormat.of().parseHex("ee" + packet.replaceAll("\\s", "") + "ee");
        return RtcpNotes.of(bytes, 1, bytes.length - 2);
    }

    // RFC 3550 §6.4.1
    @Test
    void aSenderReportAndItsBlocksAreRead() {
        assertThat(read("81c8000c 00000001 0000000200000003 80000000 ffffffff 00000005"
                        + "0000000a 40fffffe 00010007 00000008 00000009 0001000b"))
                .containsExactly("sr 1 8589934595 -2147483648 4294967295 5", "block 1 10 64 -2 65543 8 9 65547");
    }

    // RFC 3550 §6.4.2
    @Test
    void aReceiverReportWithoutBlocksIsRead() {
        assertThat(read("80c90001 00000007")).containsExactly("rr 7");
    }

    // RFC 3550 §6.5
    @Test
    void namesAreFoundAmongOtherItems() {
        assertThat(read("82ca0007 00000001 0202aabb 01036162 63000000 00000002 01027879 0000 0000".replace(" ", "")))
                .containsExactly("cname 1 abc", "cname 2 xy");
    }

    @Test
    void aChunkWithoutAnEndIsMalformed() {
        assertThat(read("81ca0002 00000001 01026162")).containsExactly("cname 1 ab", "malformed 202 1");
        assertThat(read("81ca0002 00000001 01ff6162")).containsExactly("malformed 202 1");
        assertThat(read("82ca0002 00000001 00000000")).containsExactly("malformed 202 2");
    }

    // RFC 3550 §6.6
    @Test
    void aGoodbyeNamesEachSource() {
        assertThat(read("82cb0004 00000001 00000002 04627965 65000000".replace("65000000", "") + "00000000"))
                .containsExactly("bye 1", "bye 2");
        assertThat(read("83cb0002 00000001 00000002")).containsExactly("malformed 203 3");
    }

    // RFC 4585 §6.3.1, RFC 5104 §4.3.1
    @Test
    void requestsForPicturesAreRead() {
        assertThat(read("81ce0002 00000001 00000002")).containsExactly("pli 1 2");
        assertThat(read("84ce0006 00000001 00000000 00000005 07000000 00000006 08000000"))
                .containsExactly("fir 1 5 7", "fir 1 6 8");
        assertThat(read("84ce0002 00000001 00000000")).containsExactly("malformed 206 4");
        assertThat(read("81ce0001 00000001")).containsExactly("malformed 206 1");
    }

    // RFC 4585 §6.2.1
    @Test
    void aNackNamesEachPacketThatIsMissing() {
        assertThat(read("81cd0003 00000001 00000002 fffe8005"))
                .containsExactly("nack 1 2 65534", "nack 1 2 65535", "nack 1 2 1", "nack 1 2 14");
        assertThat(read("81cd0002 00000001 00000002")).containsExactly("malformed 205 1");
    }

    // draft-alvestrand-rmcat-remb-03 §2.2
    @Test
    void anEstimateIsRead() {
        assertThat(read("8fce0006 00000001 00000000 52454d42 020bffff 00000005 00000006"))
                .containsExactly("remb 1 " + (0x3ffffL << 2), "for 5", "for 6");
        assertThat(read("8fce0005 00000001 00000000 52454d42 01fc0001 00000005"))
                .as("an exponent of 63 overflows")
                .containsExactly("remb 1 " + Long.MAX_VALUE, "for 5");
        assertThat(read("8fce0004 00000001 00000000 52454d42 010bffff")).containsExactly("malformed 206 15");
        assertThat(read("8fce0004 00000001 00000000 52454d43 010bffff")).containsExactly("unknown 206 15");
    }

    // draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1
    @Test
    void transportFeedbackIsRecognised() {
        assertThat(read("8fcd0005 00000001 00000002 00050001 ffffff07 20010400"))
                .containsExactly("twcc 1 2 5 1 -1 7 4");
        assertThat(read("8fcd0003 00000001 00000002 00050001")).containsExactly("malformed 205 15");
    }

    // RFC 3550 §6.1
    @Test
    void aCompoundPacketIsReadInItsOrderAndUnknownOnesAreSkipped() {
        assertThat(read("80c90001 00000007 80cf0001 deadbeef 82cd0002 00000001 00000002 81ce0002 00000001 00000002"))
                .containsExactly("rr 7", "unknown 207 0", "unknown 205 2", "pli 1 2");
    }

    @Test
    void paddingIsNoContent() {
        assertThat(read("a1cd0004 00000001 00000002 00050000 00000004")).containsExactly("nack 1 2 5");
        assertThat(read("a1ce0003 00000001 00000002 00000008")).containsExactly("malformed 206 1");
    }

    @Test
    void aChainThatDoesNotEndWhereItEndsIsRefusedWhole() {
        assertThat(read("")).containsExactly("refused");
        assertThat(read("80c900")).containsExactly("refused");
        assertThat(read("80c90001 00000007 80")).containsExactly("refused");
        assertThat(read("80c90002 00000007")).containsExactly("refused");
        assertThat(read("80c90001 00000007 40c90001 00000007")).containsExactly("refused");
        assertThat(read("a0c90001 00000000")).as("padding of zero").containsExactly("refused");
        assertThat(read("a0c90001 00000005")).as("padding beyond").containsExactly("refused");
    }

    @Test
    void aPacketTooShortForItsCountIsMalformed() {
        assertThat(read("80c80005 00000001 00000000 00000000 00000000 00000000"))
                .containsExactly("malformed 200 0");
        assertThat(read("81c90006 00000001 00000000 00000000 00000000 00000000 00000000"))
                .containsExactly("malformed 201 1");
        assertThat(read("81cd0001 00000001")).containsExactly("malformed 205 1");
        assertThat(read("81ca0000")).containsExactly("malformed 202 1");
    }

    @Test
    void feedbackOfAnotherFormatIsSkipped() {
        assertThat(read("82ce0002 00000001 00000002")).containsExactly("unknown 206 2");
        assertThat(read("8fce0003 00000001 00000002 52454d42")).containsExactly("unknown 206 15");
    }

    @Test
    void anEmptyNameAndAnEndRightAfterTheSourceAreRead() {
        assertThat(read("82ca0004 00000001 00000000 00000002 01000000")).containsExactly("cname 2 ");
        assertThat(read("81ca0002 00000001 010161 00")).containsExactly("cname 1 a");
        assertThat(read("81ca0003 00000001 01026162 01")).containsExactly("refused");
        assertThat(read("81ca0003 00000001 05036162 6301 0000".replace(" ", "")))
                .as("an item of no octets, then nothing that ends the chunk")
                .containsExactly("cname 1 ");
    }

    /** A malformed packet takes nothing from its neighbours. */
    @Test
    void theNeighboursOfAMalformedPacketAreRead() {
        assertThat(read("80c90001 00000007 81cd0002 00000001 00000002 81ce0002 00000001 00000002"))
                .containsExactly("rr 7", "malformed 205 1", "pli 1 2");
    }
}
