package org.glashaus.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.glashaus.media.bytes.Bytes;

class RtcpProperties {

    /** Something to write, and what a reader should then say. */
    interface Step {
        boolean write(RtcpWriter writer, List<String> expected);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> ssrc = Arbitraries.integers();
        Arbitrary<Long> word = Arbitraries.longs().between(0, 0xffff_ffffL);
        Arbitrary<Step> senderReport = Combinators.combine(ssrc, Arbitraries.longs(), ssrc, word, word)
                .as((s, ntp, rtp, packets, octets) -> (writer, expected) -> {
                    expected.add("sr " + s + " " + ntp + " " + rtp + " " + packets + " " + octets);
                    return writer.senderReport(s, ntp, rtp, packets, octets);
                });
        Arbitrary<Step> receiverReport = ssrc.map(s -> (writer, expected) -> {
            expected.add("rr " + s);
            return writer.receiverReport(s);
        });
        Arbitrary<Step> cname = Combinators.combine(
                        ssrc, Arbitraries.strings().alpha().ofMaxLength(40))
                .as((s, name) -> (writer, expected) -> {
                    expected.add("cname " + s + " " + name);
                    return writer.cname(s, name.getBytes(StandardCharsets.ISO_8859_1));
                });
        Arbitrary<Step> bye = ssrc.map(s -> (writer, expected) -> {
            expected.add("bye " + s);
            return writer.bye(s);
        });
        Arbitrary<Step> pictureLoss = Combinators.combine(ssrc, ssrc).as((s, m) -> (writer, expected) -> {
            expected.add("pli " + s + " " + m);
            return writer.pictureLoss(s, m);
        });
        Arbitrary<Step> fullIntra = Combinators.combine(
                        ssrc, ssrc, Arbitraries.integers().between(0, 255))
                .as((s, m, n) -> (writer, expected) -> {
                    expected.add("fir " + s + " " + m + " " + n);
                    return writer.fullIntraRequest(s, m, n);
                });
        return Arbitraries.oneOf(senderReport, receiverReport, cname, bye, pictureLoss, fullIntra)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void aCompoundPacketIsReadAsItWasWritten(@ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 5) int off) {
        byte[] out = new byte[1500];
        RtcpWriter writer = new RtcpWriter();
        List<String> expected = new ArrayList<>();
        writer.begin(out, off, out.length - off);
        for (Step step : steps) {
            assertThat(step.write(writer, expected)).isTrue();
        }
        assertThat(writer.length() % 4).isZero();
        assertThat(RtcpNotes.of(out, off, writer.length())).isEqualTo(expected);
    }

    @Property
    void reportBlocksAreReadAsTheyWereWritten(
            @ForAll @IntRange(max = 40) int blocks,
            @ForAll boolean sender,
            @ForAll int source,
            @ForAll @IntRange(max = 255) int fraction,
            @ForAll @IntRange(min = -0x800000, max = 0x7fffff) int lost,
            @ForAll @LongRange(max = 0xffff_ffffL) long highest,
            @ForAll @LongRange(max = 0xffff_ffffL) long jitter,
            @ForAll int last,
            @ForAll @LongRange(max = 0xffff_ffffL) long delay) {
        byte[] out = new byte[1500];
        RtcpWriter writer = new RtcpWriter();
        List<String> expected = new ArrayList<>();
        writer.begin(out, 0, out.length);
        assertThat(sender ? writer.senderReport(9, 1, 2, 3, 4) : writer.receiverReport(9))
                .isTrue();
        expected.add(sender ? "sr 9 1 2 3 4" : "rr 9");
        for (int i = 0; i < blocks; i++) {
            boolean written = writer.reportBlock(source + i, fraction, lost, highest, jitter, last, delay);
            assertThat(written).isEqualTo(i < 31);
            if (written) {
                expected.add("block 9 " + (source + i) + " " + fraction + " " + lost + " " + highest + " " + jitter
                        + " " + last + " " + delay);
            }
        }
        assertThat(writer.pictureLoss(1, 2)).isTrue();
        assertThat(writer.reportBlock(1, 2, 3, 4, 5, 6, 7))
                .as("no report is open")
                .isFalse();
        expected.add("pli 1 2");
        assertThat(RtcpNotes.of(out, 0, writer.length())).isEqualTo(expected);
    }

