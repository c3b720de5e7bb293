package org.glashaus.tools;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.desk.ScopeText;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.register.CaseReader;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.rights.Export;
import org.glashaus.conference.rights.RestrictionGround;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.conference.rights.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is done with the entries that can be told to be somebody's. They are read here, beside the server, and shown to nobody. */
@Command(
        name = "entries",
        description = "Finds, exports, restricts and erases exactly the entries that can be told to be the person's.",
        footer = {"", "Guide: docs/rights-desk.md"})
final class RightsEntries implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which: find, export, restrict, erase, announce or release.");
    }

    private CaseCommand desk() {
        return new CaseCommand(spec, Wish.RIGHTS);
    }

    @Command(name = "find", description = "Counts what is theirs, and what might be and might be somebody else's.")
    int find(@Parameters(paramLabel = "N") long number, @Mixin JournalPlace place) throws IOException {
        Search.Found found = found(place, number);
        return desk().said(found.theirs().size() + " can be told to be theirs; " + found.perhaps()
                + " more fit by time or range of addresses alone and may be somebody else's: they are not touched.");
    }

    @Command(name = "export", description = "Writes export.json and export.txt for the person (Articles 15 and 20).")
    int export(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder.") Path out,
            @Mixin JournalPlace place)
            throws IOException {
        if (Files.exists(out)) {
            throw desk().wrong(out + " is there already.");
        }
        Search.Found found = found(place, number);
        RightsRequest request = request(desk(), place.data(), place.keys(), number);
        JsonObject about = new JsonObject();
        int answered = desk().ask(place.keys(), "about", new JsonObject(), answer -> {
            about.mergeIn(answer);
            return ExitCodes.OK;
        });
        if (answered != ExitCodes.OK) {
            return answered;
        }
        JsonObject export = Export.of(request, found, about, Instant.now());
        Files.createDirectory(out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(out.resolve("export.json"), export.encodePrettily() + "\n");
        Files.writeString(out.resolve("export.txt"), Export.readable(export));
        JsonObject done = new JsonObject()
                .put("number", number)
                .put("words", found.theirs().size() + " entries exported");
        return desk().step(
                        place.keys(),
                        "exported",
                        done,
                        answer -> found.theirs().size() + " entries are in " + out
                                + ". Hand it over by a way that reaches only the person, then delete it.");
    }

    @Command(
            name = "restrict",
            sortOptions = false,
            description = "Keeps their entries unused and undeleted (Article 18).")
    int restrict(
            @Parameters(paramLabel = "N") long number,
            @Option(
                            names = "--ground",
                            paramLabel = "G",
                            required = true,
                            description = "accuracy, unlawful, claims or objection (18(1)(a) to (d)).")
                    String ground,
            @Option(names = "--author", paramLabel = "NAME", required = true, description = "Who orders it.")
                    String author,
            @Option(
                            names = "--review",
                            paramLabel = "DATE",
                            required = true,
                            description = "When it is looked at again.")
                    String review,
            @Mixin JournalPlace place)
            throws IOException {
        desk().oneOf("--ground", RestrictionGround.of(ground), "accuracy, unlawful, claims, objection");
        JsonObject asked = new JsonObject()
                .put("number", number)
                .put("ground", ground)
                .put("author", author)
                .put("review", desk().day("--review", review).toString())
                .put("scopes", scopes(found(place, number)));
        return desk().step(place.keys(), "restrict", asked, RightsCommand::told);
    }

    @Command(
            name = "erase",
            sortOptions = false,
            description = "Erases their entries now (Article 17); holds go first.")
    int erase(
            @Parameters(paramLabel = "N") long number,
            @Option(
                            names = "--ground",
                            paramLabel = "a-f",
                            required = true,
                            description = "The letter of Article 17(1) that holds.")
                    String ground,
            @Mixin JournalPlace place)
            throws IOException {
        if (!ground.matches("[a-f]")) {
            throw desk().wrong("--ground is a letter from a to f of Article 17(1) GDPR.");
        }
        JsonObject asked = new JsonObject()
                .put("number", number)
                .put("ground", ground)
                .put("scopes", scopes(found(place, number)));
        return desk().ask(place.keys(), "erase", asked, answer -> {
            desk().said(answer.getLong("erased") + " entries erased, " + answer.getLong("held") + " kept by a hold.");
            return answer.getLong("held") == 0 ? ExitCodes.OK : ExitCodes.DIFFERENT;
        });
    }

    @Command(name = "announce", description = "Enters what the person is told before a restriction ends (18(3)).")
    int announce(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--words", paramLabel = "TEXT", required = true, description = "For the person.")
                    String words,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject asked = new JsonObject().put("number", number).put("words", words);
        return desk().step(keys.path(), "announce", asked, RightsCommand::told);
    }

    @Command(name = "release", description = "Ends the restriction; what is overdue is deleted at once.")
    int release(@Parameters(paramLabel = "N") long number, @Mixin KeyFolder keys) throws IOException {
        return desk().step(keys.path(), "release", new JsonObject().put("number", number), RightsCommand::line);
    }

    private static JsonArray scopes(Search.Found found) {
        return new JsonArray(
                found.theirs().stream().map(ScopeText::of).distinct().toList());
    }

    private Search.Found found(JournalPlace place, long number) throws IOException {
        RightsRequest request = request(desk(), place.data(), place.keys(), number);
        try {
            return Search.in(
                    place.journal(spec).readForTheirOwner(),
                    request.requester().orElseThrow().evidence());
        } catch (StoreFailure refused) {
            throw desk().wrong(refused.getMessage() + ".");
        }
    }

    static RightsRequest request(CaseCommand desk, Path data, Path keys, long number) throws IOException {
        RightsRequest request = new CaseReader(data, keys, Register.RIGHTS)
                .find(number)
                .map(RightsRequest::of)
                .orElseThrow(() -> desk.wrong("There is no request " + number + " in " + data + "."));
        if (request.requester().isEmpty()) {
            throw desk.wrong("Who made request " + number + " is forgotten, or no key in " + keys + " opens it.");
        }
        return request;
    }

    /** The person's own words, for the host's eyes. */
    static String requester(CaseCommand desk, Path data, Path keys, long number) {
        try {
            var who = request(desk, data, keys, number).requester().orElseThrow();
            StringBuilder text = new StringBuilder("They wrote: " + who.words());
            text.append("\nAnswer to: ")
                    .append(who.contact().isBlank() ? "nowhere; they look themselves" : who.contact());
            text.append("\nUse is to rest meanwhile: ").append(who.rest() ? "yes" : "no");
            who.said()
                    .forEach(word -> text.append("\n")
                            .append(word.at())
                            .append("  ")
                            .append(word.sort())
                            .append(": ")
                            .append(word.words()));
            return text.toString();
        } catch (IOException unreadable) {
            return "The register in " + data + " cannot be read.";
        }
    }
}
