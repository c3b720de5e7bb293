package org.glashaus.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;

class SrtpProperties {

    /** One packet on its way, and the extended number that only the test knows. */
    private record Sent(long number, byte[] packet) {}

    /**
     * A network that loses, delays and doubles packets of one SSRC around the wrap of its sequence number; every packet
     * within the window arrives once and as it was sent, everything else is refused with the right reason.
     */
    @Property(tries = 150)
    void packetsSurviveABadNetworkOnceEach(
            @ForAll SrtpProfile profile,
            @ForAll @IntRange(max = 0x7fff) int start,
            @ForAll @IntRange(min = 1, max = 1000) int step,
            @ForAll @IntRange(max = 40) int lossPercent,
            @ForAll @IntRange(max = 12) int delay,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Sent> network = network(profile, start, step, lossPercent, delay, random);
        try (SrtpContext receiver = SrtpContextTest.receiving(profile)) {
            Set<Long> seen = new HashSet<>();
            long newest = -1;
            for (Sent sent : network) {
                byte[] buffer = sent.packet.clone();
                int result = receiver.unprotect(buffer, 0, buffer.length);
                if (sent.number < newest - 0x7fff) {
                    // Half the circle late: taken for a packet of another period, which only the tag can tell.
                    assertThat(result).isIn(SrtpRefusal.TOO_OLD.code(), SrtpRefusal.AUTH_FAILED.code());
                } else if (sent.number <= newest - Limits.SRTP_REPLAY_WINDOW_PACKETS) {
                    assertThat(result).isEqualTo(SrtpRefusal.TOO_OLD.code());
                } else if (!seen.add(sent.number)) {
                    assertThat(result).isEqualTo(SrtpRefusal.REPLAYED.code());
                } else {
                    assertThat(result).isEqualTo(40);
                    assertThat(Arrays.copyOf(buffer, 40)).isEqualTo(clear(sent.number));
                    newest = Math.max(newest, sent.number);
                }
            }
        }
    }

    private static byte[] clear(long number) {
        return Arrays.copyOf(SrtpContextTest.rtp(7, (int) number & 0xffff), 40);
    }

    private static List<Sent> network(
            SrtpProfile profile, int start, int step, int lossPercent, int delay, Random random) {
        List<Sent> arriving = new ArrayList<>();
        List<Sent> underway = new ArrayList<>();
        try (SrtpContext sender = SrtpContextTest.sending(profile)) {
            for (int i = 0; i < 120; i++) {
                long number = start + (long) i * step;
                byte[] buffer = Arrays.copyOf(clear(number), 60);
                int length = sender.protect(buffer, 0, 40);
                assertThat(length).isPositive();
                // The first packet arrives: a receiver that never saw the first period cannot count it.
                if (i == 0 || random.nextInt(100) >= lossPercent) {
                    underway.add(new Sent(number, Arrays.copyOf(buffer, length)));
                }
                while (underway.size() > (i == 0 ? 0 : delay)) {
                    Sent next = underway.remove(random.nextInt(underway.size()));
                    arriving.add(next);
                    if (random.nextInt(5) == 0) {
                        arriving.add(next);
                    }
                }
            }
        }
        arriving.addAll(underway);
        return arriving;
    }

    @Property(tries = 200)
    void aPacketOfAnyShapeComesBackAsItWas(
            @ForAll SrtpProfile profile,
            @ForAll int ssrc,
            @ForAll @IntRange(max = 0xffff) int sequence,
            @ForAll @IntRange(max = 15) int csrcs,
            @ForAll @IntRange(max = 5) int extensionWords,
            @ForAll @Size(max = 200) byte[] payload,
            @ForAll @IntRange(max = 9) int off) {
        byte[] buffer = new byte[600];
        int header = 12 + 4 * csrcs + (extensionWords > 0 ? 4 + 4 * extensionWords : 0);
        int length = header + payload.length;
        Bytes.putU8(buffer, off, 0x80 | csrcs | (extensionWords > 0 ? 0x10 : 0));
        Bytes.putU16(buffer, off + 2, sequence);
        Bytes.putI32(buffer, off + 8, ssrc);
        if (extensionWords > 0) {
            Bytes.putI32(buffer, off + 12 + 4 * csrcs, 0xbede_0000 | extensionWords);
        }
        Bytes.copy(payload, 0, buffer, off + header, payload.length);
        byte[] before = buffer.clone();
        try (SrtpContext sender = SrtpContextTest.sending(profile);
                SrtpContext receiver = SrtpContextTest.receiving(profile)) {
            int sealed = sender.protect(buffer, off, length);
            assertThat(sealed).isEqualTo(length + profile.rtpTagLength());
            assertThat(receiver.unprotect(buffer, off, sealed)).isEqualTo(length);
        }
        assertThat(Arrays.copyOf(buffer, off + length)).isEqualTo(Arrays.copyOf(before, off + length));
        assertThat(Arrays.copyOfRange(buffer, off + length + profile.rtpTagLength(), buffer.length))
                .containsOnly(0);
    }

