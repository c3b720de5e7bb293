package org.glashaus.conference.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.conference.register.Law;
import org.jspecify.annotations.Nullable;

/** An {@link Export} as a letter, for people who read no formats: in their language, with times as clocks show them. */
public final class ExportLetter {
    private static final String INDENT = "    ";

    /** With what it is ahead of UTC: an hour of October comes twice. */
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(", HH:mm:ss (O)", Locale.ROOT);

    private final JsonObject export;
    private final JsonObject about;
    private final String language;
    private final ZoneId zone = Law.shipped().zone();
    private final StringBuilder text = new StringBuilder();

    private ExportLetter(JsonObject export, JsonObject about) {
        this.export = export;
        this.about = about;
        this.language = export.getString("language");
    }

    /** @param about what the running server said of itself when the export was made */
    public static String of(JsonObject export, JsonObject about) {
        return new ExportLetter(export, about).text();
    }

    private String text() {
        line(export.getJsonObject("host").getString("name"));
        line(ExportWords.MADE.in(language) + " " + moment(export.getString("made")));
        line(ExportWords.REFERENCE.in(language) + " "
                + export.getJsonObject("request").getString("reference"));
        line("");
        line(ExportWords.ZONE.in(language).formatted(zone.getDisplayName(TextStyle.FULL, locale())));
        entries();
        request();
        logs();
        processing();
        heading(ExportWords.REMEDIES);
        line(export.getString("remedies"));
        return text.toString();
    }

    private void entries() {
        heading(ExportWords.ENTRIES);
        line(export.getString("explanation"));
        line("");
        JsonArray entries = export.getJsonArray("entries");
        entries.forEach(entry -> line("- " + entry((JsonObject) entry)));
        if (entries.isEmpty()) {
            line("- " + ExportWords.NONE.in(language));
        }
    }

    private String entry(JsonObject entry) {
        List<String> told = new ArrayList<>();
        told.add(moment(entry.getString("at")));
        told.add(logName(entry.getString("log")));
        if (entry.containsKey("event")) {
            told.add(ExportWords.event(entry.getString("event")).in(language));
        }
        if (entry.containsKey("page")) {
            told.add(page(entry.getString("method"), entry.getString("page")));
        }
        if (entry.containsKey("address")) {
            told.add(ExportWords.SEEN_AT.in(language).formatted(entry.getString("address")));
        }
        if (entry.containsKey("status")) {
            told.add(ExportWords.STATUS.in(language).formatted(entry.getInteger("status")));
        }
        if (entry.containsKey("account")) {
            told.add(ExportWords.OF_ACCOUNT.in(language).formatted(entry.getLong("account")));
        }
        if (entry.containsKey("identifier")) {
            told.add(entry.getString("identifier"));
        }
        return String.join(", ", told);
    }

    private String page(String method, String page) {
        boolean odd = method.equals(RequestMethod.OTHER.name());
        return (page.equals(RouteTemplate.OTHER.text())
                        ? ExportWords.NO_PAGE.in(language) + (odd ? "" : " (" + method + ")")
                        : ExportWords.PAGE.in(language).formatted(odd ? page : method + " " + page))
                + (odd ? ", " + ExportWords.ODD_METHOD.in(language) : "");
    }

    private void request() {
        JsonObject request = export.getJsonObject("request");
        heading(ExportWords.REQUEST);
        line(ExportWords.ASKED
                .in(language)
                .formatted(
                        RequestKind.of(request.getString("kind"))
                                .map(kind -> ExportWords.of(kind).in(language))
                                .orElseThrow(),
                        request.getString("article"),
                        Letters.day(
                                Instant.parse(request.getString("received"))
                                        .atZone(zone)
                                        .toLocalDate(),
                                language),
                        Letters.day(LocalDate.parse(request.getString("due")), language)));
        List<String> kept = kept(request);
        if (!kept.isEmpty()) {
            line("");
            line(ExportWords.KEPT_OF_IT.in(language));
            kept.forEach(this::line);
        }
    }

