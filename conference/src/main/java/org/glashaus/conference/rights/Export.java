package org.glashaus.conference.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.spec.DataRegister;

/**
 * What somebody gets on access and portability (Articles 15 and 20 GDPR): what is theirs, what the request itself keeps, and what
 * Article 15(1) wants said of the processing. Its schema is {@code export.schema.json} beside this class.
 */
public final class Export {
    public static final String FORMAT = "glashaus-export/1";

    private static final Phrase NOTHING = new Phrase(
            "Nothing in the logs of this server can be told to be about you. They hold no names; a range of addresses or a time"
                    + " alone may be somebody else's (Article 11 GDPR).",
            "Van niets in de logs van deze server valt te zeggen dat het over u gaat. Er staan geen namen in; een reeks adressen"
                    + " of een tijd alleen kan van een ander zijn (artikel 11 AVG).",
            "Von nichts in den Protokollen dieses Servers lässt sich sagen, dass es Sie betrifft. Namen stehen nicht darin; ein"
                    + " Adressbereich oder eine Zeit allein kann jemand anderem gehören (Artikel 11 DSGVO).");
    private static final Phrase SOME = new Phrase(
            "These entries can be told to be yours, and no others.",
            "Van deze vermeldingen valt te zeggen dat ze van u zijn, van andere niet.",
            "Von diesen Einträgen lässt sich sagen, dass sie die Ihren sind, von anderen nicht.");

    private Export() {}

    /** @param about host, statement, logs and remedies, as the running server says them */
    public static JsonObject of(RightsRequest request, Search.Found found, JsonObject about, Instant now) {
        Requester who = request.requester().orElseThrow();
        JsonArray entries = new JsonArray();
        found.theirs().forEach(entry -> entries.add(entry(entry)));
        return new JsonObject()
                .put("format", FORMAT)
                .put("language", who.language())
                .put("made", now.toString())
                .put(
                        "host",
                        new JsonObject()
                                .put("name", in(about.getJsonObject("host"), who.language()))
                                .put("statement", about.getString("statement"))
                                .put("statementSha256", about.getString("statementSha256")))
                .put("request", request(request, who))
                .put("entries", entries)
                .put("explanation", (found.theirs().isEmpty() ? NOTHING : SOME).in(who.language()))
                .put("logs", logs(about.getJsonArray("logs"), who.language()))
                .put("processing", processing(who.language()))
                .put("remedies", about.getJsonObject("remedies").getString(who.language()));
    }

    private static String in(JsonObject words, String language) {
        return words.getString(language, words.getString("en", ""));
    }

    /** The request is about the person too. */
    private static JsonObject request(RightsRequest request, Requester who) {
        return new JsonObject()
                .put("reference", who.reference())
                .put("kind", request.kind().text())
                .put("article", request.kind().article())
                .put("received", who.received().toString())
                .put("due", request.due().toString())
                .put("words", who.words())
                .put("contact", who.contact())
                .put("evidence", who.evidence().json());
    }

    private static JsonArray logs(JsonArray logs, String language) {
        JsonArray told = new JsonArray();
        for (Object one : logs) {
            JsonObject log = (JsonObject) one;
            told.add(new JsonObject()
                    .put("log", log.getString("log"))
                    .put("period", log.getString("period"))
                    .put("purpose", in(log.getJsonObject("purpose"), language)));
        }
        return told;
    }

    /** Every field that this software has of anybody, with purpose, basis, reader and period. */
    private static JsonArray processing(String language) {
        JsonArray told = new JsonArray();
        for (DataRegister.Entry entry : DataRegister.load().entries()) {
            told.add(new JsonObject()
                    .put("data", entry.id())
                    .put("what", entry.what().in(language))
                    .put("purpose", entry.purpose().in(language))
                    .put("basis", entry.basis().in(language))
                    .put("recipients", entry.reader().in(language))
                    .put("period", entry.period().in(language)));
        }
        return told;
    }

    private static JsonObject entry(JournalEntry entry) {
        JsonObject json = new JsonObject()
                .put("log", entry.category().text())
                .put("at", entry.at().toString());
        switch (entry) {
            case JournalEntry.WebAccess it -> {
                it.address().ifPresent(address -> json.put("address", address.text()));
                json.put("method", it.method().name())
                        .put("page", it.route().text())
                        .put("status", it.status());
            }
            case JournalEntry.Security it -> {
                it.address().ifPresent(address -> json.put("address", address.text()));
                json.put("event", text(it.sort()));
            }
            case JournalEntry.OrganiserLogin it ->
                json.put("account", it.account()).put("event", text(it.outcome()));
            case JournalEntry.Identifier it ->
                json.put("event", text(it.sort()))
                        .put(
                                "identifier",
                                HexFormat.of().toHexDigits(it.high())
                                        + HexFormat.of().toHexDigits(it.low()));
            case JournalEntry.Signalling it -> json.put("event", text(it.step()));
            case JournalEntry.Media it -> json.put("event", text(it.step()));
            case JournalEntry.ErrorSeen it -> json.put("event", text(it.sort()));
            case JournalEntry.Statistic it -> json.put("event", text(it.measure()));
            case JournalEntry.Disclosure it -> json.put("event", text(it.answer()));
        }
        return json;
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same for people to read. */
    public static String readable(JsonObject export) {
        Phrase none = new Phrase("none", "geen", "keine");
        String language = export.getString("language");
        StringBuilder text = new StringBuilder();
        JsonObject request = export.getJsonObject("request");
        text.append(export.getJsonObject("host").getString("name"))
                .append(" · ")
                .append(request.getString("reference"))
                .append(" · ")
                .append(export.getString("made"))
                .append("\n\n")
                .append(export.getString("explanation"))
                .append("\n\n");
        export.getJsonArray("entries")
                .forEach(entry ->
                        text.append("- ").append(line((JsonObject) entry)).append('\n'));
        if (export.getJsonArray("entries").isEmpty()) {
            text.append("- ").append(none.in(language)).append('\n');
        }
        heading(text, new Phrase("Your request", "Uw verzoek", "Ihr Antrag").in(language));
        text.append(line(request)).append('\n');
        heading(text, new Phrase("Logs and their periods", "Logs en termijnen", "Protokolle und Fristen").in(language));
        export.getJsonArray("logs")
                .forEach(log -> text.append("- ").append(line((JsonObject) log)).append('\n'));
        heading(
                text,
                new Phrase(
                                "What is processed, and why",
                                "Wat er wordt verwerkt, en waarom",
                                "Was verarbeitet wird, und warum")
                        .in(language));
        for (Object one : export.getJsonArray("processing")) {
            JsonObject data = (JsonObject) one;
            text.append("- ").append(data.getString("what")).append(' ').append(data.getString("purpose"));
            text.append(' ').append(data.getString("basis")).append(' ').append(data.getString("recipients"));
            text.append(' ').append(data.getString("period")).append('\n');
        }
        return text.append('\n')
                .append(export.getString("remedies"))
                .append('\n')
                .toString();
    }

    private static void heading(StringBuilder text, String words) {
        text.append('\n')
                .append(words)
                .append('\n')
                .append("=".repeat(words.length()))
                .append("\n\n");
    }

    private static String line(JsonObject values) {
        return values.stream()
                .map(member -> member.getKey() + ": " + member.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }
}
