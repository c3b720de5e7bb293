package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.WithServer;
import org.junit.jupiter.api.Test;

/** Who is lost has left ten seconds after the last sign of life, whichever way the line broke. */
class AbsenceTest extends WithServer {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long SILENT_MILLIS = 8_500;

    @Test
    void whoWasSilentBeforeTheLineBrokeIsGivenTheRestOfTheTenSecondsOnly() throws Exception {
        Client ben = Client.joined(server, "garden", "Ben");
        Socket line = silentMember();
        ben.next("joined");
        long lastWordNanos = System.nanoTime();
        resets(line);
        assertThat(ben.nextWithin(PATIENCE).getString("type")).isEqualTo("left");
        assertThat(since(lastWordNanos)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(13));
    }

    @Test
    void whoseMediaStillComeMayComeBackForTenSecondsAfterTheLineBroke() throws Exception {
        server.core.hears = true;
        Client ben = Client.joined(server, "garden", "Ben");
        Socket line = silentMember();
        ben.next("joined");
        long lastWordNanos = System.nanoTime();
        resets(line);
        assertThat(ben.nextWithin(PATIENCE).getString("type")).isEqualTo("left");
        assertThat(since(lastWordNanos)).isBetween(Duration.ofMillis(18_000), Duration.ofSeconds(22));
    }

    @Test
    void whoseMediaStillComeOverALineThatSaysNothingMayComeBackAsLong() throws Exception {
        server.core.hears = true;
        Client ben = Client.joined(server, "garden", "Ben");
        try (Socket line = silentMember()) {
            ben.next("joined");
            long lastWordNanos = System.nanoTime();
            assertThat(ben.nextWithin(PATIENCE).getString("type")).isEqualTo("left");
            assertThat(since(lastWordNanos)).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(24));
            assertThat(line.isConnected()).isTrue();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** It is cut after a while, not closed: the other end is told that there is nobody any more (RFC 9293 §3.5.2). */
    private static void resets(Socket line) {
        CompletableFuture.delayedExecutor(SILENT_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                line.setSoLinger(true, 0);
                line.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Joins, and answers nothing after that, no ping either. */
    private Socket silentMember() throws IOException {
        int port = server.plain().getPort();
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        OutputStream out = socket.getOutputStream();
        out.write(("GET /signal HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port
                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: glashaus.v1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        byte[] join = "{\"type\":\"join\",\"room\":\"garden\",\"name\":\"Silent\"}".getBytes(StandardCharsets.US_ASCII);
        // RFC 6455 §5.2: a text frame, masked with zeroes.
        out.write(new byte[] {(byte) 0x81, (byte) (0x80 | join.length), 0, 0, 0, 0});
        out.write(join);
        return socket;
    }
}
