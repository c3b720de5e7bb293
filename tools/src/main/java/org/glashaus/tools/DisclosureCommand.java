package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.register.Disclosures.Answer;
import org.glashaus.conference.register.Disclosures.Asker;
import org.glashaus.conference.register.Law;
import org.glashaus.conference.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What third parties asked for, entered before anything is given. */
@Command(
        name = "disclosure",
        description = "Enters what third parties ask for, before anything is given; /privacy shows it where the"
                + " statement promises so.",
        footer = {"", "Guide: docs/rights-desk.md"})
final class DisclosureCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: enter, answer, silence, show or list.");
    }

    private CaseCommand desk() {
        return new CaseCommand(spec, Wish.DISCLOSURE);
    }

    @Command(name = "enter", sortOptions = false, description = "Enters a request and prints its number.")
    int enter(
            @Option(
                            names = "--asker",
                            paramLabel = "A",
                            required = true,
                            description =
                                    "police, prosecutor, court, regulator, provider (for support or quality) or other.")
                    String asker,
            @Option(
                            names = "--words",
                            paramLabel = "TEXT",
                            required = true,
                            description = "What is asked for, by whom, on which ground." + CaseCommand.WORDS_FROM_INPUT)
                    String words,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who enters it.") String by,
            @Option(
                            names = "--silent-until",
                            paramLabel = "DATE",
                            description = "Before that day the law lets you tell no more than the number.")
                    @Nullable
                    String silent,
            @Option(
                            names = "--silent-ground",
                            paramLabel = "TEXT",
                            description = "Which law keeps it silent, or whose order; needed with --silent-until.")
                    @Nullable
                    String ground,
            @Mixin KeyFolder keys)
            throws IOException {
        desk().oneOf("--asker", Asker.of(asker), "police, prosecutor, court, regulator, provider, other");
        JsonObject request = new JsonObject()
                .put("asker", asker)
                .put("words", desk().words(words))
                .put("by", by);
        if ((silent == null) != (ground == null || ground.isBlank())) {
            throw desk().wrong("--silent-until and --silent-ground go together.");
        }
        if (silent != null) {
            request.put("silent", desk().day("--silent-until", silent).toString())
                    .put("ground", ground);
        }
        return desk().step(keys.path(), "enter", request, DisclosureCommand::line);
    }

    @Command(name = "answer", sortOptions = false, description = "Enters what was done.")
    int answer(
            @Parameters(paramLabel = "N") long number,
            @Option(
                            names = "--answer",
                            paramLabel = "A",
                            required = true,
                            description = "refused, partly-given, given or nothing-held.")
                    String answer,
            @Option(
                            names = "--words",
                            paramLabel = "TEXT",
                            required = true,
                            description = "What was given, or why not." + CaseCommand.WORDS_FROM_INPUT)
                    String words,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who answers.") String by,
            @Mixin KeyFolder keys)
            throws IOException {
        desk().oneOf("--answer", Answer.of(answer), "refused, partly-given, given, nothing-held");
        JsonObject request = new JsonObject()
                .put("number", number)
                .put("answer", answer)
                .put("words", desk().words(words))
                .put("by", by);
        return desk().step(keys.path(), "answer", request, DisclosureCommand::line);
    }

    @Command(
            name = "silence",
            sortOptions = false,
            description =
                    "The law keeps a request silent from now on, for longer, or (with a day that has come) no longer.")
    int silence(
            @Parameters(paramLabel = "N") long number,
            @Option(
                            names = "--until",
                            paramLabel = "DATE",
                            required = true,
                            description = "Before that day the law lets you tell no more than the number.")
                    String until,
            @Option(
                            names = "--ground",
                            paramLabel = "TEXT",
                            required = true,
                            description = "Which law, or whose order.")
                    String ground,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who enters it.") String by,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request = new JsonObject()
                .put("number", number)
                .put("silent", desk().day("--until", until).toString())
                .put("ground", ground)
                .put("by", by);
        return desk().step(keys.path(), "silence", request, DisclosureCommand::line);
    }

    @Command(name = "show", description = "Prints one with what was asked, given and kept silent.")
    int show(@Parameters(paramLabel = "N") long number, @Mixin ServerFolders server) throws IOException {
        return desk().show(server, Register.DISCLOSURES, "cases", number, DisclosureCommand::line);
    }

    @Command(name = "list", description = "Prints the register; a number that is missing was removed after its period.")
    int list(@Mixin KeyFolder keys) throws IOException {
        return desk().step(
                        keys.path(),
                        "list",
                        new JsonObject(),
                        answer -> answer.getJsonArray("cases").isEmpty()
                                ? "Nobody has asked for anything."
                                : answer.getJsonArray("cases").stream()
                                        .map(JsonObject.class::cast)
                                        .map(DisclosureCommand::line)
                                        .collect(Collectors.joining("\n")));
    }

    private static String line(JsonObject one) {
        return "Disclosure " + one.getLong("number") + ", " + one.getString("entered") + ", "
                + one.getString("asker") + ": " + one.getString("answer", "not yet answered")
                + (isSilent(one) ? ", told by number only until " + one.getString("silentUntil") : "");
    }

    private static boolean isSilent(JsonObject one) {
        return one.containsKey("silentUntil")
                && LocalDate.now(Law.shipped().zone()).isBefore(LocalDate.parse(one.getString("silentUntil")));
    }
}
