package org.glashaus.spec;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How exactly limits are kept, for people: the width of each log's slices, by which a copy of the data without the keys can
 * outlive a limit, and how often the server deletes.
 *
 * @param logs each log with the width of its slices, in the order of their codes; empty where nothing is logged
 */
public record KeySlices(List<Text> logs, Text sealing, Text sweeps) {

    public KeySlices {
        logs = List.copyOf(logs);
    }

    /** @param sweepInterval within which the server deletes what is due, and which it takes off each limit */
    public static KeySlices of(Profile profile, Duration sweepInterval) {
        List<Text> logs = profile.logs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(log -> Phrases.text(
                        "%s: %s",
                        Phrases.text(log.getKey().text()),
                        Periods.words(log.getValue().sliceWidth())))
                .toList();
        return logs.isEmpty()
                ? new KeySlices(
                        logs,
                        Phrases.text("Nothing is logged, so there are no keys."),
                        Phrases.text("There is nothing to delete."))
                : new KeySlices(
                        logs,
                        Phrases.text(
                                "All entries of one log that were made within one slice of time are encrypted under one"
                                        + " key, which is destroyed with the last of them. A copy of the data without the keys"
                                        + " outlives an entry's limit by the width of one slice at most."),
                        Phrases.text(
                                "The server deletes what is due at least once in %s, and takes this off each limit, so that an"
                                        + " entry goes before its limit and not after it.",
                                Periods.words(sweepInterval)));
    }
}
