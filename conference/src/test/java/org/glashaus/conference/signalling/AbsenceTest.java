package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.json.JsonObject;
import io.vertx.core.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.glashaus.conference.Composition;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.WithServer;
import org.glashaus.conference.residue.Leftovers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is lost has left ten seconds after the last sign of life, whichever way the line broke. */
class AbsenceTest extends WithServer {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long SILENT_MILLIS = 8_500;
    private static final Duration STOPPED = Duration.ofSeconds(12);

    @Test
    void whoWasSilentBeforeTheLineBrokeIsGivenTheRestOfTheTenSecondsOnly() throws Exception {
        assertThat(leftAfterAReset()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(13));
    }

    @Test
    void whoseMediaStillComeMayComeBackForTenSecondsAfterTheLineBroke() throws Exception {
        server.core.hears = true;
        assertThat(leftAfterAReset()).isBetween(Duration.ofMillis(18_000), Duration.ofSeconds(22));
    }

    @Test
    void whoseMediaStillComeOverALineThatSaysNothingMayComeBackAsLong() throws Exception {
        server.core.hears = true;
        Client ben = Client.joined(server, "garden", "Ben");
        try (Socket line = RawMember.joins(server, "Silent")) {
            ben.next("joined");
            long lastWordNanos = System.nanoTime();
            assertThat(ben.nextWithin(PATIENCE).getString("type")).isEqualTo("left");
            assertThat(since(lastWordNanos)).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(24));
            assertThat(line.isConnected()).isTrue();
        }
    }

    /** A program that says nothing by itself answers pings only, and gets none from a server that is stopped. */
    @Test
    void whatTheServerCouldNotHearWhileItWasStoppedItselfIsNobodysSilence(@TempDir Path own) throws Exception {
        Composition shipped = Composition.shipped();
        Supplier<Leftovers> stopping =
                () -> new StoppedWhenAsked(shipped.leftovers().get());
        try (TestServer stopped = new TestServer(own, SampleProfile.withoutLog(), shipped.withLeftovers(stopping))) {
            Client ben = Client.joined(stopped, "garden", "Ben");
            try (HttpClient http = HttpClient.newHttpClient()) {
                HttpRequest health = HttpRequest.newBuilder(stopped.plain().resolve("/health"))
                        .build();
                long askedNanos = System.nanoTime();
                assertThat(http.send(health, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
                assertThat(since(askedNanos)).isGreaterThanOrEqualTo(STOPPED);
            }
            Client.joined(stopped, "garden", "Dora");
            ben.next("joined");
        }
    }

    /** Holds up the thread of all pages and sockets when it is asked how it does, as a stopped process holds up all of its threads. */
    private record StoppedWhenAsked(Leftovers shipped) implements Leftovers {
        @Override
        public Transport transport() {
            return shipped.transport();
        }

        @Override
        public void opened(HttpConnection connection) {
            shipped.opened(connection);
        }

        @Override
        public void gone() {
            shipped.gone();
        }

        @Override
        public JsonObject told() {
            long untilNanos = System.nanoTime() + STOPPED.toNanos();
            while (System.nanoTime() < untilNanos) {
                LockSupport.parkNanos(untilNanos - System.nanoTime());
            }
            return shipped.told();
        }

        @Override
        public void close() {
            shipped.close();
        }
    }

    /** Since the last word of a member whose line was reset {@link #SILENT_MILLIS} later. */
    private Duration leftAfterAReset() throws IOException {
        Client ben = Client.joined(server, "garden", "Ben");
        Socket line = RawMember.joins(server, "Silent");
        ben.next("joined");
        long lastWordNanos = System.nanoTime();
        resets(line);
        assertThat(ben.nextWithin(PATIENCE).getString("type")).isEqualTo("left");
        return since(lastWordNanos);
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
}
