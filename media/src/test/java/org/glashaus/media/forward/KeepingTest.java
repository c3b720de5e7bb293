package org.glashaus.media.forward;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import org.glashaus.media.Source;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.RtpWriter;
import org.junit.jupiter.api.Test;

/** What a stream keeps of its packets, and for whom. */
class KeepingTest {
    private static final Negotiated WITH_RETRANSMISSIONS = new Negotiated(96, 97, -1, -1, -1);

    private final RingMemory memory = new RingMemory(MemorySegment.NULL);
    private final byte[] out = new byte[2048];
    private boolean broken;

    @Test
    void aPictureIsKeptForWhoMayAskForItAgain() {
        forwardedTo(stream(Source.CAMERA), new Slot(name(true), receiver()));
        assertThat(memory.octetsLeft()).isPositive();
    }

    @Test
    void soundIsKeptForNobody() {
        forwardedTo(stream(Source.MICROPHONE), new Slot(name(false), receiver()));
        assertThat(memory.octetsLeft()).isZero();
    }

    @Test
    void nothingInClearStaysInTheBufferWhereSendingFails() {
        PublishedStream stream = stream(Source.CAMERA);
        Slot slot = new Slot(name(true), receiver());
        forwardedTo(stream, slot);
        broken = true;
        assertThatThrownBy(() -> stream.forward(packet(2), 1)).hasMessage("broken by the test");
        assertThat(Bytes.nonZero(out)).isZero();
        assertThatThrownBy(() -> slot.resend(1, 1)).hasMessage("broken by the test");
        assertThat(Bytes.nonZero(out)).isZero();
    }

    private static void forwardedTo(PublishedStream stream, Slot slot) {
        slot.open(WITH_RETRANSMISSIONS, 0);
        slot.fill(stream, 0);
        assertThat(stream.forward(packet(1), 0)).isTrue();
    }

    private static Slot.Name name(boolean video) {
        return new Slot.Name("0", video, 21, 22, "cname", 1);
    }

    /** A key frame (RFC 7741 §4.2, §4.3), for whom it is a picture. */
    private static RtpView packet(int sequence) {
        byte[] packet = new byte[200];
        byte[] payload = "\u0010\0clear".getBytes(US_ASCII);
        RtpWriter writer = new RtpWriter();
        writer.begin(packet, 0, packet.length, false, 96, true, sequence, 0, 12);
        RtpView view = new RtpView();
        assertThat(view.wrap(packet, 0, writer.payload(payload, 0, payload.length)))
                .isTrue();
        return view;
    }

    private PublishedStream stream(Source source) {
        Publisher publisher = new Publisher() {
            private final Voice voice = new Voice();

            @Override
            public void requestKeyframe(PublishedStream stream) {}

            @Override
            public void requestAgain(PublishedStream stream, int[] sequences, int count) {}

            @Override
            public Voice voice() {
                return voice;
            }

            @Override
            public RingMemory memory() {
                return memory;
            }

            @Override
            public void dueBy(long nanos) {}
        };
        return new PublishedStream(1, source, 12, new PublishedStream.Format(96, 90_000, -1, false), publisher);
    }

    private Receiver receiver() {
        return new Receiver() {
            @Override
            public byte[] buffer() {
                return out;
            }

            @Override
            public boolean ready() {
                return true;
            }

            @Override
            public void rtp(int length) {
                if (broken) {
                    throw new IllegalStateException("broken by the test");
                }
                Bytes.wipe(out);
            }

            @Override
            public void rtcp(int length) {}
        };
    }
}
