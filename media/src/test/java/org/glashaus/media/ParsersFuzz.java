package org.glashaus.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.glashaus.media.net.FirstByte;
import org.glashaus.media.rtcp.RtcpReader;
import org.glashaus.media.rtcp.RtcpVisitor;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.Vp8Descriptor;
import org.glashaus.media.stun.StunMessage;

/** Each parser alone, under any octets: it never throws, and never points outside what it was given. */
class ParsersFuzz {
    private static final int BEFORE = 3;

    @FuzzTest
    void anyOctetsAreAStunMessageOrNone(byte[] octets) {
        StunMessage message = new StunMessage();
        if (message.wrap(octets, 0, octets.length)) {
            assertThat(message.fault()).isNull();
            message.verifyIntegrity("a key".getBytes(StandardCharsets.US_ASCII));
        } else {
            assertThat(message.fault()).isNotNull();
        }
    }

    @FuzzTest
    void anyOctetsAreAnRtpPacketOrNone(byte[] octets) {
        byte[] padded = padded(octets);
        RtpView view = new RtpView();
        if (!view.wrap(padded, BEFORE, octets.length)) {
            return;
        }
        assertThat(view.payloadOffset()).isBetween(BEFORE + 12, BEFORE + octets.length);
        assertThat(view.payloadOffset() + view.payloadLength() + view.paddingLength())
                .isEqualTo(BEFORE + octets.length);
        for (int id = 1; id < 256; id++) {
            int at = view.extension(id);
            if (at >= 0) {
                assertThat(at).isGreaterThanOrEqualTo(BEFORE + 12);
                assertThat(at + view.extensionLength()).isLessThanOrEqualTo(view.payloadOffset());
            }
        }
        vp8(padded, view.payloadOffset(), view.payloadLength());
    }

    private static void vp8(byte[] buffer, int offset, int length) {
        Vp8Descriptor descriptor = new Vp8Descriptor();
        if (!descriptor.wrap(buffer, offset, length)) {
            return;
        }
        assertThat(descriptor.length()).isBetween(1, length);
        byte[] copy = buffer.clone();
        if (descriptor.pictureId() >= 0) {
            descriptor.putPictureId(copy, offset, descriptor.pictureId());
        }
        if (descriptor.tl0PicIdx() >= 0) {
            descriptor.putTl0PicIdx(copy, offset, descriptor.tl0PicIdx());
        }
        assertThat(copy).as("the same numbers put in again").isEqualTo(buffer);
    }

    @FuzzTest
    void anyOctetsAreControlPacketsOrNone(byte[] octets) {
        byte[] padded = padded(octets);
        boolean compound = RtcpReader.isCompound(padded, BEFORE, octets.length);
        RtcpReader.read(padded, BEFORE, octets.length, new RtcpVisitor() {});
        if (compound) {
            assertThat(octets.length).isGreaterThanOrEqualTo(4);
        }
    }

    @FuzzTest
    void anyFirstOctetHasItsKind(byte[] octets) {
        assertThat(FirstByte.of(octets, 0, octets.length)).isNotNull();
    }

    private static byte[] padded(byte[] octets) {
        byte[] padded = new byte[BEFORE + octets.length + BEFORE];
        System.arraycopy(octets, 0, padded, BEFORE, octets.length);
        return padded;
    }
}
