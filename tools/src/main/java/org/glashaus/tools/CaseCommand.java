package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.register.CaseReader;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.register.StoredCase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the commands on registers have in common: one step is asked of the running server, and its answer printed. */
record CaseCommand(CommandSpec spec, Wish wish) {
    static final String KEYS = "The server's key folder (default: ${DEFAULT-VALUE}).";
    static final String WORDS_FROM_INPUT =
            " - reads it from the standard input, where no other user of the machine sees it.";
    static final String DATA = "The server's data folder (default: ${DEFAULT-VALUE}).";

    int step(Path keys, String step, JsonObject request, Function<JsonObject, String> words) throws IOException {
        return ask(keys, step, request, answer -> said(words.apply(answer)));
    }

    int ask(Path keys, String step, JsonObject request, ToIntFunction<JsonObject> done) throws IOException {
        return new HostDesk(spec).told(keys, wish, request.put("step", step), done);
    }

    /**
     * Prints a register, one line each.
     *
     * @param array where it lies in the answer
     * @param late whether one is over its time, by which the command ends with 1
     */
    int list(Path keys, String array, String none, Function<JsonObject, String> line, Predicate<JsonObject> late)
            throws IOException {
        return ask(keys, "list", new JsonObject(), answer -> {
            List<JsonObject> all = answer.getJsonArray(array).stream()
                    .map(JsonObject.class::cast)
                    .toList();
            said(all.isEmpty() ? none : all.stream().map(line).collect(Collectors.joining("\n")));
            return all.stream().anyMatch(late) ? ExitCodes.DIFFERENT : ExitCodes.OK;
        });
    }

    /** Prints one case: its line, and what is under seal. */
    int show(ServerFolders server, Register register, String array, long number, Function<JsonObject, String> line)
            throws IOException {
        if (!register.isIn(server.data())) {
            throw wrong("There is no register of " + register.folder() + " in " + server.data()
                    + ": --data is the server's data folder.");
        }
        StoredCase found = new CaseReader(server.data(), server.keys(), register)
                .find(number)
                .orElseThrow(() -> wrong("The register of " + register.folder() + " has no number " + number + "."));
        String sealed = found.person().map(CaseWords::of).orElse("The rest is forgotten, or no key opens it.");
        return ask(
                server.keys(),
                "list",
                new JsonObject(),
                running -> said(running.getJsonArray(array).stream()
                                .map(JsonObject.class::cast)
                                .filter(one -> one.getLong("number") == number)
                                .map(line)
                                .findFirst()
                                .orElse("Number " + number)
                        + "\n" + sealed));
    }

    int said(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
        return ExitCodes.OK;
    }

    ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /**
     * People's words as an option has them, or all of the standard input if that is {@code -}: what stands in a command line is
     * in the shell's history, and other users of the machine can see it.
     */
    String words(String option) throws IOException {
        if (!option.equals("-")) {
            return option;
        }
        byte[] octets = System.in.readNBytes(DeskLimits.FORM_OCTETS + 1);
        if (octets.length > DeskLimits.FORM_OCTETS) {
            throw wrong("The standard input has more than " + DeskLimits.FORM_OCTETS + " octets.");
        }
        return new String(octets, StandardCharsets.UTF_8).strip();
    }

    /** The standard input can be read once. */
    void requireOneInput(String... options) {
        if (Arrays.stream(options).filter("-"::equals).count() > 1) {
            throw wrong("Only one option can read the standard input.");
        }
    }

    static String count(long entries) {
        return entries == 1 ? "1 entry" : entries + " entries";
    }

    <T> T oneOf(String option, Optional<T> value, String all) {
        return value.orElseThrow(() -> wrong(option + " is one of " + all + "."));
    }

    LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw wrong(option + " is a date such as 2026-09-01, not " + text + ".");
        }
    }

    Instant moment(String text, Instant now) {
        return ScopeOptions.moment(spec, text, now);
    }
}
