package org.glashaus.conference.register;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Periods that law sets, each with its source and the date of the version that was read: law changes. */
public final class Law {
    private static final String RESOURCE = "law.json";
    private static final Law SHIPPED = new Law(read());

    private final List<Rule> rules;
    private final ZoneId zone;
    private final List<MonthDay> fixed;
    private final List<Integer> afterEaster;

    /** One provision. */
    public record Rule(String id, String article, String period, String says, String source, LocalDate asOf) {}

    private Law(JsonObject json) {
        rules = json.getJsonArray("rules").stream()
                .map(JsonObject.class::cast)
                .map(rule -> new Rule(
                        rule.getString("id"),
                        rule.getString("article"),
                        rule.getString("period"),
                        rule.getString("says"),
                        rule.getString("source"),
                        LocalDate.parse(rule.getString("as_of"))))
                .toList();
        zone = ZoneId.of(json.getString("zone"));
        JsonObject holidays = json.getJsonObject("holidays");
        fixed = holidays.getJsonArray("fixed").stream()
                .map(day -> MonthDay.parse("--" + day))
                .toList();
        afterEaster = holidays.getJsonArray("after_easter").stream()
                .map(Integer.class::cast)
                .toList();
    }

    private static JsonObject read() {
        try (InputStream in = Objects.requireNonNull(Law.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException("This build has broken law", broken);
        }
    }

    public static Law shipped() {
        return SHIPPED;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Rule rule(String id) {
        return rules.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    Period months(String id) {
        return Period.parse(rule(id).period());
    }

    Duration hours(String id) {
        return Duration.parse(rule(id).period());
    }

    /** Days begin and end in this zone, which is that of all the countries whose holidays are looked at. */
    public ZoneId zone() {
        return zone;
    }

    List<MonthDay> fixedHolidays() {
        return fixed;
    }

    List<Integer> daysAfterEaster() {
        return afterEaster;
    }
}
