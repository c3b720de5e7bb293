package org.glashaus.tools;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.rights.Outcome;
import org.glashaus.conference.rights.RequestKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The desk where people use their rights, from the host's side. What is done with entries is in {@link RightsEntries}. */
@Command(
        name = "rights",
        subcommands = RightsEntries.class,
        description =
                "Leads people's requests from receipt to answer: deadlines, identity, export, restriction, refusal.",
        footer = {"", "Guide: docs/rights-desk.md"})
final class RightsCommand implements Runnable {
    private final InstantSource clock = InstantSource.system();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which: list, show, add, identify, extend, answer, or entries.");
    }

    private CaseCommand desk() {
        return new CaseCommand(spec, Wish.RIGHTS);
    }

    @Command(name = "list", description = "Prints requests and their last days. Ends with 1 if one is overdue.")
    int list(@Mixin KeyFolder keys) throws IOException {
        return desk().list(
                        keys.path(),
                        "requests",
                        "Nobody has asked for anything.",
                        RightsCommand::line,
                        one -> one.getBoolean("overdue"));
    }

    @Command(name = "show", description = "Prints one request with the person's words and what they are told.")
    int show(@Parameters(paramLabel = "N") long number, @Mixin ServerFolders server) throws IOException {
        return desk().ask(server.keys(), "show", new JsonObject().put("number", number), answer -> {
            desk().said(told(answer));
            return desk().said("\n" + RightsEntries.requester(desk(), server.data(), server.keys(), number));
        });
    }

    @Command(
            name = "add",
            sortOptions = false,
            description =
                    "Enters a request that came by letter, mail or telephone, and prints the acknowledgement to send.")
    int add(
            @Option(names = "--kind", paramLabel = "K", required = true, description = "access, erasure and so on.")
                    String kind,
            @Option(names = "--received", paramLabel = "DATE", required = true, description = "When it came.")
                    String received,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "", description = "What they wrote.")
                    String words,
            @Option(names = "--contact", paramLabel = "TEXT", defaultValue = "", description = "Where the answer goes.")
                    String contact,
            @Option(names = "--lang", paramLabel = "en|nl|de", defaultValue = "en", description = "Of the answer.")
                    String language,
            @Mixin KeyFolder keys)
            throws IOException {
        desk().oneOf(
                        "--kind",
                        RequestKind.of(kind),
                        Arrays.stream(RequestKind.values())
                                .map(RequestKind::text)
                                .collect(Collectors.joining(", ")));
        if (!List.of("en", "nl", "de").contains(language)) {
            throw desk().wrong("--lang is one of en, nl, de.");
        }
        JsonObject request = new JsonObject()
                .put("kind", kind)
                .put("received", desk().day("--received", received).toString())
                .put("words", words)
                .put("contact", contact)
                .put("language", language);
        return desk().step(keys.path(), "add", request, RightsCommand::told);
    }

    @Command(
            name = "identify",
            sortOptions = false,
            description =
                    "Enters what links the person to entries. An address is not taken here: the server has to see it, by"
                            + " the person's own tick on /rights.")
    int identify(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--from", paramLabel = "T", description = "They say they were here from then.") @Nullable
                    String from,
            @Option(names = "--to", paramLabel = "T", description = "Until then, at most 24 hours later.") @Nullable
                    String to,
            @Option(
                            names = "--account",
                            paramLabel = "N",
                            description = "Number of the organiser's account that they logged in to for you.")
                    @Nullable
                    Long account,
            @Option(names = "--identifier", paramLabel = "HEX", description = "The 32 digits that they were given.")
                    @Nullable
                    String identifier,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request = new JsonObject().put("number", number);
        if (from != null && to != null) {
            Instant now = clock.instant();
            request.put("from", desk().moment(from, now).toString())
                    .put("to", desk().moment(to, now).toString());
        }
        if (account != null) {
            request.put("account", account);
        }
        if (identifier != null) {
            request.put("identifier", identifier);
        }
        if (request.size() == 1) {
            throw desk().wrong("Give --from and --to, --account or --identifier.");
        }
        return desk().step(
                        keys.path(),
                        "identify",
                        request,
                        answer -> line(answer) + "\nNow: glashaus rights entries find " + number);
    }

    @Command(name = "extend", sortOptions = false, description = "Takes longer, once, and prints what to tell (12(3)).")
    int extend(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--months", paramLabel = "1|2", required = true, description = "How many more.") int months,
            @Option(names = "--reasons", paramLabel = "TEXT", required = true, description = "For the person.")
                    String reasons,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request =
                new JsonObject().put("number", number).put("months", months).put("words", reasons);
        return desk().step(keys.path(), "extend", request, RightsCommand::told);
    }

    @Command(
            name = "answer",
            sortOptions = false,
            description =
                    "Ends a request and prints the letter; a refusal needs reasons and gets its remedies (12(4)).")
    int answer(
            @Parameters(paramLabel = "N") long number,
            @Option(
                            names = "--outcome",
                            paramLabel = "O",
                            required = true,
                            description = "granted, partly, refused, not-identifiable or taken-back.")
                    String outcome,
            @Option(names = "--words", paramLabel = "TEXT", defaultValue = "", description = "For the person.")
                    String words,
            @Mixin KeyFolder keys)
            throws IOException {
        desk().oneOf("--outcome", Outcome.of(outcome), "granted, partly, refused, not-identifiable, taken-back");
        JsonObject request =
                new JsonObject().put("number", number).put("outcome", outcome).put("words", words);
        return desk().step(keys.path(), "answer", request, RightsCommand::told);
    }

    static String line(JsonObject one) {
        String state = one.getBoolean("open")
                ? (one.getBoolean("overdue") ? "OVERDUE since " : "answer by ") + one.getString("due")
                : one.getString("outcome");
        return "Request " + one.getLong("number") + ", " + one.getString("kind") + ", received "
                + one.getString("received") + ", " + state
                + (one.getBoolean("restricted") ? ", entries restricted" : "")
                + (one.getBoolean("known") ? "" : ", the person is forgotten");
    }

    /** What to send, or to leave for the person to read under the reference. */
    static String told(JsonObject answer) {
        JsonArray letter = answer.getJsonArray("letter");
        return line(answer) + "\nReference " + answer.getString("reference") + "\n\n"
                + letter.stream().map(String::valueOf).collect(Collectors.joining("\n\n"));
    }
}
