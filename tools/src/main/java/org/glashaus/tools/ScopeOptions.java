package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glashaus.spec.LogCategory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which entries are meant: of which log, and from when to when. */
final class ScopeOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--category", paramLabel = "C", required = true, description = "Of which log.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String category;

    @Option(names = "--from", paramLabel = "T", required = true, description = "First event time, or 2h, 3d back.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String from;

    @Option(names = "--to", paramLabel = "T", required = true, description = "Last event time, or 2h, 3d back.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String to;

    /** As the server's desk reads it. */
    JsonObject request(Instant now) {
        Instant begin = moment(spec, from, now);
        Instant end = moment(spec, to, now);
        if (end.isBefore(begin)) {
            throw new ParameterException(spec.commandLine(), "--to lies before --from.");
        }
        return new JsonObject()
                .put("category", category(spec, category).name())
                .put("from", begin.toString())
                .put("to", end.toString());
    }

    /** A log by the name that it has on the command line: {@code web-access}, {@code signalling} and so on. */
    static LogCategory category(CommandSpec spec, String name) {
        return Arrays.stream(LogCategory.values())
                .filter(one -> nameOf(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--category is one of "
                                + Arrays.stream(LogCategory.values())
                                        .map(ScopeOptions::nameOf)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    static String nameOf(LogCategory category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Instant moment(CommandSpec spec, String text, Instant now) {
        try {
            if (text.endsWith("d")) {
                return now.minus(Duration.parse("P" + text.toUpperCase(Locale.ROOT)));
            }
            return text.endsWith("h") || text.endsWith("m")
                    ? now.minus(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)))
                    : Instant.parse(text);
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new ParameterException(
                    spec.commandLine(),
                    text + " is no time: write 2026-03-01T12:00:00Z, or 30m, 2h, 3d back from now.");
        }
    }
}
