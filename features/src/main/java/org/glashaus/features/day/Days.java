package org.glashaus.features.day;

import java.io.IOException;
import java.util.function.Consumer;
import org.glashaus.features.server.Order;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EvidenceFolder;
import org.jspecify.annotations.Nullable;

/** The day of an audit: played when the first scenario asks for it, and never again. */
public final class Days {
    private @Nullable Part<Day> today;

    public synchronized Day today(Order order, EvidenceFolder evidence, Consumer<String> progress)
            throws InterruptedException {
        Part<Day> played = today;
        if (played == null) {
            played = Part.of("the day", () -> {
                try {
                    return Day.live(order, evidence, progress);
                } catch (IOException e) {
                    throw new CouldNotLook("The server could not be watched for a day: " + e.getMessage());
                }
            });
            today = played;
        }
        return played.get();
    }
}
