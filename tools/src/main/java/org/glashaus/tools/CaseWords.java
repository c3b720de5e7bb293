package org.glashaus.tools;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glashaus.conference.register.Law;
import org.glashaus.conference.rights.Evidence;
import org.glashaus.conference.rights.Requester;
import org.glashaus.conference.rights.Sighting;
import org.glashaus.conference.rights.VisibleText;
import org.glashaus.conference.rights.Window;

/** What people and hosts wrote, for the host to read: behind an indent, so that nobody's words look like ours. */
final class CaseWords {
    private static final String INDENT = "  | ";
    private static final ZoneId ZONE = Law.shipped().zone();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss (O)", Locale.ROOT);

    private CaseWords() {}

    static String of(Requester who) {
        List<String> lines = new ArrayList<>();
        lines.add("Times are those of " + ZONE + ".");
        lines.add("They wrote:" + (who.words().isBlank() ? " nothing" : ""));
        own(lines, who.words());
        lines.add("Answer to:" + (who.contact().isBlank() ? " nowhere; they look themselves" : ""));
        own(lines, who.contact());
        lines.add("Use is to rest meanwhile: " + (who.rest() ? "yes" : "no"));
        lines.addAll(evidence(who.evidence()));
        who.said().forEach(word -> {
            lines.add(clock(word.at()) + "  " + word.sort() + ":");
            own(lines, word.words());
        });
        return String.join("\n", lines);
    }

    private static List<String> evidence(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        evidence.windows()
                .forEach(window -> lines.add("They say they were here: " + span(window)
                        + (evidence.entered().contains(window) ? ", as you entered" : ", as they named on the page")));
        for (Sighting seen : evidence.sightings()) {
            lines.add("Seen by the server at the address " + seen.address().text() + ", " + clock(seen.at())
                    + ", where they named:");
            seen.windows().forEach(window -> lines.add("    " + span(window)));
        }
        evidence.account().ifPresent(number -> lines.add("Logged in to the account: " + number));
        evidence.identifier().ifPresent(digits -> lines.add("Knows the identifier: " + digits));
        return lines;
    }

    private static String span(Window window) {
        return clock(window.from()) + " to " + clock(window.to());
    }

    /** As letters have it, since the host compares the two. */
    private static String clock(Instant moment) {
        return CLOCK.format(moment.atZone(ZONE));
    }

    /** All that a case has under seal, member by member. */
    static String of(JsonObject person) {
        List<String> lines = new ArrayList<>();
        add(lines, person);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, JsonObject members) {
        for (Map.Entry<String, Object> member : members) {
            if (member.getValue() instanceof JsonArray all) {
                all.stream().filter(JsonObject.class::isInstance).forEach(one -> {
                    lines.add(name(member.getKey()) + ":");
                    List<String> inner = new ArrayList<>();
                    add(inner, (JsonObject) one);
                    inner.forEach(line -> lines.add("  " + line));
                });
            } else if (member.getValue() instanceof JsonObject one) {
                add(lines, one);
            } else {
                lines.add(name(member.getKey()) + ":");
                own(lines, String.valueOf(member.getValue()));
            }
        }
    }

    private static String name(String member) {
        return member.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static void own(List<String> lines, String words) {
        if (!words.isBlank()) {
            lines.add(VisibleText.indented(words, INDENT));
        }
    }
}
