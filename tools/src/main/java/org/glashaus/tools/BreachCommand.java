package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.InstantSource;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.register.Breach;
import org.glashaus.conference.register.Breaches;
import org.glashaus.conference.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The record of breaches (Article 33 GDPR) and its clock. */
@Command(
        name = "breach",
        description = "Keeps the record of data breaches, and the 72 hours of Article 33.",
        footer = {"", "Guide: docs/rights-desk.md"})
final class BreachCommand implements Runnable {
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    BreachCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: list, show, open, aware, tell, notify or close.");
    }

    private CaseCommand desk() {
        return new CaseCommand(spec, Wish.BREACH);
    }

    @Command(
            name = "list",
            description = "Prints the record and what is left of the 72 hours. Ends with 1 if one is over.")
    int list(@Mixin KeyFolder keys) throws IOException {
        return desk().list(
                        keys.path(),
                        "breaches",
                        "No breach is on record.",
                        BreachCommand::line,
                        one -> one.getBoolean("overdue"));
    }

    @Command(name = "show", description = "Prints one with its facts, effects, measures and who was told what.")
    int show(@Parameters(paramLabel = "N") long number, @Mixin ServerFolders server) throws IOException {
        return desk().show(server, Register.BREACHES, "breaches", number, BreachCommand::line);
    }

    @Command(name = "open", sortOptions = false, description = "Enters a breach that the host's own people noticed.")
    int open(
            @Option(
                            names = "--facts",
                            paramLabel = "TEXT",
                            required = true,
                            description = "What happened." + CaseCommand.WORDS_FROM_INPUT)
                    String facts,
            @Option(
                            names = "--aware",
                            paramLabel = "T",
                            required = true,
                            description = "From when you knew: a time, or 2h back. The 72 hours run from it.")
                    String aware,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who says so.") String by,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request = new JsonObject()
                .put("words", desk().words(facts))
                .put("by", by)
                .put("aware", desk().moment(aware, clock.instant()).toString());
        return desk().step(keys.path(), "open", request, BreachCommand::line);
    }

    @Command(name = "aware", sortOptions = false, description = "Sets from when the host knew of a reported breach.")
    int aware(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--at", paramLabel = "T", required = true, description = "A time, or 2h back.") String at,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who says so.") String by,
            @Option(
                            names = "--words",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Why; needed where the 72 hours are to run from later than before.")
                    String words,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request = new JsonObject()
                .put("number", number)
                .put("by", by)
                .put("words", desk().words(words))
                .put("aware", desk().moment(at, clock.instant()).toString());
        return desk().step(keys.path(), "aware", request, BreachCommand::line);
    }

    @Command(name = "tell", description = "Enters the facts, the effects or the measures (Article 33(5)).")
    int tell(
            @Parameters(paramLabel = "N") long number,
            @Parameters(paramLabel = "PART", description = "facts, effects or measures.") String part,
            @Parameters(paramLabel = "TEXT") String words,
            @Mixin KeyFolder keys)
            throws IOException {
        if (!Breaches.PARTS.contains(part)) {
            throw desk().wrong("PART is facts, effects or measures.");
        }
        JsonObject request =
                new JsonObject().put("number", number).put("part", part).put("words", desk().words(words));
        return desk().step(keys.path(), "tell", request, BreachCommand::line);
    }

    @Command(
            name = "notify",
            sortOptions = false,
            description = "Enters that the authority or the persons were told, also in phases (Articles 33(4), 34).")
    int tellOthers(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--to", paramLabel = "W", required = true, description = "authority or persons.")
                    String whom,
            @Option(
                            names = "--words",
                            paramLabel = "TEXT",
                            required = true,
                            description = "What they were told." + CaseCommand.WORDS_FROM_INPUT)
                    String words,
            @Option(
                            names = "--delay",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Why it is late, after the 72 hours.")
                    String delay,
            @Option(
                            names = "--at",
                            paramLabel = "T",
                            defaultValue = "0m",
                            description = "When they were told, if not just now: a time, or 2h back.")
                    String at,
            @Mixin KeyFolder keys)
            throws IOException {
        if (!whom.equals("authority") && !whom.equals("persons")) {
            throw desk().wrong("--to is authority or persons.");
        }
        desk().requireOneInput(words, delay);
        JsonObject request = new JsonObject()
                .put("number", number)
                .put("whom", whom)
                .put("at", desk().moment(at, clock.instant()).toString())
                .put("words", desk().words(words))
                .put("delay", desk().words(delay));
        return desk().step(keys.path(), "notify", request, BreachCommand::line);
    }

    @Command(name = "close", sortOptions = false, description = "Ends a record that is whole.")
    int close(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--risk", paramLabel = "R", required = true, description = "unlikely, risk or high.")
                    String risk,
            @Option(
                            names = "--words",
                            paramLabel = "TEXT",
                            required = true,
                            description = "Why it was or was not told, and what came of it.")
                    String words,
            @Option(
                            names = "--exempt",
                            paramLabel = "a|b",
                            defaultValue = "",
                            description = "Where the risk was high and people were not told: which letter of 34(3).")
                    String exempt,
            @Mixin KeyFolder keys)
            throws IOException {
        desk().oneOf("--risk", Breach.Risk.of(risk), "unlikely, risk, high");
        if (!exempt.isEmpty()) {
            desk().oneOf("--exempt", Breaches.Exemption.of(exempt), "a, b");
        }
        JsonObject request = new JsonObject()
                .put("number", number)
                .put("risk", risk)
                .put("words", desk().words(words))
                .put("exempt", exempt);
        return desk().step(keys.path(), "close", request, BreachCommand::line);
    }

    private static String line(JsonObject breach) {
        String start = "Breach " + breach.getLong("number") + ", known since " + breach.getString("aware")
                + (breach.getBoolean("awarenessSet") ? "" : " (its report; set it with glashaus breach aware)")
                + (breach.containsKey("awareEarliest")
                        ? " (said to be since " + breach.getString("awareEarliest")
                                + " before; why it was changed: breach show)"
                        : "");
        if (breach.containsKey("notified")) {
            start += ", authority told at " + breach.getString("notified")
                    + (breach.getBoolean("late")
                            ? ", LATE: the 72 hours ended at " + breach.getString("due")
                            : ", in time");
        }
        if (!breach.getBoolean("open")) {
            return start + ", closed on " + breach.getString("closed") + ", risk " + breach.getString("risk");
        }
        if (breach.containsKey("notified")) {
            return start + (breach.getBoolean("owesReasons") ? "; tell why with notify and --delay" : "");
        }
        return start + ", "
                + (breach.getBoolean("overdue") ? "THE 72 HOURS ARE OVER since " : "to be told or judged by ")
                + breach.getString("due")
                + (breach.getBoolean("overdue") ? "" : " (" + breach.getLong("hoursLeft") + " hours left)");
    }
}
