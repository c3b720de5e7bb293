package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glashaus.conference.admission.Proxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs a machine with ::1; it is the only one of its family that every test machine has. */
class Ipv6Test {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"::1", "127.0.0.1"})
    void pagesAndMediaAnswerOnBothFamilies(String address) throws Exception {
        InetAddress loopback = InetAddress.ofLiteral(address);
        Deployment everywhere = new Deployment(
                0,
                OptionalInt.of(0),
                0,
                List.of(),
                List.of(),
                Proxies.none(),
                Optional.empty(),
                folder.resolve("data"),
                folder.resolve("keys"));
        try (TestServer server = new TestServer(everywhere, SampleProfile.withoutLog(), Composition.shipped())) {
            assertThat(reaches(loopback, server.securePort())).isTrue();
            try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(loopback, 0))) {
                socket.setSoTimeout(10_000);
                byte[] sent = "echo".getBytes(StandardCharsets.US_ASCII);
                socket.send(new DatagramPacket(sent, sent.length, loopback, server.server.udpPort()));
                DatagramPacket answer = new DatagramPacket(new byte[100], 100);
                socket.receive(answer);
                assertThat(answer.getAddress()).isEqualTo(loopback);
                assertThat(answer.getLength()).isEqualTo(sent.length);
            }
        }
    }

    @Test
    void aLinkLocalAddressIsNotAnnounced() throws Exception {
        assertThat(LocalAddresses.all())
                .contains(InetAddress.ofLiteral("::1"))
                .noneMatch(InetAddress::isLinkLocalAddress);
    }

    private static boolean reaches(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
