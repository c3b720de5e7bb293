package org.glashaus.conference.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.StandInCore;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.SdpRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaLoopTest {
    private final StandInCore core = new StandInCore();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private int port;
    private MediaLoop loop;

    @BeforeEach
    void start() throws Exception {
        BoundPort bound =
                BoundPort.bind(List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("127.0.0.2")), 0);
        port = bound.number();
        loop = MediaLoop.start(bound, addresses -> core, Runnable::run, faults::add);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void anAnswerLeavesFromTheAddressThatWasAsked() throws Exception {
        for (String asked : List.of("127.0.0.1", "127.0.0.2")) {
            DatagramPacket answer = exchange(asked, "hello");
            assertThat(answer.getAddress().getHostAddress()).isEqualTo(asked);
            assertThat(new String(answer.getData(), 0, answer.getLength(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("hello");
        }
    }

    @Test
    void aBrokenInvariantIsCountedAndTheLoopLives() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(packet("127.0.0.1", "!"));
        }
        Eventually.until("the fault is counted", () -> faults.size() == 1);
        exchange("127.0.0.1", "still here");
    }

    @Test
    void whatNobodyCanGoOnFromEndsTheLoopWipesAndIsTold() throws Exception {
        loop.join(1, new NoEvents());
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(packet("127.0.0.1", "#"));
        }
        assertThat(loop.broken().toCompletableFuture().get(10, TimeUnit.SECONDS))
                .isInstanceOf(StackOverflowError.class);
        Eventually.until("everybody has left", () -> core.calls.contains("leave 1"));
        assertThat(faults).hasSize(1);
    }

    @Test
    void aSilentAddressIsForgotten() throws Exception {
        exchange("127.0.0.1", "hello");
        assertThat(counter("udp-peers")).isEqualTo(1);
        Eventually.until("it is forgotten", () -> counter("udp-peers") == 0);
    }

    @Test
    void callsAreCarriedOutInOrderAndRefusalsTold() {
        Seat seat = loop.join(1, new NoEvents());
        assertThat(seat.publish("v=0", Map.of()).toCompletableFuture().join()).isEqualTo("answer to publish");
        assertThatThrownBy(() ->
                        seat.publish("refuse", Map.of()).toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SdpRefused.class);
        seat.leave();
        seat.leave();
        assertThatThrownBy(() -> seat.view("v=0").toCompletableFuture().join()).hasCauseInstanceOf(SdpRefused.class);
        assertThat(core.calls).containsExactly("join 1", "publish 1 {}", "leave 1");
    }

    @Test
    void whoIsStillThereAtTheEndLeaves() {
        loop.join(1, new NoEvents());
        loop.close();
        assertThat(core.calls).containsExactly("join 1", "leave 1");
    }

    @Test
    void whatFailsForOneAtTheEndIsDoneForTheOthers() {
        loop.join(1, new NoEvents());
        loop.join(1, new NoEvents());
        loop.join(1, new NoEvents());
        core.leavingFails = true;
        loop.close();
        assertThat(core.calls).contains("leave 1", "leave 2", "leave 3");
        assertThat(faults).hasSize(3);
    }

    private long counter(String name) throws Exception {
        Map<String, Long> counters = loop.counters().toCompletableFuture().get(5, TimeUnit.SECONDS);
        return counters.getOrDefault(name, -1L);
    }

    private DatagramPacket exchange(String to, String text) throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(5_000);
            socket.send(packet(to, text));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);
            socket.receive(answer);
            return answer;
        }
    }

    private DatagramPacket packet(String to, String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new DatagramPacket(bytes, bytes.length, InetAddress.ofLiteral(to), port);
    }

    private static final class NoEvents implements SeatEvents {
        @Override
        public void connected(Leg leg) {
            // Not of interest.
        }

        @Override
        public void lost(Leg leg, LossReason reason) {
            // Not of interest.
        }

        @Override
        public void subscriptionChanged() {
            // Not of interest.
        }
    }
}
