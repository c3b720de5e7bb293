package org.glashaus.features.steps;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.WeblogRows;

/** Waits for entries that the server writes a moment after it has answered. */
final class Journal {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(250);

    private Journal() {}

    /** The entries there are, once there are that many or the time is over: who needs them says what it means. */
    static List<WeblogRows.Row> waitFor(ObservedProcess process, int entries) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<WeblogRows.Row> rows = WeblogRows.read(process);
            if (rows.size() >= entries || System.nanoTime() > deadline) {
                return rows;
            }
            Thread.sleep(POLL);
        }
    }
}
