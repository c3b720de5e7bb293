package org.glashaus.conference.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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
            "These entries fit what you named, and no others do. An entry with a network address was written for the very address from"
                    + " which you asked, at a time that you named there; whoever shared that address with you, or had it before you, may"
                    + " have caused it instead.",
            "Deze vermeldingen passen bij wat u hebt genoemd, en geen andere. Een vermelding met een netwerkadres is geschreven bij"
                    + " precies het adres waarvan u het vroeg, op een tijd die u daar noemde; wie dat adres met u deelde of het eerder"
                    + " had, kan haar ook hebben veroorzaakt.",
            "Diese Einträge passen zu dem, was Sie genannt haben, und keine anderen. Ein Eintrag mit einer Netzadresse entstand bei genau"
                    + " der Adresse, von der Sie fragten, zu einer Zeit, die Sie dort nannten; wer diese Adresse mit Ihnen teilte oder"
                    + " vor Ihnen hatte, kann ihn auch verursacht haben.");

    private static final String WHAT_WAS_ASKED_FOR = "web-log-request";

    private Export() {}

    /** @param about host, statement, logs and remedies, as the running server says them */
    public static JsonObject of(RightsRequest request, Search.Found found, JsonObject about, Instant now) {
        Requester who = request.requester().orElseThrow();
        JsonArray entries = new JsonArray();
        boolean asked = about.getJsonObject("register")
                .getJsonObject(WHAT_WAS_ASKED_FOR)
                .getBoolean("written");
        found.theirs().forEach(one -> entries.add(entry(one.entry(), asked)));
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
                .put("processing", processing(about, who.language()))
                .put("remedies", about.getJsonObject("remedies").getString(who.language()));
    }

    /** In that language, or in English, or in whichever there is: a host's name may have one only. */
    static String in(JsonObject words, String language) {
        return Stream.of(words.getString(language), words.getString("en"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> words.stream()
                        .map(word -> String.valueOf(word.getValue()))
                        .findFirst()
                        .orElse(""));
    }

    /** The request is about the person too. */
    private static JsonObject request(RightsRequest request, Requester who) {
        JsonObject evidence = who.evidence().json();
        // Which of the windows reached us by letter is the host's bookkeeping; the windows are all there.
        evidence.remove(Evidence.ENTERED);
        return new JsonObject()
                .put("reference", who.reference())
                .put("kind", request.kind().text())
                .put("article", request.kind().article())
                .put("received", who.received().toString())
                .put("due", request.due().toString())
                .put("words", who.words())
                .put("contact", who.contact())
                .put("evidence", evidence);
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
    private static JsonArray processing(JsonObject about, String language) {
        JsonObject told = about.getJsonObject("register");
        JsonArray all = new JsonArray();
        for (DataRegister.Entry entry : DataRegister.load().entries()) {
            JsonObject here = told.getJsonObject(entry.id());
            all.add(new JsonObject()
                    .put("data", entry.id())
                    .put("what", entry.what().in(language))
                    .put("purpose", entry.purpose().in(language))
                    .put("basis", in(here.getJsonObject("basis"), language))
                    .put("recipients", entry.reader().in(language))
                    .put("period", in(here.getJsonObject("period"), language)));
        }
        return all;
    }

    /** @param asked whether the web log has what was asked for; if not, its columns say nothing */
    private static JsonObject entry(JournalEntry entry, boolean asked) {
        JsonObject json = new JsonObject()
                .put("log", entry.category().text())
                .put("at", entry.at().toString());
        switch (entry) {
            case JournalEntry.WebAccess it -> {
                it.address().ifPresent(address -> json.put("address", address.text()));
                if (asked) {
                    json.put("method", it.method().name())
                            .put("page", it.route().text());
                }
                json.put("status", it.status());
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
}
