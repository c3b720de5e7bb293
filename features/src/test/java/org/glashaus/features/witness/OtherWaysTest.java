package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of this test's own process, with sockets that stand for a server's. */
final class OtherWaysTest {
    private static final InetSocketAddress SOMEWHERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);

    @TempDir
    Path dir;

    @Test
    void aSocketIsSeenOnceItIsBoundConnectedOrNotAndNoLongerThanItIsOpen() throws Exception {
        long self = ProcessHandle.current().pid();
        int port;
        int other;
        try (DatagramChannel loose = DatagramChannel.open();
                DatagramChannel tied = DatagramChannel.open().connect(SOMEWHERE)) {
            loose.send(ByteBuffer.allocate(1), SOMEWHERE);
            port = port(loose);
            other = port(tied);
            assertThat(OtherWays.ports(self)).contains(port, other);
        }
        assertThat(OtherWays.ports(self)).doesNotContain(port, other);
    }

    @Test
    void whatLeavesByAnotherSocketIsCountedAndWhatLeavesByThePortForMediaIsNot() throws Exception {
        assumeTrue(
                HostTools.run("dumpcap", "-q", "-i", "any", "-a", "duration:1", "-P", "-w", "/dev/null"),
                "dumpcap may not capture here");
        assumeTrue(HostTools.run("tshark", "-v"), "tshark is not here");
        long self = ProcessHandle.current().pid();
        AtomicBoolean over = new AtomicBoolean();
        try (DatagramChannel media = DatagramChannel.open();
                DatagramChannel ear = DatagramChannel.open()) {
            media.send(ByteBuffer.allocate(1), SOMEWHERE);
            ear.send(ByteBuffer.allocate(1), SOMEWHERE);
            Thread sends = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    say(media);
                    say(ear);
                }
            });
            OtherWays seen = OtherWays.of(self, port(media), dir);
            over.set(true);
            sends.join();
            assertThat(seen.ports()).contains(port(ear)).doesNotContain(port(media));
            assertThat(seen.packets()).isPositive();
        }
    }

    private static void say(DatagramChannel from) {
        try {
            from.send(ByteBuffer.allocate(100), SOMEWHERE);
            Thread.sleep(20);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port(DatagramChannel channel) throws Exception {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }
}
