package org.glashaus.features.steps;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.JournalEntries;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.ObservedProcess;

/** Waits for entries of whatever log, which the server writes a moment after it has answered. */
final class Written {
    private static final Duration POLL = Duration.ofMillis(250);

    /** A server that has written nothing so long after a visit writes nothing of visits. */
    private static final Duration NOTHING = Duration.ofSeconds(5);

    private Written() {}

    /** Those there are, once there are that many, or nothing has come for a while. */
    static List<Entry> await(ObservedProcess process, int entries) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (true) {
            List<Entry> written = JournalEntries.read(process);
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (written.size() >= entries
                    || waited.compareTo(Limits.LOG_WRITTEN) > 0
                    || written.isEmpty() && waited.compareTo(NOTHING) > 0) {
                return written;
            }
            Thread.sleep(POLL);
        }
    }

    /** The first whole second after all of them, once it is there: the form takes no moment that is still to come. */
    static Instant after(List<Entry> entries) throws InterruptedException {
        Instant second = entries.stream()
                .map(entry -> Instant.ofEpochMilli(entry.atMillis()))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Instant.now().minusSeconds(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        Duration rest = Duration.between(Instant.now(), second);
        Thread.sleep(rest.isNegative() ? Duration.ZERO : rest);
        return second;
    }
}
