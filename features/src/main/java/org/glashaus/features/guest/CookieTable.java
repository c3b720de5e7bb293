package org.glashaus.features.guest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.browser.OwnBrowser.Held;

/** The list of cookies on a page of the host, as somebody reads it off the page. */
public record CookieTable(List<Row> rows) {
    private static final Pattern DAYS = Pattern.compile("(\\d+)");

    /** A page that was read some minutes after the cookie was set. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final String READ = """
            [...document.querySelectorAll('table tr')]
                .filter(row => row.querySelector('th code'))
                .map(row => ({
                  name: row.querySelector('th code').innerText.trim(),
                  cells: [...row.querySelectorAll('td')].map(cell => cell.innerText.trim()),
                }))""";

    public CookieTable {
        rows = List.copyOf(rows);
    }

    /**
     * One cookie.
     *
     * @param period in words; with a number of days where it outlasts the session
     * @param without what somebody goes without who refuses it
     */
    public record Row(String name, String purpose, String period, String without) {
        Optional<Duration> life() {
            Matcher days = DAYS.matcher(period);
            return days.find() ? Optional.of(Duration.ofDays(Long.parseLong(days.group(1)))) : Optional.empty();
        }

        boolean tells() {
            return !purpose.isBlank() && !period.isBlank() && !without.isBlank();
        }

        /** Whether the cookie is of the class that is told, and ends when it is told. */
        boolean fits(Held cookie, long nowSeconds) {
            Optional<Duration> told = life();
            return told.isPresent() == cookie.expirySeconds().isPresent()
                    && told.map(life -> Math.abs(cookie.expirySeconds().orElseThrow() - nowSeconds - life.toSeconds())
                                    <= TOLERANCE.toSeconds())
                            .orElse(true);
        }
    }

    static CookieTable of(JsonNode rows) {
        List<Row> read = new ArrayList<>();
        for (JsonNode row : rows) {
            JsonNode cells = row.path("cells");
            read.add(new Row(
                    row.path("name").asText(),
                    cells.path(0).asText(),
                    cells.path(1).asText(),
                    cells.path(2).asText()));
        }
        return new CookieTable(read);
    }

    /** On the page that the guest has open. */
    static CookieTable shownTo(Guest guest) {
        return of(guest.person().value(READ));
    }

    public List<String> names() {
        return rows.stream().map(Row::name).sorted().toList();
    }

    /** Whether each row says what for, how long, and what goes without it. */
    public boolean tells() {
        return !rows.isEmpty() && rows.stream().allMatch(Row::tells);
    }

    /** How the cookies of a browser differ from what is told; empty if they do not. */
    public Optional<String> unlike(List<Held> cookies, long nowSeconds) {
        List<String> held = cookies.stream().map(Held::name).sorted().toList();
        if (!held.equals(names())) {
            return Optional.of("the browser held " + held + ", the list tells of " + names());
        }
        return cookies.stream()
                .filter(cookie -> rows.stream()
                        .filter(row -> row.name().equals(cookie.name()))
                        .noneMatch(row -> row.fits(cookie, nowSeconds)))
                .map(cookie -> cookie.name() + " does not last as long as the list tells")
                .findFirst();
    }

    /** Those that end with the session by the list. */
    public List<String> ofTheSession() {
        return rows.stream()
                .filter(row -> row.life().isEmpty())
                .map(Row::name)
                .sorted()
                .toList();
    }
}
