package org.glashaus.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.srtp.SrtpContext.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpContextTest {
    private static final JceCiphers CIPHERS = new JceCiphers();

    static byte[] material(SrtpProfile profile) {
        byte[] material = new byte[profile.exportLength()];
        for (int i = 0; i < material.length; i++) {
            material[i] = (byte) (i * 37 + 11);
        }
        return material;
    }

    static SrtpContext sending(SrtpProfile profile) {
        return SrtpContext.sending(CIPHERS, profile, material(profile), Writer.CLIENT);
    }

    static SrtpContext receiving(SrtpProfile profile) {
        return SrtpContext.receiving(CIPHERS, profile, material(profile), Writer.CLIENT);
    }

    /** A packet of 40 octets whose payload tells its sequence number. */
    static byte[] rtp(int ssrc, int sequence) {
        byte[] buffer = new byte[100];
        buffer[0] = (byte) 0x80;
        buffer[1] = 96;
        Bytes.putU16(buffer, 2, sequence);
        Bytes.putI32(buffer, 8, ssrc);
        for (int i = 12; i < 40; i++) {
            buffer[i] = (byte) (sequence + i);
        }
        return buffer;
    }

    static byte[] rtcp(int ssrc) {
        byte[] buffer = new byte[100];
        buffer[0] = (byte) 0x80;
        buffer[1] = (byte) 200;
        Bytes.putU16(buffer, 2, 6);
        Bytes.putI32(buffer, 4, ssrc);
        for (int i = 8; i < 28; i++) {
            buffer[i] = (byte) i;
        }
        return buffer;
    }

    private static byte[] sealed(SrtpContext sender, int ssrc, int sequence) {
        byte[] buffer = rtp(ssrc, sequence);
        int length = sender.protect(buffer, 0, 40);
        assertThat(length).isEqualTo(40 + sender.rtpOverhead());
        return Arrays.copyOf(buffer, length);
    }

    private static int open(SrtpContext receiver, byte[] packet) {
        byte[] copy = packet.clone();
        return receiver.unprotect(copy, 0, copy.length);
    }

    @ParameterizedTest
    @EnumSource
    void theHeaderTravelsInClearAndThePayloadDoesNot(SrtpProfile profile) {
        byte[] packet = sealed(sending(profile), 7, 1000);
        byte[] clear = rtp(7, 1000);
        assertThat(Arrays.copyOf(packet, 12)).isEqualTo(Arrays.copyOf(clear, 12));
        assertThat(Arrays.copyOfRange(packet, 12, 40)).isNotEqualTo(Arrays.copyOfRange(clear, 12, 40));
    }

    // RFC 5764 §4.2
    @ParameterizedTest
    @EnumSource
    void whatTheServerWritesIsNotReadWithTheClientsKeys(SrtpProfile profile) {
        SrtpContext server = SrtpContext.sending(CIPHERS, profile, material(profile), Writer.SERVER);
        byte[] packet = sealed(server, 7, 1);
        assertThat(open(receiving(profile), packet)).isEqualTo(SrtpRefusal.AUTH_FAILED.code());
        SrtpContext client = SrtpContext.receiving(CIPHERS, profile, material(profile), Writer.SERVER);
        assertThat(open(client, packet)).isEqualTo(40);
    }

    // RFC 3711 §3.3.2
    @ParameterizedTest
    @EnumSource
    void aReplayedPacketIsDroppedAndCounted(SrtpProfile profile) {
        SrtpContext receiver = receiving(profile);
        byte[] packet = sealed(sending(profile), 7, 1);
        assertThat(open(receiver, packet)).isEqualTo(40);
        assertThat(open(receiver, packet)).isEqualTo(SrtpRefusal.REPLAYED.code());
        assertThat(open(receiver, packet)).isEqualTo(SrtpRefusal.REPLAYED.code());
        assertThat(receiver.refused(SrtpRefusal.REPLAYED)).isEqualTo(2);
        assertThat(receiver.refused(SrtpRefusal.AUTH_FAILED)).isZero();
    }

    // RFC 3711 §3.3.2
    @ParameterizedTest
    @EnumSource
    void theWindowsEdgeIsExact(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        SrtpContext receiver = receiving(profile);
        byte[] behind = sealed(sender, 7, 100);
        byte[] last = sealed(sender, 7, 101);
        byte[] newest = sealed(sender, 7, 100 + Limits.SRTP_REPLAY_WINDOW_PACKETS);
        assertThat(open(receiver, newest)).isEqualTo(40);
        assertThat(open(receiver, behind)).isEqualTo(SrtpRefusal.TOO_OLD.code());
        assertThat(open(receiver, last)).isEqualTo(40);
        assertThat(open(receiver, last)).isEqualTo(SrtpRefusal.REPLAYED.code());
        assertThat(receiver.refused(SrtpRefusal.TOO_OLD)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aForgedPacketNeitherMovesTheWindowNorTakesAnSsrc(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        SrtpContext receiver = receiving(profile);
        assertThat(open(receiver, sealed(sender, 7, 1))).isEqualTo(40);
        byte[] forged = sealed(sending(profile), 7, 30000);
        forged[20] ^= 1;
        assertThat(open(receiver, forged)).isEqualTo(SrtpRefusal.AUTH_FAILED.code());
        for (int i = 0; i < 2 * Limits.SRTP_RECEIVED_SSRCS; i++) {
            byte[] strange = rtp(1000 + i, 5);
            assertThat(receiver.unprotect(strange, 0, 60)).isEqualTo(SrtpRefusal.AUTH_FAILED.code());
        }
        assertThat(open(receiver, sealed(sender, 7, 2))).isEqualTo(40);
        assertThat(open(receiver, sealed(sender, 8, 2))).isEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource
    void aTransportUsesSoManySsrcsAndNoMore(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        SrtpContext receiver = receiving(profile);
        for (int i = 0; i < Limits.SRTP_RECEIVED_SSRCS; i++) {
            assertThat(open(receiver, sealed(sender, 100 + i, 1))).isEqualTo(40);
        }
        assertThat(open(receiver, sealed(sender, 5, 1))).isEqualTo(SrtpRefusal.TOO_MANY_SSRCS.code());
        assertThat(open(receiver, sealed(sender, 100, 2)))
                .as("those that are known go on")
                .isEqualTo(40);
        byte[] report = rtcp(6);
        int length = sender.protectRtcp(report, 0, 28);
        assertThat(receiver.unprotectRtcp(report, 0, length)).isEqualTo(SrtpRefusal.TOO_MANY_SSRCS.code());
        assertThat(receiver.refused(SrtpRefusal.TOO_MANY_SSRCS)).isEqualTo(2);
    }

    @Test
    void aSenderForgetsNoSsrcAndStopsAtItsLimit() {
        SrtpContext sender = sending(SrtpProfile.AEAD_AES_128_GCM);
        for (int i = 0; i < Limits.SRTP_SENT_SSRCS; i++) {
            assertThat(sender.protect(rtp(i * 0x01000193, 1), 0, 40)).isPositive();
        }
        assertThat(sender.protect(rtp(-1, 1), 0, 40)).isEqualTo(SrtpRefusal.TOO_MANY_SSRCS.code());
        for (int i = 0; i < Limits.SRTP_SENT_SSRCS; i++) {
            assertThat(sender.protect(rtp(i * 0x01000193, 1), 0, 40)).isEqualTo(SrtpRefusal.REPLAYED.code());
        }
    }

    // RFC 3711 §9.1: a keystream used twice gives both texts away.
    @ParameterizedTest
    @EnumSource
    void anIndexIsNeverProtectedTwice(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        sealed(sender, 7, 5000);
        byte[] before = rtp(7, 5000);
        before[30] ^= 1;
        byte[] untouched = before.clone();
        assertThat(sender.protect(before, 0, 40)).isEqualTo(SrtpRefusal.REPLAYED.code());
        assertThat(before).as("a refused packet stays as it was").isEqualTo(untouched);
        sealed(sender, 7, 4999);
        assertThat(sender.protect(rtp(7, 4999), 0, 40)).isEqualTo(SrtpRefusal.REPLAYED.code());
        sealed(sender, 7, 7000);
        assertThat(sender.protect(rtp(7, 5001), 0, 40)).isEqualTo(SrtpRefusal.TOO_OLD.code());
        assertThat(sender.protect(rtp(7, 60000), 0, 40)).as("before the start").isEqualTo(SrtpRefusal.TOO_OLD.code());
        sealed(sender, 8, 5000);
    }

    // RFC 3711 §3.3.1
    @ParameterizedTest
    @EnumSource
    void theRolloverIsCountedOnBothSides(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        SrtpContext receiver = receiving(profile);
        byte[] first = sealed(sender, 7, 20);
        for (int sequence = 20_000; sequence < 3 * 0x10000; sequence += 20_000) {
            sealed(sender, 7, sequence & 0xffff);
            assertThat(open(receiver, sealed(sender, 7, sequence + 1 & 0xffff))).isEqualTo(40);
        }
        byte[] again = sealed(sender, 7, 20);
        assertThat(again)
                .as("the same number in another period is another keystream")
                .isNotEqualTo(first);
        assertThat(open(receiver, first)).isEqualTo(SrtpRefusal.AUTH_FAILED.code());
        assertThat(open(receiver, again)).isEqualTo(40);
    }

    // RFC 3711 §3.4
    @ParameterizedTest
    @EnumSource
    void rtcpIsSealedUnderARisingIndexAndReplaysAreDropped(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        SrtpContext receiver = receiving(profile);
        byte[] first = rtcp(7);
        int length = sender.protectRtcp(first, 0, 28);
        assertThat(length).isEqualTo(28 + sender.rtcpOverhead());
        byte[] second = rtcp(7);
        assertThat(sender.protectRtcp(second, 0, 28)).isEqualTo(length);
        assertThat(second).isNotEqualTo(first);
        assertThat(Arrays.copyOf(second, 8)).isEqualTo(Arrays.copyOf(rtcp(7), 8));

        byte[] replayed = second.clone();
        assertThat(receiver.unprotectRtcp(second, 0, length)).isEqualTo(28);
        assertThat(Arrays.copyOf(second, 28)).isEqualTo(Arrays.copyOf(rtcp(7), 28));
        assertThat(receiver.unprotectRtcp(replayed, 0, length)).isEqualTo(SrtpRefusal.REPLAYED.code());
        assertThat(receiver.unprotectRtcp(first, 0, length)).as("late, yet new").isEqualTo(28);
        assertThat(receiver.refused(SrtpRefusal.REPLAYED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void rtpAndRtcpOfOneSsrcHaveIndicesOfTheirOwn(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        SrtpContext receiver = receiving(profile);
        byte[] report = rtcp(7);
        assertThat(receiver.unprotectRtcp(report, 0, sender.protectRtcp(report, 0, 28)))
                .isEqualTo(28);
        assertThat(open(receiver, sealed(sender, 7, 0))).isEqualTo(40);
        byte[] next = rtcp(7);
        assertThat(receiver.unprotectRtcp(next, 0, sender.protectRtcp(next, 0, 28)))
                .isEqualTo(28);
    }

    // RFC 3711 §3.3: header extensions stay readable and are authenticated.
    @ParameterizedTest
    @EnumSource
    void aHeaderExtensionTravelsInClearAndCannotBeChanged(SrtpProfile profile) {
        byte[] buffer = rtp(7, 1);
        buffer[0] = (byte) 0x90;
        Bytes.putI32(buffer, 12, 0xbede_0001);
        Bytes.putI32(buffer, 16, 0x10aa_0000);
        int length = sending(profile).protect(buffer, 0, 40);
        assertThat(Bytes.i32(buffer, 16)).isEqualTo(0x10aa_0000);
        buffer[17] ^= 1;
        assertThat(receiving(profile).unprotect(buffer, 0, length)).isEqualTo(SrtpRefusal.AUTH_FAILED.code());
    }

    @ParameterizedTest
    @EnumSource
    void eachRefusalHasItsReason(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        SrtpContext receiver = receiving(profile);
        int tag = sender.rtpOverhead();
        byte[] version1 = rtp(7, 1);
        version1[0] = 0x40;
        assertThat(receiver.unprotect(rtp(7, 1), 0, 11 + tag)).isEqualTo(SrtpRefusal.TOO_SHORT.code());
        assertThat(receiver.unprotect(version1, 0, 60)).isEqualTo(SrtpRefusal.MALFORMED.code());
        assertThat(sender.protect(version1, 0, 40)).isEqualTo(SrtpRefusal.MALFORMED.code());
        assertThat(sender.protect(rtp(7, 1), 0, 11)).isEqualTo(SrtpRefusal.TOO_SHORT.code());
        assertThat(sender.protect(rtp(7, 1), 0, 101 - tag)).isEqualTo(SrtpRefusal.NO_ROOM.code());
        assertThat(sender.protectRtcp(rtcp(7), 0, 7)).isEqualTo(SrtpRefusal.TOO_SHORT.code());
        assertThat(sender.protectRtcp(version1, 0, 28)).isEqualTo(SrtpRefusal.MALFORMED.code());
        assertThat(sender.protectRtcp(rtcp(7), 0, 97 - tag)).isEqualTo(SrtpRefusal.NO_ROOM.code());
        assertThat(receiver.unprotectRtcp(rtcp(7), 0, 11 + tag)).isEqualTo(SrtpRefusal.TOO_SHORT.code());
        assertThat(receiver.unprotectRtcp(version1, 0, 60)).isEqualTo(SrtpRefusal.MALFORMED.code());
        assertThat(receiver.unprotectRtcp(rtcp(7), 0, 60)).isEqualTo(SrtpRefusal.NOT_ENCRYPTED.code());
        for (SrtpRefusal reason : SrtpRefusal.values()) {
            assertThat(SrtpRefusal.of(reason.code())).isEqualTo(reason);
        }
        assertThat(SrtpRefusal.of(0)).isNull();
        assertThat(SrtpRefusal.of(Integer.MIN_VALUE)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aClosedContextRefusesEverything(SrtpProfile profile) {
        SrtpContext sender = sending(profile);
        SrtpContext receiver = receiving(profile);
        byte[] packet = sealed(sender, 7, 1);
        sender.close();
        sender.close();
        receiver.close();
        assertThat(sender.protect(rtp(7, 2), 0, 40)).isEqualTo(SrtpRefusal.CLOSED.code());
        assertThat(sender.protectRtcp(rtcp(7), 0, 28)).isEqualTo(SrtpRefusal.CLOSED.code());
        assertThat(open(receiver, packet)).isEqualTo(SrtpRefusal.CLOSED.code());
        assertThat(receiver.unprotectRtcp(rtcp(7), 0, 60)).isEqualTo(SrtpRefusal.CLOSED.code());
    }

    @Test
    void aContextHasOneDirection() {
        SrtpProfile profile = SrtpProfile.AEAD_AES_128_GCM;
        assertThatThrownBy(() -> sending(profile).unprotect(rtp(7, 1), 0, 60))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> receiving(profile).protect(rtp(7, 1), 0, 40))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theMaterialStaysTheCallers() {
        SrtpProfile profile = SrtpProfile.AEAD_AES_128_GCM;
        byte[] material = material(profile);
        SrtpContext sender = SrtpContext.sending(CIPHERS, profile, material, Writer.CLIENT);
        assertThat(material).isEqualTo(material(profile));
        Bytes.wipe(material);
        assertThat(open(receiving(profile), sealed(sender, 7, 1))).isEqualTo(40);
    }
}
