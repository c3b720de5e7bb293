package org.glashaus.conference.register;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glashaus.conference.limits.Limits;

/** The record of breaches that every host keeps (Article 33(5) GDPR): facts, effects, measures, and the clock of Article 33(1). */
public final class Breaches {
    /** What Article 33(5) asks for. */
    public static final Set<String> PARTS = Set.of("facts", "effects", "measures");

    private final CaseBook book;

    Breaches(CaseBook book) {
        this.book = book;
    }

    public List<Breach> all() {
        return book.all().stream().map(Breach::new).toList();
    }

    /** Somebody tells of one. Empty if too many reports wait already. */
    public Optional<Breach> reported(String words, String contact, String language) throws IOException {
        if (all().stream().filter(Breach::isOpen).count() >= Limits.OPEN_CASES_FROM_PAGE) {
            return Optional.empty();
        }
        Instant now = now();
        JsonObject person = empty().put(
                        "reporter",
                        new JsonObject()
                                .put("words", words)
                                .put("contact", contact)
                                .put("language", language));
        return Optional.of(new Breach(book.received(outline(now, false), person)));
    }

    /** The host's own people noticed one. */
    public Breach opened(String facts, Instant aware, String by) throws IOException {
        JsonObject person = empty().put("facts", facts).put("awareBy", by);
        return new Breach(book.add(outline(past(aware), true), person, Step.AWARE));
    }

    /** Somebody says from when the host knew. */
    public Breach aware(long number, Instant aware, String by) throws IOException {
        Breach breach = open(number);
        JsonObject outline = breach.outline()
                .put("aware", past(aware).toString())
                .put("due", Deadlines.breach(aware).toString())
                .put("awarenessSet", true);
        return changed(number, outline, person(breach).put("awareBy", by), Step.AWARE);
    }

    /** @param part one of {@link #PARTS} */
    public Breach told(long number, String part, String words) throws IOException {
        if (!PARTS.contains(part)) {
            throw new IllegalArgumentException("A record has facts, effects and measures (Article 33(5) GDPR).");
        }
        Breach breach = open(number);
        return changed(number, breach.outline(), person(breach).put(part, words), Step.REPORTED);
    }

    /**
     * The authority or the people concerned were told something: at once or in phases (Article 33(4)).
     *
     * @param delay why it comes late (Article 33(1)); needed for the first word to the authority after 72 hours
     */
    public Breach notified(long number, Breach.Told whom, String words, String delay) throws IOException {
        Breach breach = open(number);
        Instant now = now();
        JsonObject outline = breach.outline();
        boolean first = whom == Breach.Told.AUTHORITY && breach.notified().isEmpty();
        if (first && now.isAfter(breach.due()) && delay.isBlank()) {
            throw new IllegalArgumentException("The 72 hours were over at " + breach.due()
                    + ": say with --delay why it comes late (Article 33(1) GDPR).");
        }
        if (first) {
            outline.put("notified", now.toString()).put("late", now.isAfter(breach.due()));
        }
        JsonArray phases = breach.phases()
                .copy()
                .add(new JsonObject()
                        .put("at", now.toString())
                        .put("told", whom.name().toLowerCase(java.util.Locale.ROOT))
                        .put("words", words)
                        .put("delay", delay));
        return changed(number, outline, person(breach).put("phases", phases), Step.REPORTED);
    }

    /** @param reasons why nobody was told, or what came of it */
    public Breach closed(long number, Breach.Risk risk, String reasons) throws IOException {
        Breach breach = open(number);
        for (String part : PARTS.stream().sorted().toList()) {
            if (breach.text(part).isBlank()) {
                throw new IllegalArgumentException("The record lacks its " + part + " (Article 33(5) GDPR).");
            }
        }
        if (risk != Breach.Risk.UNLIKELY && breach.notified().isEmpty()) {
            throw new IllegalArgumentException("Where there is a risk the authority is told first"
                    + " (Article 33(1) GDPR); only a risk that is unlikely ends without.");
        }
        JsonObject outline = breach.outline()
                .put("risk", risk.text())
                .put(CaseBook.CLOSED, book.today().toString());
        return changed(number, outline, person(breach).put("reasons", reasons), Step.CLOSED);
    }

    private Breach changed(long number, JsonObject outline, JsonObject person, Step step) throws IOException {
        StoredCase changed = new StoredCase(number, outline, Optional.of(person));
        book.change(changed, step);
        return new Breach(changed);
    }

    private Breach open(long number) {
        return book.find(number)
                .map(Breach::new)
                .filter(Breach::isOpen)
                .orElseThrow(() -> new IllegalArgumentException("There is no open breach " + number + "."));
    }

    private static JsonObject person(Breach breach) {
        return breach.stored()
                .person()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No key opens breach " + breach.number() + "; is this its key folder?"))
                .copy();
    }

    private static JsonObject empty() {
        return new JsonObject()
                .put("facts", "")
                .put("effects", "")
                .put("measures", "")
                .put("awareBy", "")
                .put("phases", new JsonArray());
    }

    private JsonObject outline(Instant aware, boolean set) {
        return new JsonObject()
                .put("entered", book.today().toString())
                .put("aware", aware.toString())
                .put("awarenessSet", set)
                .put("due", Deadlines.breach(aware).toString());
    }

    private Instant past(Instant aware) {
        if (aware.isAfter(now())) {
            throw new IllegalArgumentException("Nobody is aware of something yet to come.");
        }
        return aware.truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant now() {
        return book.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
