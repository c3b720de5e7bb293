package org.glashaus.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.net.FirstByte;
import org.glashaus.media.rtcp.RtcpReader;
import org.glashaus.media.rtcp.RtcpVisitor;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.RtpWriter;
import org.glashaus.media.rtp.SequenceNumber;
import org.glashaus.media.rtp.Vp8Descriptor;
import org.glashaus.media.srtp.CipherFactory;
import org.glashaus.media.srtp.JceCiphers;
import org.glashaus.media.srtp.SrtpContext;
import org.glashaus.media.srtp.SrtpProfile;
import org.junit.jupiter.api.Test;

/** No allocation on a packet's way, but for what the JDK's ciphers do themselves. */
class AllocationTest {
    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 20_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long sum;
    private byte[] kept = {};

    /** What one packet does; it gets the number of its turn. */
    private interface Turn {
        void take(int i);
    }

    /** Octets a turn, rounded down: the probe itself allocates a little. */
    private long octetsPerTurn(Turn turn) {
        for (int i = 0; i < WARM_UP; i++) {
            turn.take(i);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = WARM_UP; i < WARM_UP + MEASURED; i++) {
            turn.take(i);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / MEASURED;
    }

    private static byte[] rtp(int length) {
        byte[] packet = new byte[1500];
        packet[0] = (byte) 0x90;
        packet[1] = 96;
        Bytes.putI32(packet, 8, 7);
        Bytes.putI32(packet, 12, 0xbede_0001);
        Bytes.putI32(packet, 16, 0x10aa_2010);
        Bytes.putI32(packet, 20, 0x90e0_8123);
        assertThat(length).isBetween(30, 1400);
        return packet;
    }

    @Test
    void theProbeSeesAnAllocation() {
        assertThat(octetsPerTurn(i -> kept = new byte[16 + (i & 1)])).isGreaterThanOrEqualTo(32);
        assertThat(kept).isNotEmpty();
    }

    @Test
    void readingAndRewritingRtpAllocatesNothing() {
        byte[] packet = rtp(1100);
        byte[] out = new byte[1500];
        RtpView view = new RtpView();
        RtpWriter writer = new RtpWriter();
        Vp8Descriptor descriptor = new Vp8Descriptor();
        MemorySegment segment = MemorySegment.ofArray(packet);
        long octets = octetsPerTurn(i -> {
            Bytes.putU16(packet, 2, i);
            sum += FirstByte.of(segment, 0, 1100).ordinal();
            view.wrap(packet, 0, 1100);
            sum += SequenceNumber.guessIndex(sum & 0xffff_ffffL, view.sequence());
            descriptor.wrap(packet, view.payloadOffset(), view.payloadLength());
            int at = view.extension(1);
            writer.begin(out, 0, 1500, false, 97, view.marker(), view.sequence(), view.timestamp(), 9);
            writer.extension(3, packet, at, view.extensionLength());
            writer.extension(4, i, 2);
            int payload = writer.payloadOffset();
            sum += writer.payload(packet, view.payloadOffset(), view.payloadLength());
            descriptor.putPictureId(out, payload, i);
        });
        assertThat(octets).isZero();
    }

    @Test
    void readingAndWritingRtcpAllocatesNothing() {
        byte[] out = new byte[1500];
        byte[] cname = {1, 2, 3, 4, 5};
        int[] media = {1, 2, 3};
        RtcpWriter writer = new RtcpWriter();
        RtcpVisitor visitor = new RtcpVisitor() {
            @Override
            public void nack(int sender, int source, int sequence) {
                sum += sequence;
            }
        };
        long octets = octetsPerTurn(i -> {
            writer.begin(out, 0, out.length);
            writer.senderReport(1, i, i, i, i);
            writer.reportBlock(2, 0, 0, i, 0, 0, 0);
            writer.cname(1, cname);
            writer.pictureLoss(1, 2);
            writer.fullIntraRequest(1, 2, i);
            writer.nack(1, 2, i, 0xffff);
            writer.receiverEstimate(1, 1_000_000 + i, media, 3);
            writer.bye(1);
            sum += RtcpReader.read(out, 0, writer.length(), visitor) ? 1 : 0;
        });
        assertThat(octets).isZero();
    }

    /** Ciphers that do nothing, so that what remains is ours. */
    private static final class NoCiphers implements CipherFactory {
        @Override
        public Gcm gcm(byte[] key) {
            return new Gcm() {
                @Override
                public void seal(
                        byte[] nonce, byte[] b, int aadOffset, int aadLength, int textOffset, int textLength) {}

                @Override
                public boolean open(
                        byte[] nonce, byte[] b, int aadOffset, int aadLength, int textOffset, int textLength) {
                    return true;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Counter counter(byte[] key) {
            return new Counter() {
                @Override
                public void apply(byte[] initialCounter, byte[] buffer, int offset, int length) {}

                @Override
                public void close() {}
            };
        }
    }

    private long protecting(CipherFactory ciphers, SrtpProfile profile, int length) {
        byte[] material = new byte[profile.exportLength()];
        byte[] packet = rtp(length);
        try (SrtpContext sender = SrtpContext.sending(ciphers, profile, material, SrtpContext.Writer.SERVER);
                SrtpContext receiver = SrtpContext.receiving(ciphers, profile, material, SrtpContext.Writer.SERVER)) {
            return octetsPerTurn(i -> {
                Bytes.putU16(packet, 2, i);
                int sealed = sender.protect(packet, 0, length);
                int opened = receiver.unprotect(packet, 0, sealed);
                if (opened != length || receiver.unprotect(packet, 0, sealed) >= 0) {
                    throw new AssertionError("turn " + i + ": " + sealed + ", " + opened);
                }
            });
        }
    }

    @Test
    void protectingAndUnprotectingAllocatesNothingOfOurs() {
        assertThat(protecting(new NoCiphers(), SrtpProfile.AEAD_AES_128_GCM, 1100))
                .isZero();
    }

    /** An allocation that grew with the packet would be a copy of its text. */
    @Test
    void theJdksCiphersMakeNoCopyOfTheText() {
        for (SrtpProfile profile : SrtpProfile.values()) {
            long small = protecting(new JceCiphers(), profile, 100);
            long large = protecting(new JceCiphers(), profile, 1300);
            assertThat(large - small)
                    .as(profile + ": " + small + " and " + large)
                    .isLessThan(600);
            assertThat(large).as(profile + ", sealed and opened once each").isLessThan(4096);
        }
    }
}
