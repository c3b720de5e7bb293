package org.glashaus.features.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.audit.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Follows the entries of some visits over servers whose clock is moved: present at the first look, or nothing is proven;
 * gone at the last.
 */
public final class ClockAdvance implements Witness {
    public static final String KIND = "clock-advance";

    private final Set<Long> moments;
    private final EvidenceFolder evidence;
    private final Map<String, Long> left = new LinkedHashMap<>();
    private @Nullable ObservedProcess process;

    /** @param entries those of the visits, as they were read when they were fresh */
    public ClockAdvance(List<WeblogRows.Row> entries, EvidenceFolder evidence) {
        this.moments =
                new HashSet<>(entries.stream().map(WeblogRows.Row::atMillis).toList());
        this.evidence = evidence;
    }

    @Override
    public Means means() {
        return Means.outside(
                KIND,
                "Visits were made on an unmoved clock. The server was started again on the same folders with its clock moved to "
                        + "shortly before the limit, and again to the limit, and the log was read from outside each time.",
                Mechanism.STORED_RECORDS,
                "Backups, snapshots and copies that somebody else made.",
                "What happens while the server is down.");
    }

    /** May be called again for a later server on the same folders. */
    @Override
    public void start(ObservedProcess watched) {
        process = watched;
    }

    @Override
    public void observe(String moment) throws IOException, InterruptedException {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        long count = WeblogRows.read(process).stream()
                .filter(row -> moments.contains(row.atMillis()))
                .count();
        left.put(moment, count);
    }

    @Override
    public Sighting stop() throws IOException {
        List<Long> counts = new ArrayList<>(left.values());
        if (moments.isEmpty() || counts.size() < 2) {
            return Sighting.notSeen("There were no entries to follow.");
        }
        List<String> lines = new ArrayList<>();
        left.forEach((moment, count) -> lines.add(moment + ": " + count + " entries of the visits"));
        var listing = evidence.lines(KIND, lines, "The entries themselves are left out.");
        long first = counts.getFirst();
        long last = counts.getLast();
        if (last > 0) {
            return Sighting.broken(last + " entries of visits are still there when their time is over.", listing);
        }
        if (first == 0) {
            return Sighting.notSeen(
                    "The entries were gone long before their time, so that their absence proves nothing.");
        }
        return Sighting.kept(
                first + " entries of visits were there shortly before the limit and none at the limit.", listing);
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
