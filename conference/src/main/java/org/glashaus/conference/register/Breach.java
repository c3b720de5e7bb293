package org.glashaus.conference.register;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One entry of the record of breaches (Article 33(5) GDPR), read. */
public record Breach(StoredCase stored) {

    /** Who is told of it: Article 33 or Article 34. */
    public enum Told {
        AUTHORITY,
        PERSONS;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How likely and how grave the risk to people is judged to be. */
    public enum Risk {
        UNLIKELY,
        RISK,
        HIGH;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Risk> of(String text) {
            return Arrays.stream(values())
                    .filter(risk -> risk.text().equals(text))
                    .findFirst();
        }
    }

    public long number() {
        return stored.number();
    }

    /** From when the 72 hours run: set by a person, else the receipt of the report. */
    public Instant aware() {
        return Instant.parse(stored.outline().getString("aware"));
    }

    public boolean awarenessIsSet() {
        return stored.outline().getBoolean("awarenessSet");
    }

    public Instant due() {
        return Deadlines.breach(aware());
    }

    public Optional<Instant> notified() {
        return Optional.ofNullable(stored.outline().getString("notified")).map(Instant::parse);
    }

    /** By what is known now: who learns that awareness began earlier finds the notice late after all (Article 33(1)). */
    public boolean wasLate() {
        return notified().filter(then -> then.isAfter(due())).isPresent();
    }

    /** Late, and no reasons for it have gone to the authority. */
    public boolean owesReasons() {
        return isOpen()
                && wasLate()
                && told(Told.AUTHORITY).stream()
                        .allMatch(phase -> phase.getString("delay").isBlank());
    }

    /** What was told to the authority, or to the persons concerned. */
    public List<JsonObject> told(Told whom) {
        return phases().stream()
                .map(JsonObject.class::cast)
                .filter(phase -> phase.getString("told").equals(whom.text()))
                .toList();
    }

    /** From when the host was said to know: each time that somebody said it, with who, when and why. */
    public JsonArray awareness() {
        return stored.person()
                .map(person -> person.getJsonArray("awareness", new JsonArray()))
                .orElseGet(JsonArray::new);
    }

    public boolean isOpen() {
        return !stored.outline().containsKey(CaseBook.CLOSED);
    }

    /** Not yet told, and neither judged to be without risk. */
    public boolean awaitsNotice() {
        return isOpen() && notified().isEmpty();
    }

    public boolean isOverdue(Instant now) {
        return awaitsNotice() && now.isAfter(due()) || owesReasons();
    }

    /** A member of its sealed part, empty if it is not there or forgotten. */
    public String text(String member) {
        return stored.person().map(person -> person.getString(member)).orElse("");
    }

    public JsonArray phases() {
        return stored.person().map(person -> person.getJsonArray("phases")).orElseGet(JsonArray::new);
    }

    JsonObject outline() {
        return stored.outline().copy();
    }

    @Override
    public String toString() {
        return "Breach(redacted)";
    }
}
