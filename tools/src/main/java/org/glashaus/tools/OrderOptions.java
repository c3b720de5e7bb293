package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who orders that entries are kept, and when that is looked at again. */
final class OrderOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--author", paramLabel = "NAME", required = true, description = "Who orders it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String author;

    @Option(names = "--review", paramLabel = "DATE", required = true, description = "When it is looked at again.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String review;

    /** Goes along with what is asked of the server's desk. */
    JsonObject with(JsonObject request, Instant now) {
        return request.put("author", author).put("review", day(now).toString());
    }

    private LocalDate day(Instant now) {
        LocalDate day;
        try {
            day = LocalDate.parse(review);
        } catch (DateTimeException wrong) {
            throw new ParameterException(
                    spec.commandLine(), "--review is a date such as 2026-09-01, not " + review + ".");
        }
        if (day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new ParameterException(spec.commandLine(), "--review lies in the past.");
        }
        return day;
    }
}
