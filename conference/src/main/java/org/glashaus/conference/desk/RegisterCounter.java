package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.register.Breach;
import org.glashaus.conference.register.Breaches;
import org.glashaus.conference.register.Disclosures;
import org.glashaus.conference.register.Processors;
import org.glashaus.conference.register.Registers;
import org.glashaus.conference.register.StoredCase;
import org.glashaus.conference.rights.DeskRefused;

/** The host's side of the other registers. */
final class RegisterCounter {
    private final Registers registers;
    private final Journal journal;

    RegisterCounter(Registers registers, Journal journal) {
        this.registers = registers;
        this.journal = journal;
    }

    void sweepIfDue() throws IOException {
        synchronized (registers) {
            registers.sweepIfDue();
        }
    }

    void close() {
        synchronized (registers) {
            registers.close();
        }
    }

    JsonObject breach(JsonObject asked) throws IOException, DeskRefused {
        synchronized (registers) {
            long number = asked.getLong("number", 0L);
            try {
                return switch (asked.getString("step")) {
                    case "list" -> {
                        JsonArray all = new JsonArray();
                        registers.breaches().all().forEach(breach -> all.add(outline(breach)));
                        yield new JsonObject().put("breaches", all);
                    }
                    case "open" ->
                        outline(registers
                                .breaches()
                                .opened(asked.getString("words"), instant(asked, "aware"), asked.getString("by")));
                    case "aware" ->
                        outline(registers
                                .breaches()
                                .aware(
                                        number,
                                        instant(asked, "aware"),
                                        asked.getString("by"),
                                        asked.getString("words", "")));
                    case "tell" ->
                        outline(registers.breaches().told(number, asked.getString("part"), asked.getString("words")));
                    case "notify" ->
                        outline(registers
                                .breaches()
                                .notified(
                                        number,
                                        Breach.Told.valueOf(
                                                asked.getString("whom").toUpperCase(Locale.ROOT)),
                                        asked.containsKey("at") ? instant(asked, "at") : now(),
                                        asked.getString("words"),
                                        asked.getString("delay")));
                    case "close" ->
                        outline(registers
                                .breaches()
                                .closed(
                                        number,
                                        Breach.Risk.of(asked.getString("risk")).orElseThrow(),
                                        asked.getString("words"),
                                        Breaches.Exemption.of(asked.getString("exempt", ""))));
                    default -> throw new IllegalStateException("no such step");
                };
            } catch (IllegalArgumentException refused) {
                throw new DeskRefused(String.valueOf(refused.getMessage()));
            }
        }
    }

    private Instant now() {
        return registers
                .book(org.glashaus.conference.register.Register.BREACHES)
                .now();
    }

    private JsonObject outline(Breach breach) {
        Instant now = now();
        JsonObject json = breach.stored()
                .outline()
                .copy()
                .put("number", breach.number())
                .put("open", breach.isOpen())
                .put("awaits", breach.awaitsNotice())
                .put("late", breach.wasLate())
                .put("owesReasons", breach.owesReasons())
                .put("overdue", breach.isOverdue(now));
        breach.awareness().stream()
                .map(one -> ((JsonObject) one).getString("aware"))
                .min(java.util.Comparator.naturalOrder())
                .filter(earliest -> Instant.parse(earliest).isBefore(breach.aware()))
                .ifPresent(earliest -> json.put("awareEarliest", earliest));
        if (breach.awaitsNotice()) {
            json.put("hoursLeft", java.time.Duration.between(now, breach.due()).toHours());
        }
        return json;
    }

    JsonObject disclosure(JsonObject asked) throws IOException, DeskRefused {
        synchronized (registers) {
            Disclosures disclosures = registers.disclosures();
            try {
                return switch (asked.getString("step")) {
                    case "list" -> listed(disclosures.all());
                    case "enter" ->
                        outline(disclosures.asked(
                                Disclosures.Asker.of(asked.getString("asker")).orElseThrow(),
                                asked.getString("words"),
                                asked.getString("by"),
                                asked.containsKey("silent") ? Optional.of(silence(asked)) : Optional.empty()));
                    case "silence" ->
                        outline(disclosures.silenced(asked.getLong("number"), silence(asked), asked.getString("by")));
                    case "answer" -> answered(disclosures, asked);
                    default -> throw new IllegalStateException("no such step");
                };
            } catch (IllegalArgumentException refused) {
                throw new DeskRefused(String.valueOf(refused.getMessage()));
            }
        }
    }

    private static Disclosures.Silence silence(JsonObject asked) {
        return new Disclosures.Silence(LocalDate.parse(asked.getString("silent")), asked.getString("ground"));
    }

    /** In the journal too, if the statement has such a log there with a limit of its own. */
    private JsonObject answered(Disclosures disclosures, JsonObject asked) throws IOException {
        Disclosures.Answer answer =
                Disclosures.Answer.of(asked.getString("answer")).orElseThrow();
        StoredCase done =
                disclosures.answered(asked.getLong("number"), answer, asked.getString("words"), asked.getString("by"));
        Disclosures.Asker asker =
                Disclosures.Asker.of(done.outline().getString("asker")).orElseThrow();
        journal.disclosure(
                done.number(),
                JournalEntry.Disclosure.Asker.valueOf(asker.name()),
                JournalEntry.Disclosure.Answer.valueOf(answer.name()));
        return outline(done);
    }

    JsonObject processor(JsonObject asked) throws IOException, DeskRefused {
        synchronized (registers) {
            Processors processors = registers.processors();
            try {
                return switch (asked.getString("step")) {
                    case "list" -> named(processors.all());
                    case "add" ->
                        outline(processors.added(new Processors.Contract(
                                asked.getString("name"),
                                asked.getString("seat"),
                                asked.getString("access"),
                                asked.getString("contract"),
                                asked.getString("contact"),
                                LocalDate.parse(asked.getString("from")),
                                LocalDate.parse(asked.getString("until")))));
                    case "end" -> outline(processors.ended(asked.getLong("number")));
                    default -> throw new IllegalStateException("no such step");
                };
            } catch (IllegalArgumentException refused) {
                throw new DeskRefused(String.valueOf(refused.getMessage()));
            }
        }
    }

    private static JsonObject listed(java.util.List<StoredCase> cases) {
        JsonArray all = new JsonArray();
        cases.forEach(one -> all.add(outline(one)));
        return new JsonObject().put("cases", all);
    }

    /** Providers are known by their names; of one whose name is forgotten the number is left. */
    private static JsonObject named(java.util.List<StoredCase> providers) {
        JsonArray all = new JsonArray();
        providers.forEach(one -> {
            JsonObject json = outline(one);
            one.person().ifPresent(person -> json.put("name", person.getString("name")));
            all.add(json);
        });
        return new JsonObject().put("cases", all);
    }

    private static JsonObject outline(StoredCase one) {
        return one.outline().copy().put("number", one.number());
    }

    private static Instant instant(JsonObject asked, String member) {
        return Optional.ofNullable(asked.getString(member)).map(Instant::parse).orElseThrow();
    }
}
