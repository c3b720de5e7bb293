package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real dumpcap; the loopback carries datagrams of others as well, so only our own are looked at. */
final class WireCaptureTest {
    private static final int NOBODY = 1;

    @TempDir
    Path dir;

    @BeforeAll
    static void onlyWherePacketsCanBeCaptured() throws Exception {
        boolean captures = HostTools.run("dumpcap", "-q", "-i", "lo", "-a", "duration:1", "-P", "-w", "/dev/null");
        assumeTrue(captures, "dumpcap may not capture here");
        assumeTrue(HostTools.run("tshark", "-v"), "tshark is not here");
    }

    @Test
    void whereDumpcapMayCaptureTheWitnessWorks() throws Exception {
        assertThat(WireCapture.works()).isTrue();
    }

    @Test
    void whatPassesTheLoopbackIsReadInOrderToTheLastDatagram() throws Exception {
        Canary first = Canary.random("first");
        Canary last = Canary.random("last");
        try (WireCapture capture = WireCapture.start(dir, NOBODY);
                DatagramSocket anna = socket("127.0.0.1");
                DatagramSocket ben = socket("127.0.0.1")) {
            send(anna, ben, first.mark());
            send(ben, anna, new byte[0]);
            send(anna, ben, new byte[40_000]);
            send(anna, ben, last.mark());
            capture.stop();
            Recording recording = capture.read();

            List<Packet> ours = recording.between(Set.of(address(anna), address(ben))::contains);
            assertThat(ours)
                    .extracting(Packet::source)
                    .containsExactly(address(anna), address(ben), address(anna), address(anna));
            assertThat(ours).extracting(packet -> packet.payload().length).containsExactly(24, 0, 40_000, 24);
            assertThat(ours).isSortedAccordingTo((a, b) -> Long.compare(a.nanos(), b.nanos()));
            assertThat(recording.holding(List.of(first, last)))
                    .extracting(held -> List.copyOf(held.canaries()))
                    .containsExactly(List.of("first"), List.of("last"));
            assertThat(recording.missed()).isZero();
        }
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void theSixthVersionOfTheProtocolIsSeenAsWell() throws Exception {
        try (WireCapture capture = WireCapture.start(dir, NOBODY);
                DatagramSocket anna = socket("::1");
                DatagramSocket ben = socket("::1")) {
            send(anna, ben, new byte[] {22, 1});
            capture.stop();
            assertThat(capture.read().peersOf(ben.getLocalPort())).containsExactly(address(anna));
        }
    }

    @Test
    void ofConnectionsOnlyThoseToTheServersPortAreRecorded() throws Exception {
        Canary spoken = Canary.word("spoken", "garden");
        Canary elsewhere = Canary.word("elsewhere", "garden");
        try (ServerSocket server = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0);
                WireCapture capture = WireCapture.start(dir, server.getLocalPort())) {
            speak(server, spoken);
            speak(other, elsewhere);
            capture.stop();
            assertThat(capture.read().holding(List.of(spoken, elsewhere)))
                    .singleElement()
                    .matches(held -> held.packet().tcp())
                    .matches(held -> held.packet().destination().getPort() == server.getLocalPort())
                    .matches(held -> held.canaries().equals(Set.of("spoken")));
        }
    }

    @Test
    void aRecordingThatIsTooLargeIsRefusedInASentence() throws Exception {
        try (WireCapture capture = WireCapture.start(dir, NOBODY)) {
            capture.stop();
            assertThatThrownBy(() -> capture.read(1, 1 << 20))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("holds more than 1 packets");
        }
    }

    @Test
    void aCaptureThatCannotBeginSaysWhy() {
        assertThatThrownBy(() -> WireCapture.start(dir, -1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("dumpcap cannot capture here: Invalid capture filter");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void aCaptureThatDiedOnTheWayIsNoRecording() throws Exception {
        try (WireCapture capture = WireCapture.start(dir, NOBODY)) {
            try (var children = ProcessHandle.current().children()) {
                children.filter(child -> child.info().arguments().stream()
                                .flatMap(Arrays::stream)
                                .anyMatch(argument -> argument.startsWith(dir.toString())))
                        .forEach(ProcessHandle::destroyForcibly);
            }
            assertThatThrownBy(capture::stop)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("dumpcap ended by itself");
        }
    }

    private static void speak(ServerSocket server, Canary word) throws IOException {
        try (Socket speaker = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.getLocalPort());
                Socket hearer = server.accept()) {
            speaker.getOutputStream().write(word.mark());
            speaker.shutdownOutput();
            assertThat(hearer.getInputStream().readAllBytes()).isEqualTo(word.mark());
        }
    }

    private static DatagramSocket socket(String host) throws IOException {
        return new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral(host), 0));
    }

    private static void send(DatagramSocket from, DatagramSocket to, byte[] bytes) throws IOException {
        from.send(new DatagramPacket(bytes, bytes.length, address(to)));
    }

    private static InetSocketAddress address(DatagramSocket socket) {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }
}
