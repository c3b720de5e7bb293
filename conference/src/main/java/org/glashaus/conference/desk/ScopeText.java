package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.NumberedEntry;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.rights.DeskRefused;
import org.glashaus.spec.LogCategory;

/**
 * Which entries a host's command means: log by log from when to when they came to be and their numbers, and nothing of what is in them.
 * Numbers that follow one another are told by the first and the last of them.
 */
public final class ScopeText {
    private ScopeText() {}

    /** Exactly these entries. */
    public static JsonArray of(List<NumberedEntry> entries) {
        Map<LogCategory, List<NumberedEntry>> logs = entries.stream()
                .collect(Collectors.groupingBy(
                        one -> one.entry().category(), () -> new EnumMap<>(LogCategory.class), Collectors.toList()));
        JsonArray named = new JsonArray();
        logs.forEach((log, theirs) -> {
            List<Instant> times =
                    theirs.stream().map(one -> one.entry().at()).sorted().toList();
            named.add(new JsonObject()
                    .put("category", log.name())
                    .put("from", times.getFirst().toString())
                    .put("to", times.getLast().toString())
                    .put("numbers", runs(theirs)));
        });
        return named;
    }

    /** The same, each of no more entries than the server takes at once; one that names none where there are none. */
    public static List<JsonArray> parts(List<NumberedEntry> entries) {
        List<JsonArray> parts = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(entries.size(), from + DeskLimits.DESK_ENTRIES);
            parts.add(of(entries.subList(from, to)));
            from = to;
        } while (from < entries.size());
        return parts;
    }

    private static String runs(List<NumberedEntry> entries) {
        TreeMap<Long, Long> runs = new TreeMap<>();
        entries.stream().map(NumberedEntry::number).sorted().distinct().forEach(number -> {
            Map.Entry<Long, Long> before = runs.lastEntry();
            boolean follows = before != null && before.getValue() == number - 1;
            runs.put(follows ? before.getKey() : number, number);
        });
        StringJoiner text = new StringJoiner(",");
        runs.forEach((first, last) -> text.add(first.equals(last) ? first.toString() : first + "-" + last));
        return text.toString();
    }

    /** All of them, one scope for each log. */
    static List<Hold.Scope> read(JsonArray named) throws DeskRefused {
        Map<LogCategory, Hold.Scope> scopes = new EnumMap<>(LogCategory.class);
        try {
            requireNotTooMany(named);
            for (Object one : named) {
                Hold.Scope scope = scope((JsonObject) one);
                if (scopes.put(scope.category(), scope) != null) {
                    throw new IllegalArgumentException("a log is named twice");
                }
            }
        } catch (RuntimeException unreadable) {
            throw new DeskRefused("Which entries are meant cannot be read; command and server differ.");
        }
        return List.copyOf(scopes.values());
    }

    /** Before any is looked at: a few characters can name more than the memory holds. */
    private static void requireNotTooMany(JsonArray named) throws DeskRefused {
        long count = 0;
        for (Object one : named) {
            for (String run : ((JsonObject) one).getString("numbers").split(",", -1)) {
                count = Math.addExact(count, Math.addExact(Math.subtractExact(last(run), first(run)), 1));
            }
        }
        if (count > DeskLimits.DESK_ENTRIES) {
            throw new DeskRefused(count + " entries are named, and at most " + DeskLimits.DESK_ENTRIES
                    + " are restricted or erased at once: nothing is done.");
        }
    }

    private static Hold.Scope scope(JsonObject log) {
        Set<Long> numbers = new HashSet<>();
        for (String run : log.getString("numbers").split(",", -1)) {
            LongStream.rangeClosed(first(run), last(run)).forEach(numbers::add);
        }
        return new Hold.Scope(
                LogCategory.valueOf(log.getString("category")),
                Instant.parse(log.getString("from")),
                Instant.parse(log.getString("to")),
                Optional.empty(),
                Optional.empty(),
                numbers);
    }

    private static long first(String run) {
        return Long.parseLong(run.split("-", 2)[0]);
    }

    private static long last(String run) {
        String[] ends = run.split("-", 2);
        long last = Long.parseLong(ends[ends.length - 1]);
        if (last < first(run)) {
            throw new IllegalArgumentException("a run ends before it begins");
        }
        return last;
    }
}
