package org.glashaus.conference.register;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glashaus.conference.limits.DeskLimits;

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
        if (all().stream().filter(Breach::isOpen).count() >= DeskLimits.OPEN_CASES_FROM_PAGE) {
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
        JsonObject person =
                empty().put("facts", Written.needed(facts, "facts")).put("awareBy", Written.needed(by, "who says so"));
        person.getJsonArray("awareness").add(said(past(aware), by, ""));
        return new Breach(book.add(outline(past(aware), true), person, Step.AWARE));
    }

    /**
     * Somebody says from when the host knew. What was said before stays on record.
     *
     * @param why needed where the clock would start later than was said so far
     */
    public Breach aware(long number, Instant aware, String by, String why) throws IOException {
        Breach breach = open(number);
        Instant from = past(aware);
        Written.needed(by, "who says so");
        if (from.isAfter(breach.aware()) && why.isBlank()) {
            throw new IllegalArgumentException("So far the 72 hours run from " + breach.aware()
                    + ": say with --words why they are to run from later.");
        }
        JsonArray awareness = breach.awareness().copy();
        if (awareness.isEmpty()) {
            awareness.add(new JsonObject()
                    .put("entered", breach.aware().toString())
                    .put("aware", breach.aware().toString())
                    .put("by", "")
                    .put("why", "receipt of the report"));
        }
        awareness.add(said(from, by, why));
        JsonObject outline = breach.outline()
                .put("aware", from.toString())
                .put("due", Deadlines.breach(from).toString())
                .put("awarenessSet", true)
                .put("awarenessChanged", awareness.size() - 1);
        return changed(number, outline, person(breach).put("awareBy", by).put("awareness", awareness), Step.AWARE);
    }

    private JsonObject said(Instant aware, String by, String why) {
        return new JsonObject()
                .put("entered", now().toString())
                .put("aware", aware.toString())
                .put("by", by)
                .put("why", why);
    }

    /** @param part one of {@link #PARTS} */
    public Breach told(long number, String part, String words) throws IOException {
        if (!PARTS.contains(part)) {
            throw new IllegalArgumentException("A record has facts, effects and measures (Article 33(5) GDPR).");
        }
        Breach breach = open(number);
        return changed(number, breach.outline(), person(breach).put(part, Written.needed(words, part)), Step.REPORTED);
    }

    /**
     * The authority or the people concerned were told something: at once or in phases (Article 33(4)).
     *
     * @param at when they were told
     * @param delay why it comes late (Article 33(1)); needed for the first word to the authority after 72 hours
     */
    public Breach notified(long number, Breach.Told whom, Instant at, String words, String delay) throws IOException {
        Breach breach = open(number);
        Written.needed(words, "what was told");
        Instant then = at.truncatedTo(ChronoUnit.SECONDS);
        if (then.isAfter(now())) {
            throw new IllegalArgumentException("Nobody was told at a time yet to come.");
        }
        if (then.isBefore(breach.aware())) {
            throw new IllegalArgumentException("Nobody tells of what they did not know: the host was aware from "
                    + breach.aware() + " on; set that first with glashaus breach aware.");
        }
        JsonObject outline = breach.outline();
        boolean first = whom == Breach.Told.AUTHORITY
                && breach.notified().filter(before -> !then.isBefore(before)).isEmpty();
        if (first && then.isAfter(breach.due()) && delay.isBlank()) {
            throw new IllegalArgumentException("The 72 hours were over at " + breach.due()
                    + ": say with --delay why it comes late (Article 33(1) GDPR).");
        }
        if (first) {
            outline.put("notified", then.toString());
        }
        JsonArray phases = breach.phases()
                .copy()
                .add(new JsonObject()
                        .put("at", then.toString())
                        .put("entered", now().toString())
                        .put("told", whom.text())
                        .put("words", words)
                        .put("delay", delay));
        return changed(number, outline, person(breach).put("phases", phases), Step.REPORTED);
    }

    /** Why people need not be told of a high risk (Article 34(3) GDPR); what (c) has instead, a public word, is entered as one to them. */
    public enum Exemption {
        A,
        B;

        public static Optional<Exemption> of(String letter) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(letter))
                    .findFirst();
        }
    }

    /**
     * @param reasons why nobody was told, or what came of it
     * @param exemption where the risk is high and persons were not told
     */
    public Breach closed(long number, Breach.Risk risk, String reasons, Optional<Exemption> exemption)
            throws IOException {
        Breach breach = open(number);
        Written.needed(reasons, "reasons");
        for (String part : PARTS.stream().sorted().toList()) {
            if (breach.text(part).isBlank()) {
                throw new IllegalArgumentException("The record lacks its " + part + " (Article 33(5) GDPR).");
            }
        }
        if (risk != Breach.Risk.HIGH && exemption.isPresent()) {
            throw new IllegalArgumentException(
                    "People are owed word only where the risk is high (Article 34(1) GDPR): --exempt"
                            + " goes with --risk high.");
        }
        if (risk != Breach.Risk.UNLIKELY && breach.notified().isEmpty()) {
            throw new IllegalArgumentException("Where there is a risk the authority is told first"
                    + " (Article 33(1) GDPR); only a risk that is unlikely ends without.");
        }
        if (breach.owesReasons()) {
            throw new IllegalArgumentException(
                    "The authority was told late and not why: enter with notify and --delay what it"
                            + " was told of that (Article 33(1) GDPR).");
        }
        if (risk == Breach.Risk.HIGH && breach.told(Breach.Told.PERSONS).isEmpty() && exemption.isEmpty()) {
            throw new IllegalArgumentException(
                    "Where the risk is high the people are told first (Article 34(1) GDPR), by"
                            + " notify --to persons; if it is (a) or (b) of Article 34(3) by which they need not be, say so with"
                            + " --exempt, and why in --words.");
        }
        JsonObject outline = breach.outline()
                .put("risk", risk.text())
                .put(CaseBook.CLOSED, book.today().toString());
        exemption.ifPresent(
                letter -> outline.put("exempt", "34(3)(" + letter.name().toLowerCase(Locale.ROOT) + ")"));
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
                .put("awareness", new JsonArray())
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
        if (Duration.between(aware, now()).compareTo(DeskLimits.BREACH_KNOWN_WITHIN) > 0) {
            throw new IllegalArgumentException("Nobody was aware of it so long ago, at " + aware + ".");
        }
        return aware.truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant now() {
        return book.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
