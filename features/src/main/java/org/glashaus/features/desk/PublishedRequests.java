package org.glashaus.features.desk;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.server.Visitor;

/**
 * What the privacy page tells a visitor of third parties' requests.
 *
 * @param requests by number
 * @param counts of each year: asked, then what became of them
 * @param page all that the page shows
 */
public record PublishedRequests(Map<Long, Row> requests, List<List<Integer>> counts, String page) {
    private static final Pattern REQUEST = Pattern.compile("<tr data-request=\"(\\d+)\">(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("<tr data-year=\"\\d+\">(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("datetime=\"([0-9-]+)\"");

    public PublishedRequests {
        requests = Map.copyOf(requests);
        counts = List.copyOf(counts);
    }

    /**
     * One request.
     *
     * @param day on which it was entered, if that is told
     * @param words each cell's
     */
    public record Row(Optional<String> day, List<String> words) {
        public Row {
            words = List.copyOf(words);
        }
    }

    public static PublishedRequests at(URI server, String language) throws IOException {
        return read(Visitor.local()
                .get(server, "/privacy?lang=" + language, Map.of())
                .body());
    }

    static PublishedRequests read(String html) {
        Map<Long, Row> requests = new LinkedHashMap<>();
        Matcher request = REQUEST.matcher(html);
        while (request.find()) {
            Matcher day = DAY.matcher(request.group(2));
            requests.put(
                    Long.parseLong(request.group(1)),
                    new Row(day.find() ? Optional.of(day.group(1)) : Optional.empty(), cells(request.group(2))));
        }
        List<List<Integer>> counts = new ArrayList<>();
        Matcher year = YEAR.matcher(html);
        while (year.find()) {
            counts.add(cells(year.group(1)).stream().map(Integer::valueOf).toList());
        }
        return new PublishedRequests(requests, counts, PageForm.text(html));
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(row);
        while (cell.find()) {
            cells.add(PageForm.text(cell.group(1)));
        }
        return cells;
    }

    /** Whether all of it is told: the day, who, and what was done. */
    public boolean tells(long number, String day, String who, String done) {
        return Optional.ofNullable(requests.get(number))
                .filter(row -> row.day().filter(day::equals).isPresent()
                        && row.words().size() == 3
                        && row.words().get(1).contains(who)
                        && row.words().get(2).contains(done))
                .isPresent();
    }

    /** Whether nothing of it is told but its number. */
    public boolean namesOnly(long number) {
        return Optional.ofNullable(requests.get(number))
                .filter(row -> row.day().isEmpty() && row.words().size() == 1)
                .isPresent();
    }

    /** Whether so many are counted, each once. */
    public boolean counts(int asked) {
        return counts.stream().mapToInt(List::getFirst).sum() == asked
                && counts.stream()
                        .allMatch(year ->
                                year.stream().mapToInt(Integer::intValue).sum() == 2 * year.getFirst());
    }
}