    @Property
    void anEstimateIsRoundedDownToEighteenBits(
            @ForAll @LongRange(max = Long.MAX_VALUE) long bits, @ForAll @Size(max = 9) int[] media) {
        byte[] out = new byte[100];
        RtcpWriter writer = new RtcpWriter();
        writer.begin(out, 0, out.length);
        assertThat(writer.receiverEstimate(1, bits, media, media.length)).isTrue();
        int dropped = Math.max(0, 46 - Long.numberOfLeadingZeros(bits));
        List<String> expected = new ArrayList<>(List.of("remb 1 " + (bits >>> dropped << dropped)));
        for (int ssrc : media) {
            expected.add("for " + ssrc);
        }
        assertThat(RtcpNotes.of(out, 0, writer.length())).isEqualTo(expected);
    }

    @Property
    void aNackAsksForEachBit(@ForAll @IntRange(max = 0xffff) int sequence, @ForAll @IntRange(max = 0xffff) int bits) {
        byte[] out = new byte[16];
        RtcpWriter writer = new RtcpWriter();
        writer.begin(out, 0, out.length);
        assertThat(writer.nack(1, 2, sequence, bits)).isTrue();
        List<String> expected = new ArrayList<>(List.of("nack 1 2 " + sequence));
        for (int i = 0; i < 16; i++) {
            if ((bits >> i & 1) != 0) {
                expected.add("nack 1 2 " + (sequence + 1 + i & 0xffff));
            }
        }
        assertThat(RtcpNotes.of(out, 0, writer.length())).isEqualTo(expected);
    }

    @Property
    void whatHasNoRoomIsLeftOutWhole(
            @ForAll @IntRange(max = 90) int capacity, @ForAll @AlphaChars @StringLength(max = 20) String name) {
        byte[] out = new byte[120];
        RtcpWriter writer = new RtcpWriter();
        writer.begin(out, 0, capacity);
        writer.senderReport(-1, -1, -1, -1, -1);
        writer.reportBlock(-1, -1, -1, -1, -1, -1, -1);
        writer.cname(-1, name.getBytes(StandardCharsets.ISO_8859_1));
        writer.fullIntraRequest(-1, -1, -1);
        writer.pictureLoss(-1, -1);
        writer.bye(-1);
        assertThat(writer.length()).isLessThanOrEqualTo(capacity);
        assertThat(Arrays.copyOfRange(out, writer.length(), out.length)).containsOnly(0);
        assertThat(writer.length() == 0 || RtcpReader.isCompound(out, 0, writer.length()))
                .isTrue();
    }

    @Property
    void anyBytesNeverThrow(@ForAll @Size(max = 200) byte[] bytes) {
        RtcpNotes.of(bytes, 0, bytes.length);
    }

    /** Noise in frames that hold together gets as far as each packet's own content. */
    @Property(tries = 5000)
    void anyContentNeverThrows(
            @ForAll @Size(min = 1, max = 5) List<@Size(max = 60) byte[]> bodies,
            @ForAll @Size(5) byte[] heads,
            @ForAll boolean small) {
        byte[] out = new byte[400];
        int at = 0;
        for (int i = 0; i < bodies.size(); i++) {
            byte[] body = bodies.get(i);
            int words = body.length / 4;
            Bytes.putU8(out, at, 0x80 | heads[i] & 0x1f);
            Bytes.putU8(out, at + 1, 200 + (heads[i] >> 5 & 7));
            Bytes.putU16(out, at + 2, words);
            Bytes.copy(body, 0, out, at + 4, 4 * words);
            for (int j = 0; small && j < 4 * words; j++) {
                out[at + 4 + j] &= 3;
            }
            at += 4 + 4 * words;
        }
        assertThat(RtcpNotes.of(out, 0, at)).isNotEqualTo(List.of("refused"));
    }
}
