package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glashaus.conference.WithServer;
import org.junit.jupiter.api.Test;

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
    void whatTheServerCouldNotHearWhileItWasStoppedItselfIsNobodysSilence() throws Exception {
        Client ben = Client.joined(server, "garden", "Ben");
        CountDownLatch goesOn = new CountDownLatch(1);
        server.core.happenings.add(sink -> {
            LockSupport.parkNanos(STOPPED.toNanos());
            goesOn.countDown();
        });
        assertThat(goesOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Client.joined(server, "garden", "Dora");
        ben.next("joined");
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
