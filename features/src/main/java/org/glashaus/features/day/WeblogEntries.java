package org.glashaus.features.day;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.WeblogRows;

/** Waits for entries that the server writes a moment after it has answered. */
public final class WeblogEntries {
    private static final Duration POLL = Duration.ofMillis(250);

    private WeblogEntries() {}

    /** The entries there are, once there are that many or the time is over: who needs them says what it means. */
    public static List<WeblogRows.Row> await(ObservedProcess process, int entries)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Limits.LOG_WRITTEN.toNanos();
        while (true) {
            List<WeblogRows.Row> rows = WeblogRows.read(process);
            if (rows.size() >= entries || System.nanoTime() > deadline) {
                return rows;
            }
            Thread.sleep(POLL);
        }
    }
}