    @Property(tries = 200)
    void aReportOfAnyLengthComesBackAsItWas(
            @ForAll SrtpProfile profile,
            @ForAll int ssrc,
            @ForAll @Size(max = 200) byte[] body,
            @ForAll @IntRange(max = 9) int off) {
        byte[] buffer = new byte[300];
        int length = 8 + body.length;
        Bytes.putI32(buffer, off, 0x80c8_0000);
        Bytes.putI32(buffer, off + 4, ssrc);
        Bytes.copy(body, 0, buffer, off + 8, body.length);
        byte[] before = buffer.clone();
        try (SrtpContext sender = SrtpContextTest.sending(profile);
                SrtpContext receiver = SrtpContextTest.receiving(profile)) {
            int sealed = sender.protectRtcp(buffer, off, length);
            assertThat(sealed).isEqualTo(length + sender.rtcpOverhead());
            assertThat(receiver.unprotectRtcp(buffer, off, sealed)).isEqualTo(length);
        }
        assertThat(Arrays.copyOf(buffer, off + length)).isEqualTo(Arrays.copyOf(before, off + length));
        assertThat(Arrays.copyOfRange(buffer, off + length + 20, buffer.length)).containsOnly(0);
    }

    /** Every octet of a packet, flipped in every way: all of them are refused, and the true packet is still accepted. */
    @Property(tries = 6)
    void everyFlippedOctetIsRefused(@ForAll SrtpProfile profile, @ForAll @IntRange(min = 1, max = 255) int flip) {
        try (SrtpContext sender = SrtpContextTest.sending(profile);
                SrtpContext receiver = SrtpContextTest.receiving(profile)) {
            byte[] packet = SrtpContextTest.rtp(7, 1);
            int length = sender.protect(packet, 0, 40);
            byte[] report = SrtpContextTest.rtcp(7);
            int reportLength = sender.protectRtcp(report, 0, 28);
            for (int at = 0; at < length; at++) {
                byte[] damaged = packet.clone();
                damaged[at] ^= (byte) flip;
                assertThat(receiver.unprotect(damaged, 0, length))
                        .as("octet " + at)
                        .isNegative();
            }
            for (int at = 0; at < reportLength; at++) {
                byte[] damaged = report.clone();
                damaged[at] ^= (byte) flip;
                assertThat(receiver.unprotectRtcp(damaged, 0, reportLength))
                        .as("octet " + at)
                        .isNegative();
            }
            for (int cut = 0; cut < length; cut++) {
                assertThat(receiver.unprotect(packet.clone(), 0, cut))
                        .as("cut to " + cut)
                        .isNegative();
            }
            assertThat(receiver.unprotect(packet, 0, length)).isEqualTo(40);
            assertThat(receiver.unprotectRtcp(report, 0, reportLength)).isEqualTo(28);
        }
    }

    /** What a receiver of GCM could read of a forged packet is wiped, since it was decrypted before it was believed. */
    @Property(tries = 20)
    void aForgedPacketLeavesNoTextBehind(@ForAll @IntRange(min = 12, max = 55) int at) {
        SrtpProfile profile = SrtpProfile.AEAD_AES_128_GCM;
        byte[] packet = SrtpContextTest.rtp(7, 1);
        try (SrtpContext sender = SrtpContextTest.sending(profile);
                SrtpContext receiver = SrtpContextTest.receiving(profile)) {
            int length = sender.protect(packet, 0, 40);
            packet[at] ^= 1;
            assertThat(receiver.unprotect(packet, 0, length)).isEqualTo(SrtpRefusal.AUTH_FAILED.code());
            assertThat(Arrays.copyOfRange(packet, 12, 40)).containsOnly(0);
        }
    }

    @Property(tries = 2000)
    void anyBytesNeverThrow(
            @ForAll SrtpProfile profile, @ForAll @Size(max = 80) byte[] bytes, @ForAll boolean version2) {
        if (version2 && bytes.length > 0) {
            bytes[0] = (byte) (bytes[0] & 0x3f | 0x80);
        }
        SrtpContext receiver = profile == SrtpProfile.AEAD_AES_128_GCM ? gcm : counter;
        assertThat(receiver.unprotect(bytes.clone(), 0, bytes.length)).isNegative();
        assertThat(receiver.unprotectRtcp(bytes.clone(), 0, bytes.length)).isNegative();
        try (SrtpContext sender = SrtpContextTest.sending(profile)) {
            byte[] roomy = Arrays.copyOf(bytes, bytes.length + 20);
            sender.protect(roomy, 0, bytes.length);
            sender.protectRtcp(roomy, 0, bytes.length);
            assertThat(sender.protect(bytes, 0, bytes.length)).isNegative();
        }
    }

    private final SrtpContext gcm = SrtpContextTest.receiving(SrtpProfile.AEAD_AES_128_GCM);
    private final SrtpContext counter = SrtpContextTest.receiving(SrtpProfile.AES128_CM_HMAC_SHA1_80);
}
