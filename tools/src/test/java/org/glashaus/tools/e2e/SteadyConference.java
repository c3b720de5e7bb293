package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.glashaus.features.Limits;
import org.glashaus.features.server.Heard;
import org.glashaus.features.server.Listener;

/** Two programs that go on writing to each other, and how long each waits until its own words come back. */
final class SteadyConference implements AutoCloseable {
    private static final String NAME = "steady";
    private static final long PAUSE_MILLIS = 100;

    private final Listener first;
    private final Listener second;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> talk;
    private final ReentrantLock waiting = new ReentrantLock();
    private int answers;
    private Duration longest = Duration.ZERO;

    private SteadyConference(Listener first, Listener second) {
        this.first = first;
        this.second = second;
        talk = thread.scheduleWithFixedDelay(this::write, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param opens what whoever opens a conference has to show */
    static SteadyConference begin(URI server, Map<String, String> opens) throws IOException, InterruptedException {
        Listener first = joined(server, "127.0.0.2", opens);
        try {
            Map<String, String> shown = new HashMap<>(opens);
            shown.remove("login");
            return new SteadyConference(first, joined(server, "127.0.0.3", shown));
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            first.close();
            throw e;
        }
    }

    private static Listener joined(URI server, String address, Map<String, String> shown)
            throws IOException, InterruptedException {
        Listener listener = Listener.joinReading(server, address, NAME, "Steady", shown);
        assertThat(listener.awaitMessage("welcome", Limits.BROWSER_WAIT)).isPresent();
        return listener;
    }

    private void write() {
        waiting.lock();
        try {
            Listener who = answers % 2 == 0 ? first : second;
            String words = "still here, " + answers;
            long began = System.nanoTime();
            who.say(words);
            assertThat(who.await(heard -> says(heard, words), Limits.BROWSER_WAIT))
                    .as("answer %d", answers)
                    .isPresent();
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            longest = waited.compareTo(longest) > 0 ? waited : longest;
            answers++;
        } catch (IOException e) {
            throw new AssertionError("the server did not take a message any more", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.unlock();
        }
    }

    private static boolean says(Heard heard, String words) {
        return heard.type().equals("chat")
                && heard.message().path("text").asText().equals(words);
    }

    /** What stops the server. */
    @FunctionalInterface
    interface Stop {
        void now() throws IOException, InterruptedException;
    }

    /** A wait in which somebody else has stopped the server does not count, so nobody waits then. */
    void stopped(Stop stop) throws IOException, InterruptedException {
        waiting.lock();
        try {
            stop.now();
        } finally {
            waiting.unlock();
        }
    }

    /** How it went so far; fails if somebody was cut, refused or got no answer. */
    String told() throws Exception {
        waiting.lock();
        try {
            if (talk.isDone()) {
                talk.get();
            }
            for (Listener each : List.of(first, second)) {
                assertThat(each.heard())
                        .extracting(Heard::type)
                        .as("nobody of the other conference is cut or refused")
                        .doesNotContain("left", "error");
            }
            return answers + " answers, the longest wait " + longest.toMillis() + " ms";
        } finally {
            waiting.unlock();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        first.close();
        second.close();
    }
}
