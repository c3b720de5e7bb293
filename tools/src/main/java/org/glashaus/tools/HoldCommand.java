package org.glashaus.tools;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
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
                            description = "legal-duty, or own-interest where the statement tells of it.")
                    String ground,
            @Option(names = "--words", paramLabel = "TEXT", required = true, description = "Why, for the register.")
                    String words,
            @Mixin OrderOptions order,
            @Mixin KeyFolder keys)
            throws IOException {
        Instant now = clock.instant();
        JsonObject request =
                scope.request(now).put("ground", ground(ground).name()).put("words", words);
        return told(
                keys.path(),
                Wish.HOLD_ADD,
                order.with(request, now),
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
                .filter(one -> one != Ground.RESTRICTION && nameOf(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--ground is legal-duty or own-interest; who asks for a restriction has it by"
                                + " glashaus rights entries restrict."));
    }

    private static String nameOf(Ground ground) {
        return ground.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
