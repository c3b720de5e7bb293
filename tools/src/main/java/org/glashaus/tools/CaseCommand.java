package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.glashaus.conference.desk.Desk.Wish;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the commands on registers have in common: one step is asked of the running server, and its answer printed. */
record CaseCommand(CommandSpec spec, Wish wish) {
    static final String KEYS = "The server's key folder (default: ${DEFAULT-VALUE}).";
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

    int said(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
        return ExitCodes.OK;
    }

    ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
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
