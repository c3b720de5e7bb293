package org.glashaus.features.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glashaus.audit.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * Follows the entries of one log over servers whose clock is moved: all there and legible at the first look, or nothing is
 * proven; none there at the last.
 */
public final class ClockAdvance implements Witness {
    public static final String KIND = "clock-advance";

    private final String log;
    private final String clock;
    private final Set<SealedRows.Row> entries;
    private final Set<SealedRows.Head> heads = new HashSet<>();
    private final EvidenceFolder evidence;
    private final Map<String, Look> looks = new LinkedHashMap<>();
    private @Nullable ObservedProcess process;

    private record Look(int there, int legible) {}

    /**
     * @param log as it is called behind "entries of"
     * @param clock how the clock is moved
     * @param entries those to follow, as they were read when they were fresh
     */
    public ClockAdvance(String log, String clock, List<SealedRows.Row> entries, EvidenceFolder evidence) {
        this.log = log;
        this.clock = clock;
        this.entries = Set.copyOf(entries);
        entries.forEach(entry -> heads.add(entry.head()));
        this.evidence = evidence;
    }

    @Override
    public Means means() {
        return Means.outside(
                KIND,
                "When the day's server had stopped, its journal was read from outside. The server was then started again on the same "
                        + "folders, and the journal was read shortly before the oldest of the entries reached its limit and when the "
                        + "newest had. " + clock,
                Mechanism.STORED_RECORDS,
                "Backups, snapshots and copies that somebody else made.",
                "What happens while the server is down.");
    }

    /** May be called again for a later server. */
    @Override
    public void start(ObservedProcess watched) {
        process = watched;
    }

    @Override
    public void observe(String moment) throws IOException, InterruptedException {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        SealedRows.Standing standing = SealedRows.standing(process);
        Set<SealedRows.Head> there = new HashSet<>(standing.entries());
        there.retainAll(heads);
        Set<SealedRows.Row> legible = new HashSet<>(standing.open());
        legible.retainAll(entries);
        looks.put(moment, new Look(there.size(), legible.size()));
    }

    /** Whether the last look found all of them, and legible. */
    public boolean allThere() {
        return last().map(look -> look.legible() == entries.size()).orElse(false);
    }

    /** Whether the last look found none of them. */
    public boolean noneThere() {
        return last().map(look -> look.there() == 0).orElse(false);
    }

    /** Whether some were still there after their time, whatever else could be looked at. */
    public boolean sawLeft() {
        return left().isPresent();
    }

    private Optional<Map.Entry<String, Look>> left() {
        return looks.entrySet().stream()
                .skip(1)
                .filter(look -> look.getValue().there() > 0)
                .findFirst();
    }

    private Optional<Look> last() {
        return looks.values().stream().reduce((before, after) -> after);
    }

    @Override
    public Sighting stop() throws IOException {
        List<Look> seen = new ArrayList<>(looks.values());
        if (entries.isEmpty()) {
            return Sighting.notSeen("Nothing was written into " + log + ", so that there was nothing to follow.");
        }
        if (seen.size() < 2) {
            return Sighting.notSeen("The entries of " + log + " were not looked at twice.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("on the day: " + entries.size() + " entries of " + log);
        looks.forEach((moment, look) -> lines.add(
                moment + ": " + look.there() + " of them there, " + look.legible() + " legible with the keys"));
        var listing = evidence.lines(KIND, lines, "The entries themselves are left out.");
        int first = seen.getFirst().legible();
        Optional<Map.Entry<String, Look>> left = left();
        if (left.isPresent()) {
            return Sighting.broken(
                    left.get().getValue().there() + " of " + entries.size() + " entries of " + log
                            + " are still there when their time is over, "
                            + left.get().getKey() + ".",
                    listing);
        }
        if (first < entries.size()) {
            return Sighting.notSeen(
                    "Of " + entries.size() + " entries of " + log + " only " + first
                            + " could still be read shortly before their time was over. What was gone early proves nothing of the limit.");
        }
        return Sighting.kept(
                "All " + first + " entries of " + log + " were there shortly before the limit, and none at the limit.",
                listing);
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
