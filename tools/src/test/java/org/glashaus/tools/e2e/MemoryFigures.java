package org.glashaus.tools.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many marks of which kind were found when, in which build. */
final class MemoryFigures {
    private record Row(String kind, String moment) {}

    private final Map<String, Map<Row, List<Long>>> builds = new TreeMap<>();
    private final Map<String, String> besides = new TreeMap<>();

    void add(String build, String kind, String moment, long found) {
        builds.computeIfAbsent(build, absent -> new LinkedHashMap<>())
                .computeIfAbsent(new Row(kind, moment), absent -> new ArrayList<>())
                .add(found);
    }

    /** What else is to be told of a build, in one sentence; the newest counts. */
    void tell(String build, String sentence) {
        besides.put(build, sentence);
    }

    /** A table of kind by moment, and for each build the median and the maximum over all rounds. */
    String markdown() {
        StringBuilder text = new StringBuilder("| marks of | looked for |");
        builds.forEach((build, rows) -> text.append(' ')
                .append(build)
                .append(", ")
                .append(rows.values().stream().mapToInt(List::size).max().orElse(0))
                .append(" rounds |"));
        text.append("\n|---|---|").append("---|".repeat(builds.size())).append('\n');
        builds.values().stream()
                .flatMap(rows -> rows.keySet().stream())
                .distinct()
                .forEach(row -> {
                    text.append("| ")
                            .append(row.kind())
                            .append(" | ")
                            .append(row.moment())
                            .append(" |");
                    builds.values()
                            .forEach(rows -> text.append(' ')
                                    .append(rows.containsKey(row) ? told(rows.get(row)) : "not looked")
                                    .append(" |"));
                    text.append('\n');
                });
        text.append("\nMedian, and maximum in brackets.\n");
        besides.forEach((build, sentence) ->
                text.append("\n").append(build).append(": ").append(sentence).append(".\n"));
        return text.toString();
    }

    private static String told(List<Long> found) {
        List<Long> sorted = found.stream().sorted().toList();
        long median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        return median + " (" + sorted.getLast() + ")";
    }
}