    private List<String> kept(JsonObject request) {
        List<String> kept = new ArrayList<>();
        own(kept, ExportWords.WROTE, request.getString("words"));
        own(kept, ExportWords.CONTACT, request.getString("contact"));
        JsonObject evidence = request.getJsonObject("evidence");
        windows(kept, evidence);
        for (Object one : evidence.getJsonArray("sightings")) {
            JsonObject seen = (JsonObject) one;
            kept.add("- "
                    + ExportWords.ADDRESS
                            .in(language)
                            .formatted(seen.getString("address"), moment(seen.getString("at"))));
            windows(kept, seen);
        }
        known(kept, ExportWords.ACCOUNT, evidence.getValue("account"));
        known(kept, ExportWords.IDENTIFIER, evidence.getValue("identifier"));
        return kept;
    }

    private void windows(List<String> kept, JsonObject named) {
        for (Object one : named.getJsonArray("windows")) {
            JsonObject window = (JsonObject) one;
            kept.add("- "
                    + ExportWords.WINDOW
                            .in(language)
                            .formatted(moment(window.getString("from")), moment(window.getString("to"))));
        }
    }

    private void own(List<String> kept, Phrase what, String words) {
        if (!words.isBlank()) {
            kept.add("- " + what.in(language) + "\n" + VisibleText.indented(words, INDENT));
        }
    }

    private void known(List<String> kept, Phrase what, @Nullable Object value) {
        if (value != null) {
            kept.add("- " + what.in(language).formatted(value));
        }
    }

    private void logs() {
        heading(ExportWords.LOGS);
        JsonArray logs = about.getJsonArray("logs");
        if (logs.isEmpty()) {
            line(ExportWords.NO_LOGS.in(language));
        }
        for (Object one : logs) {
            JsonObject log = (JsonObject) one;
            line("- " + Export.in(log.getJsonObject("name"), language) + ": "
                    + ExportWords.KEPT_FOR.in(language).formatted(Export.in(log.getJsonObject("periodWords"), language))
                    + ". "
                    + ExportWords.PURPOSE.in(language) + " " + Export.in(log.getJsonObject("purpose"), language) + ".");
        }
    }

    private void processing() {
        heading(ExportWords.PROCESSING);
        JsonArray all = export.getJsonArray("processing");
        List<JsonObject> here = all.stream()
                .map(JsonObject.class::cast)
                .filter(data -> about.getJsonObject("register")
                        .getJsonObject(data.getString("data"))
                        .getBoolean("written"))
                .toList();
        line(here.stream().map(this::processed).collect(Collectors.joining("\n\n")));
        if (here.size() < all.size()) {
            line("");
            line(ExportWords.NOT_WRITTEN.in(language));
        }
    }

    private String processed(JsonObject data) {
        return "- " + data.getString("what") + "\n  "
                + ExportWords.PURPOSE.in(language) + " " + data.getString("purpose") + "\n  "
                + ExportWords.BASIS.in(language) + " " + data.getString("basis") + "\n  "
                + ExportWords.RECIPIENTS.in(language) + " " + data.getString("recipients") + "\n  "
                + ExportWords.PERIOD.in(language) + " " + data.getString("period");
    }

    private String logName(String log) {
        return about.getJsonArray("logs").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("log").equals(log))
                .map(one -> Export.in(one.getJsonObject("name"), language))
                .findFirst()
                .orElse(log);
    }

    private String moment(String instant) {
        ZonedDateTime at = Instant.parse(instant).atZone(zone);
        return Letters.day(at.toLocalDate(), language) + CLOCK.format(at);
    }

    private Locale locale() {
        return language.equals("en") ? Locale.UK : Locale.of(language);
    }

    private void heading(Phrase words) {
        String title = words.in(language);
        line("");
        line(title);
        line("=".repeat(title.length()));
        line("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
