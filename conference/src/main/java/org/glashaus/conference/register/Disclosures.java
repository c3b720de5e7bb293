package org.glashaus.conference.register;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What third parties asked for, or were given unasked, entered before anything is given and numbered without gaps. */
public final class Disclosures {
    private final CaseBook book;

    Disclosures(CaseBook book) {
        this.book = book;
    }

    /** Who asked. */
    public enum Asker {
        POLICE,
        PROSECUTOR,
        COURT,
        REGULATOR,
        OTHER,
        /** Of the host's own accord, for support or to have the service looked at. */
        PROVIDER;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Asker> of(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.text().equals(text))
                    .findFirst();
        }
    }

    /** What was done. */
    public enum Answer {
        REFUSED,
        PARTLY_GIVEN,
        GIVEN,
        NOTHING_HELD;

        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Answer> of(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.text().equals(text))
                    .findFirst();
        }
    }

    /**
     * The law does not let the host tell more than the number.
     *
     * @param until the first day on which all may be told
     * @param ground which law, or whose order
     */
    public record Silence(LocalDate until, String ground) {}

    public List<StoredCase> all() {
        return book.all();
    }

    /**
     * @param words what was asked for, by whom and on which ground
     * @param by who of the host entered it
     */
    public StoredCase asked(Asker asker, String words, String by, Optional<Silence> silence) throws IOException {
        Written.needed(words, "what was asked for");
        Written.needed(by, "who enters it");
        if (silence.filter(of -> !of.until().isAfter(book.today())).isPresent()) {
            throw new IllegalArgumentException(
                    "A silence until " + silence.get().until()
                            + " would be over already, and all of it published now: that day has to lie ahead.");
        }
        JsonObject outline =
                new JsonObject().put("entered", book.today().toString()).put("asker", asker.text());
        JsonObject person = new JsonObject().put("words", words).put("by", by);
        silence.ifPresent(of -> keep(of, by, outline, person));
        return book.add(outline, person, Step.RECEIVED);
    }

    /** The law keeps it silent from now on, for longer, or no longer: then the day is today's. */
    public StoredCase silenced(long number, Silence silence, String by) throws IOException {
        StoredCase known = book.find(number)
                .orElseThrow(() -> new IllegalArgumentException("There is no request " + number + "."));
        Written.needed(by, "who enters it");
        if (silence.until().isBefore(book.today())) {
            throw new IllegalArgumentException("A silence until " + silence.until() + " is over already: today's date ("
                    + book.today() + ") is the way to take it back, and publishes all of it at once.");
        }
        JsonObject outline = known.outline().copy();
        JsonObject person = person(known);
        keep(silence, by, outline, person);
        return changed(number, outline, person, Step.SILENCED);
    }

    private void keep(Silence silence, String by, JsonObject outline, JsonObject person) {
        Written.needed(silence.ground(), "which law keeps it silent, or whose order");
        Written.near(silence.until(), book.today(), "the day until which it is silent");
        outline.put(CaseBook.SILENT_UNTIL, silence.until().toString());
        JsonArray all = person.getJsonArray("silences", new JsonArray())
                .copy()
                .add(new JsonObject()
                        .put("entered", book.today().toString())
                        .put("until", silence.until().toString())
                        .put("ground", silence.ground())
                        .put("by", by));
        person.put("silences", all);
    }

    /** @param words what was given, or why not */
    public StoredCase answered(long number, Answer answer, String words, String by) throws IOException {
        StoredCase open = book.find(number)
                .filter(one -> !one.outline().containsKey("answer"))
                .orElseThrow(() -> new IllegalArgumentException("There is no open request " + number + "."));
        Written.needed(words, "what was given, or why not");
        Written.needed(by, "who answers");
        return changed(
                number,
                open.outline()
                        .copy()
                        .put("answer", answer.text())
                        .put(CaseBook.CLOSED, book.today().toString()),
                person(open).put("answered", words).put("answeredBy", by),
                Step.CLOSED);
    }

    /** What /privacy shows where the statement promises to publish requests. Waits for no disk. */
    public Publication published() {
        return Publication.of(book.all(), book.given(), book.today());
    }

    private StoredCase changed(long number, JsonObject outline, JsonObject person, Step step) throws IOException {
        StoredCase changed = new StoredCase(number, outline, Optional.of(person));
        book.change(changed, step);
        return changed;
    }

    private static JsonObject person(StoredCase one) {
        return one.person()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No key opens request " + one.number() + "; is this its key folder?"))
                .copy();
    }
}
