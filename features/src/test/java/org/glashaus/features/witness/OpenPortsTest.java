package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.glashaus.features.witness.OpenPorts.Port;
import org.junit.jupiter.api.Test;

final class OpenPortsTest {
    private static final List<String> LINES = List.of(
            "udp UNCONN 0      0      [::ffff:127.0.0.1]:9743        *:* users:((\"java\",pid=8515,fd=126))   ",
            "udp UNCONN 0 0 127.0.0.1:4000 0.0.0.0:* users:((\"a b\",pid=85,fd=1),(\"java\",pid=8515,fd=2))",
            "tcp LISTEN 0      128               0.0.0.0:2024  0.0.0.0:*                                    ",
            "tcp LISTEN 0      4096                    *:9744        *:* users:((\"java\",pid=8515,fd=135))   ",
            "tcp LISTEN 0 128 [::1]:46329 [::]:* users:((\"java\",pid=18515,fd=4))");

    @Test
    void thePortsOfOneProcessAreTakenOutOfWhatSsSays() throws IOException {
        assertThat(OpenPorts.parse(LINES, 8515))
                .containsExactly(
                        new Port(false, "[::ffff:127.0.0.1]", 9743),
                        new Port(false, "127.0.0.1", 4000),
                        new Port(true, "*", 9744));
    }

    @Test
    void aLineThatCannotBeReadIsNamedInsteadOfLeftOut() {
        assertThatThrownBy(() -> OpenPorts.parse(List.of(LINES.getFirst(), "tcp LISTEN 0 128 somewhere"), 8515))
                .isInstanceOf(IOException.class)
                .hasMessage("ss, line 2 cannot be read: tcp LISTEN 0 128 somewhere");
        assertThatThrownBy(() -> OpenPorts.parse(List.of("tcp LISTEN 0 1 *:1 *:* users:((java,8515))"), 8515))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("ss, line 1: no process in");
    }

    @Test
    void socketsThatWeOpenAreSeenUntilTheyAreClosed() throws Exception {
        assumeTrue(HostTools.run("ss", "-V"), "ss is not here");
        assertThat(OpenPorts.works()).isTrue();
        long ours = ProcessHandle.current().pid();
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        Port tcp;
        Port udp;
        try (ServerSocket server = new ServerSocket(0, 1, loopback);
                DatagramSocket datagrams = new DatagramSocket(new InetSocketAddress(loopback, 0))) {
            tcp = new Port(true, "[::ffff:127.0.0.1]", server.getLocalPort());
            udp = new Port(false, "[::ffff:127.0.0.1]", datagrams.getLocalPort());
            assertThat(OpenPorts.of(ours)).contains(tcp, udp);
        }
        assertThat(OpenPorts.of(ours)).doesNotContain(tcp, udp);
    }

    @Test
    void aProcessThatIsNotThereCannotBeLookedAt() {
        assertThatThrownBy(() -> OpenPorts.of(Integer.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("may not be seen");
    }
}
