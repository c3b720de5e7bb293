package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.desk.SealedAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has the running server tell more of itself for a while, where everybody can read that it does. */
@Command(
        name = "diagnose",
        description = "Has the server tell more of itself for a while, to find a fault.",
        footer = {"", "Guide: docs/operating.md"})
final class DiagnoseCommand implements Runnable {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})([mh])");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: start, show or stop.");
    }

    @Command(
            name = "start",
            sortOptions = false,
            description =
                    "Begins a diagnosis. It ends by itself, and with the server; /privacy and the ledger tell of it.")
    int start(
            @Option(
                            names = "--for",
                            paramLabel = "TIME",
                            required = true,
                            description = "How long, such as 15m or 1h; an hour at most.")
                    String length,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the register.")
                    String reason,
            @Option(names = "--author", paramLabel = "NAME", required = true, description = "Who orders it.")
                    String author,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request = new JsonObject()
                .put("seconds", length(length).toSeconds())
                .put("reason", reason)
                .put("author", author);
        return told(
                keys.path(),
                Wish.DIAGNOSE_START,
                request,
                answer -> out().println("A diagnosis runs until "
                        + answer.getString("until")
                        + "; glashaus diagnose show prints what it sees, glashaus diagnose stop ends"
                        + " it."));
    }

    @Command(
            name = "show",
            sortOptions = false,
            description = "Prints the lines so far, the oldest first; times are UTC. Nothing is written anywhere.")
    int show(
            @Option(
                            names = "--last",
                            paramLabel = "N",
                            defaultValue = "2000",
                            description = "Only so many of the newest lines.")
                    int last,
            @Mixin KeyFolder keys)
            throws IOException {
        if (last < 1) {
            throw new ParameterException(spec.commandLine(), "--last must be 1 or more.");
        }
        SealedAnswer sealed = SealedAnswer.toBeAsked();
        return told(
                keys.path(),
                Wish.DIAGNOSE_SHOW,
                sealed.asking(new JsonObject()),
                answer -> print(new JsonObject(sealed.open(answer)), last));
    }

    @Command(name = "stop", description = "Ends the diagnosis; all its lines are gone.")
    int stop(@Mixin KeyFolder keys) throws IOException {
        return new HostDesk(spec).told(keys.path(), Wish.DIAGNOSE_STOP, new JsonObject(), answer -> {
            if (!answer.getBoolean("stopped")) {
                spec.commandLine().getErr().println("No diagnosis runs.");
                return ExitCodes.USAGE;
            }
            return said(() -> out().println("The diagnosis is over; its lines are gone."));
        });
    }

    private int told(Path keys, Wish wish, JsonObject request, Consumer<JsonObject> words) throws IOException {
        return new HostDesk(spec).told(keys, wish, request, answer -> said(() -> words.accept(answer)));
    }

    private int said(Runnable words) {
        words.run();
        out().flush();
        return ExitCodes.OK;
    }

    private void print(JsonObject shown, int last) {
        if (!shown.containsKey("lines")) {
            out().println("No diagnosis runs.");
            return;
        }
        out().println("Since " + shown.getString("since") + ", until " + shown.getString("until")
                + " at the latest, for " + shown.getString("author") + ": " + shown.getString("reason"));
        if (shown.getLong("dropped") > 0) {
            out().println(shown.getLong("dropped") + " earlier lines had to go.");
        }
        var lines = shown.getJsonArray("lines");
        lines.stream().skip(Math.max(0, lines.size() - last)).forEach(line -> out().println(line));
        if (lines.isEmpty()) {
            out().println("Nothing was seen yet.");
        }
    }

    private Duration length(String text) {
        Matcher parts = LENGTH.matcher(text);
        if (!parts.matches()) {
            throw new ParameterException(spec.commandLine(), "--for is a time such as 15m or 1h, not " + text + ".");
        }
        long number = Long.parseLong(parts.group(1));
        return parts.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofMinutes(number);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
