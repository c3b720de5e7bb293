package org.glashaus.conference.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All of a request that is about the person who made it. It is forgotten as one.
 *
 * @param reference that the person was given, to ask how things stand
 * @param language in which they are answered
 * @param words their own
 * @param contact where an answer goes; empty if they look here for it
 * @param rest whether they want the use to rest meanwhile (Article 18(1) GDPR)
 * @param said why it takes longer, what was decided and why
 * @param holds numbers of the journal's holds that restrict their entries
 */
public record Requester(
        String reference,
        String language,
        Instant received,
        String words,
        String contact,
        boolean rest,
        Evidence evidence,
        List<Word> said,
        List<Long> holds) {

    public Requester {
        said = List.copyOf(said);
        holds = List.copyOf(holds);
    }

    /** Something that the host told the person. */
    public record Word(Instant at, Sort sort, String words) {
        /** What about. */
        public enum Sort {
            EXTENSION,
            DECISION,
            LIFTING,
            /** What the host did with entries; for the file, not for letters. */
            RESTRICTION,
            DONE
        }
    }

    Requester with(Evidence more) {
        return new Requester(reference, language, received, words, contact, rest, evidence.and(more), said, holds);
    }

    Requester withOnly(Evidence now) {
        return new Requester(reference, language, received, words, contact, rest, now, said, holds);
    }

    Requester with(Word more) {
        return new Requester(
                reference,
                language,
                received,
                words,
                contact,
                rest,
                evidence,
                Stream.concat(said.stream(), Stream.of(more)).toList(),
                holds);
    }

    Requester withHolds(List<Long> now) {
        return new Requester(reference, language, received, words, contact, rest, evidence, said, now);
    }

    Optional<Word> last(Word.Sort sort) {
        return said.reversed().stream().filter(word -> word.sort() == sort).findFirst();
    }

    JsonObject json() {
        return new JsonObject()
                .put("reference", reference)
                .put("language", language)
                .put("received", received.toString())
                .put("words", words)
                .put("contact", contact)
                .put("rest", rest)
                .put("evidence", evidence.json())
                .put(
                        "said",
                        new JsonArray(said.stream()
                                .map(word -> new JsonObject()
                                        .put("at", word.at().toString())
                                        .put("sort", word.sort().name().toLowerCase(Locale.ROOT))
                                        .put("words", word.words()))
                                .toList()))
                .put("holds", new JsonArray(List.copyOf(holds)));
    }

    static Requester of(JsonObject json) {
        return new Requester(
                json.getString("reference"),
                json.getString("language"),
                Instant.parse(json.getString("received")),
                json.getString("words"),
                json.getString("contact"),
                json.getBoolean("rest"),
                Evidence.of(json.getJsonObject("evidence")),
                json.getJsonArray("said").stream()
                        .map(JsonObject.class::cast)
                        .map(word -> new Word(
                                Instant.parse(word.getString("at")),
                                Word.Sort.valueOf(word.getString("sort").toUpperCase(Locale.ROOT)),
                                word.getString("words")))
                        .toList(),
                json.getJsonArray("holds").stream()
                        .map(number -> ((Number) number).longValue())
                        .toList());
    }

    @Override
    public String toString() {
        return "Requester(redacted)";
    }
}
