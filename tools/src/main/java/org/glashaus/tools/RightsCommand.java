package org.glashaus.tools;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.organisers.AccountFile;
import org.glashaus.conference.organisers.AccountsRefused;
import org.glashaus.conference.rights.Evidence;
import org.glashaus.conference.rights.Outcome;
import org.glashaus.conference.rights.RequestKind;
import org.glashaus.conference.rights.VisibleText;
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
        String sealed = RightsEntries.requester(desk(), server.data(), server.keys(), number);
        return desk().ask(
                        server.keys(),
                        "show",
                        new JsonObject().put("number", number),
                        answer -> desk().said(told(answer) + "\n\n" + sealed));
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
            @Option(
                            names = "--words",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "What they wrote." + CaseCommand.WORDS_FROM_INPUT)
                    String words,
            @Option(
                            names = "--contact",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Where the answer goes." + CaseCommand.WORDS_FROM_INPUT)
                    String contact,
            @Option(
                            names = "--lang",
                            paramLabel = "en|nl|de",
                            description = "Of the answer (default: the statement's language).")
                    @Nullable
                    String language,
            @Option(names = "--rest", description = "They want the use to rest until it is decided (Article 18).")
                    boolean rest,
            @Mixin KeyFolder keys)
            throws IOException {
        if (kind.equals("breach")) {
            throw desk().wrong("A breach that is reported to you is entered with glashaus breach open.");
        }
        desk().requireOneInput(words, contact);
        desk().oneOf(
                        "--kind",
                        RequestKind.of(kind),
                        Arrays.stream(RequestKind.values())
                                .map(RequestKind::text)
                                .collect(Collectors.joining(", ")));
        if (language != null && !List.of("en", "nl", "de").contains(language)) {
            throw desk().wrong("--lang is one of en, nl, de.");
        }
        JsonObject request = new JsonObject()
                .put("kind", kind)
                .put("received", desk().day("--received", received).toString())
                .put("words", desk().words(words))
                .put("contact", desk().words(contact))
                .put("rest", rest);
        if (language != null) {
            request.put("language", language);
        }
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
            @Option(
                            names = "--identifier",
                            paramLabel = "HEX",
                            description =
                                    "The 32 digits of a participant, if they have them; the server tells them to nobody.")
                    @Nullable
                    String identifier,
            @Option(
                            names = "--take-back",
                            paramLabel = "WHAT",
                            description =
                                    "First forgets what you entered before: account, identifier or times. What the"
                                            + " person named on the page stays, and where the server saw them.")
                    @Nullable
                    String takeBack,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request = new JsonObject().put("number", number);
        if ((from == null) != (to == null)) {
            throw desk().wrong("--from and --to go together.");
        }
        if (from != null && to != null) {
            Instant now = clock.instant();
            request.put("from", desk().moment(from, now).toString())
                    .put("to", desk().moment(to, now).toString());
        }
        if (account != null) {
            requireAccount(keys, account);
            request.put("account", account);
        }
        if (identifier != null) {
            if (!identifier.matches("[0-9a-f]{32}")) {
                throw desk().wrong("--identifier has 32 digits of 0 to 9 and a to f.");
            }
            request.put("identifier", identifier);
        }
        if (takeBack != null) {
            desk().oneOf("--take-back", Evidence.Item.of(takeBack), "account, identifier, times");
        }
        if (request.size() == 1 && takeBack == null) {
            throw desk().wrong("Give --from and --to, --account or --identifier, or --take-back.");
        }
        if (takeBack != null) {
            int forgotten = desk().step(
                            keys.path(),
                            "forget-evidence",
                            new JsonObject().put("number", number).put("item", takeBack),
                            answer -> "What you had entered of that is forgotten: " + takeBack + ".");
            if (forgotten != ExitCodes.OK || request.size() == 1) {
                return forgotten;
            }
        }
        return desk().step(
                        keys.path(),
                        "identify",
                        request,
                        answer -> line(answer) + "\nNow: glashaus rights entries find " + number);
    }

    /** One that was removed cannot be logged in to, so nobody shows by it who they are. */
    private void requireAccount(KeyFolder keys, long account) throws IOException {
        try {
            if (new AccountFile(keys.path(), new SecureRandom()::nextBytes)
                    .accounts().stream().noneMatch(one -> one.number() == account)) {
                throw desk().wrong("There is no account " + account + "; see glashaus organiser list.");
            }
        } catch (AccountsRefused unreadable) {
            throw desk().wrong(String.valueOf(unreadable.getMessage()));
        }
    }

    @Command(name = "extend", sortOptions = false, description = "Takes longer, once, and prints what to tell (12(3)).")
    int extend(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--months", paramLabel = "1|2", required = true, description = "How many more.") int months,
            @Option(
                            names = "--reasons",
                            paramLabel = "TEXT",
                            required = true,
                            description = "For the person." + CaseCommand.WORDS_FROM_INPUT)
                    String reasons,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request =
                new JsonObject().put("number", number).put("months", months).put("words", desk().words(reasons));
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
            @Option(
                            names = "--words",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "For the person." + CaseCommand.WORDS_FROM_INPUT)
                    String words,
            @Mixin KeyFolder keys)
            throws IOException {
        desk().oneOf("--outcome", Outcome.of(outcome), "granted, partly, refused, not-identifiable, taken-back");
        JsonObject request =
                new JsonObject().put("number", number).put("outcome", outcome).put("words", desk().words(words));
        return desk().step(keys.path(), "answer", request, RightsCommand::told);
    }

    static String line(JsonObject one) {
        String state = one.getBoolean("open")
                ? (one.getBoolean("overdue") ? "OVERDUE since " : "answer by ") + one.getString("due")
                : one.getString("outcome");
        return "Request " + one.getLong("number") + ", " + one.getString("kind") + ", received "
                + one.getString("received") + ", " + state
                + (one.getBoolean("rest", false) ? ", the use is to rest" : "")
                + (one.getBoolean("restricted")
                        ? ", entries restricted, looked at again on " + one.getString("review", "no day")
                        : "")
                + (one.getBoolean("known") ? "" : ", the person is forgotten");
    }

    /** What to send, or to leave for the person to read under the reference. */
    static String told(JsonObject answer) {
        JsonArray letter = answer.getJsonArray("letter");
        return line(answer) + "\nReference " + answer.getString("reference") + "\n\n"
                + letter.stream()
                        .map(paragraph -> VisibleText.indented(String.valueOf(paragraph), ""))
                        .collect(Collectors.joining("\n\n"));
    }
}
