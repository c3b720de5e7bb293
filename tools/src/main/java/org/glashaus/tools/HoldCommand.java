package org.glashaus.tools;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.journal.Hold.Ground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Suspends deletion of exactly what is in scope, with ground, author and review date, and ends it. The server must run. */
@Command(
        name = "hold",
        description = "Suspends the deletion of some entries, and ends that.",
        footer = {"", "Guide: docs/operating.md"})
final class HoldCommand implements Runnable {
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    HoldCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: add, list or release.");
    }

    @Command(name = "add", sortOptions = false, description = "Places a hold and prints its number.")
    int add(
            @Mixin ScopeOptions scope,
            @Option(
                            names = "--ground",
                            paramLabel = "G",
                            required = true,
                            description = "legal-duty, restriction (Article 18), or own-interest where the statement"
                                    + " tells of it.")
                    String ground,
            @Option(names = "--words", paramLabel = "TEXT", required = true, description = "Why, for the register.")
                    String words,
            @Option(names = "--author", paramLabel = "NAME", required = true, description = "Who orders it.")
                    String author,
            @Option(
                            names = "--review",
                            paramLabel = "DATE",
                            required = true,
                            description = "When it is looked at again.")
                    String review,
            @Mixin KeyFolder keys)
            throws IOException {
        Instant now = clock.instant();
        JsonObject request = scope.request(now)
                .put("ground", ground(ground).name())
                .put("words", words)
                .put("author", author)
                .put("review", day(review, now).toString());
        return told(
                keys.path(),
                Wish.HOLD_ADD,
                request,
                answer -> "Hold " + answer.getLong("hold") + " is placed; glashaus hold release "
                        + answer.getLong("hold") + " ends it.");
    }

    @Command(name = "list", description = "Prints the register of holds.")
    int list(@Mixin KeyFolder keys) throws IOException {
        return told(keys.path(), Wish.HOLD_LIST, new JsonObject(), answer -> {
            JsonArray holds = answer.getJsonArray("holds");
            return holds.isEmpty()
                    ? "Nothing is held."
                    : holds.stream()
                            .map(JsonObject.class::cast)
                            .map(HoldCommand::line)
                            .collect(Collectors.joining(System.lineSeparator()));
        });
    }

    @Command(name = "release", description = "Ends a hold: what is overdue is deleted at once.")
    int release(
            @Parameters(paramLabel = "N", description = "Its number, as hold list prints it.") long hold,
            @Mixin KeyFolder keys)
            throws IOException {
        return new HostDesk(spec).told(keys.path(), Wish.HOLD_RELEASE, new JsonObject().put("hold", hold), answer -> {
            if (!answer.getBoolean("released")) {
                spec.commandLine().getErr().println("No hold " + hold + " is in force.");
                return ExitCodes.USAGE;
            }
            return said("Hold " + hold + " is released; what was overdue is deleted.");
        });
    }

    private int told(Path keys, Wish wish, JsonObject request, Function<JsonObject, String> words) throws IOException {
        return new HostDesk(spec).told(keys, wish, request, answer -> said(words.apply(answer)));
    }

    private int said(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
        return ExitCodes.OK;
    }

    private Ground ground(String name) {
        return Arrays.stream(Ground.values())
                .filter(one -> nameOf(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--ground is one of legal-duty, restriction, own-interest."));
    }

    private static String nameOf(Ground ground) {
        return ground.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private LocalDate day(String text, Instant now) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new ParameterException(
                    spec.commandLine(), "--review is a date such as 2026-09-01, not " + text + ".");
        }
        if (day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new ParameterException(spec.commandLine(), "--review lies in the past.");
        }
        return day;
    }

    private static String line(JsonObject hold) {
        return hold.getLong("hold") + "  " + hold.getString("category") + ", " + hold.getString("from") + " to "
                + hold.getString("to") + ", "
                + hold.getString("ground").toLowerCase(Locale.ROOT).replace('_', '-') + ", \"" + hold.getString("words")
                + "\", " + hold.getString("author") + ", placed " + hold.getString("placed")
                + (hold.containsKey("released")
                        ? ", released " + hold.getString("released")
                        : ", review on " + hold.getString("review"));
    }
}
