package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalReader;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.spec.LogCategory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the host reads of what the server wrote. */
@Command(
        name = "journal",
        description = "Shows what the server has written down and not yet deleted, and erases some of it early.",
        footer = {"", "Guide: docs/operating.md"})
final class JournalCommand implements Runnable {
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    JournalCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: show or erase.");
    }

    @Command(
            name = "show",
            sortOptions = false,
            description = "Prints entries in words, the oldest first. Reads only; the server must be running.")
    int show(
            @Option(
                            names = "--category",
                            paramLabel = "C",
                            description = "Only of this log; all names: --category help.")
                    @Nullable
                    String category,
            @Option(
                            names = "--since",
                            paramLabel = "T",
                            description = "Only from then on: a time such as 2026-03-01T12:00:00Z, or a span back from"
                                    + " now such as 2h or 3d.")
                    @Nullable
                    String since,
            @Mixin JournalPlace place)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<LogCategory> only = Optional.ofNullable(category).map(name -> ScopeOptions.category(spec, name));
        Instant from = since == null ? Instant.EPOCH : ScopeOptions.moment(spec, since, clock.instant());
        JournalReader.Found found;
        try {
            found = place.journal(spec).read(only, from);
        } catch (StoreFailure refused) {
            spec.commandLine().getErr().println(refused.getMessage() + ".");
            return ExitCodes.MACHINE_LACKS;
        }
        for (JournalEntry entry : found.entries()) {
            out.println(entry.at() + "  " + EntryWords.of(entry));
        }
        if (found.restricted() > 0) {
            out.println(found.restricted() + " under a restriction, not shown.");
        }
        if (found.unreadable() > 0) {
            out.println(found.unreadable() + " that no key in " + place.keys() + " opens.");
        }
        out.flush();
        return found.entries().isEmpty() ? nothing(place, only) : ExitCodes.OK;
    }

    /** Nothing yet, or no such log at all: the server knows which statement is in force. */
    private int nothing(JournalPlace place, Optional<LogCategory> only) throws IOException {
        if (only.isEmpty()) {
            return saidNothing();
        }
        JsonObject log = new JsonObject().put("category", only.get().name());
        return new HostDesk(spec).told(place.keys(), Wish.JOURNAL_LOG, log, there -> saidNothing());
    }

    private int saidNothing() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Nothing is there.");
        out.flush();
        return ExitCodes.OK;
    }

    @Command(
            name = "erase",
            sortOptions = false,
            description =
                    "Deletes entries of one log now, before their time; what a hold keeps stays. The server must be"
                            + " running.")
    int erase(
            @Mixin ScopeOptions scope,
            @Option(
                            names = "--network",
                            paramLabel = "A",
                            description =
                                    "Only those whose address lies in this network, such as 198.51.0.0/16; one that"
                                            + " was cut to more than it stays, since it may be somebody else's.")
                    @Nullable
                    String network,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject request = scope.request(clock.instant());
        if (network != null) {
            if (LoggedAddress.parse(network).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "--network is such as 198.51.0.0/16 or 2001:db8::1, not " + network + ".");
            }
            request.put("network", network);
        }
        return new HostDesk(spec).told(keys.path(), Wish.JOURNAL_ERASE, request, this::erased);
    }

    /** Whether all that was asked for is gone decides how the command ends. */
    private int erased(JsonObject answer) {
        long gone = answer.getLong("erased");
        long held = answer.getLong("held");
        PrintWriter out = spec.commandLine().getOut();
        out.println(gone + (gone == 1 ? " entry is" : " entries are") + " erased.");
        out.flush();
        if (held == 0) {
            return ExitCodes.OK;
        }
        spec.commandLine()
                .getErr()
                .println(held + (held == 1 ? " entry stays" : " entries stay") + ": hold "
                        + answer.getJsonArray("holds").stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + " keeps what it covers, and that goes before an erasure (Article 17(3) GDPR)."
                        + " glashaus hold list says why; after its release ask again.");
        return ExitCodes.DIFFERENT;
    }
}
