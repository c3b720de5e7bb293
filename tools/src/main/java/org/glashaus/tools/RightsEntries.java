package org.glashaus.tools;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Collectors;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.desk.ScopeText;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.register.CaseReader;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.rights.Export;
import org.glashaus.conference.rights.ExportLetter;
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
        long byAddress = found.theirs().stream()
                .filter(one -> Search.isByAddress(one.entry()))
                .count();
        int holds = request(desk(), place.data(), place.keys(), number)
                .requester()
                .orElseThrow()
                .holds()
                .size();
        return desk().said(CaseCommand.count(found.theirs().size()) + " can be told to be theirs; " + found.perhaps()
                + " more fit by time, range of addresses or conference alone and may be somebody else's: they are not touched."
                + (byAddress == 0
                        ? ""
                        : "\n" + byAddress
                                + " of theirs are by the address that the server saw them at, and a time that they named"
                                + " there. Who else has that address, or had it then, nobody can see: if their words do not fit"
                                + " the entries, do not go by it (Article 12(6) GDPR).")
                + (holds == 0
                        ? ""
                        : "\nOf theirs some are restricted, by " + holds + (holds == 1 ? " hold." : " holds.")));
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
        Path parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw desk().wrong("--out " + out + ": no folder can be made in " + parent + ".");
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
        Files.writeString(out.resolve("export.txt"), ExportLetter.of(export, about));
        JsonObject done = new JsonObject()
                .put("number", number)
                .put("words", CaseCommand.count(found.theirs().size()) + " exported");
        return desk().step(
                        place.keys(),
                        "exported",
                        done,
                        answer -> "In " + out + ": "
                                + CaseCommand.count(found.theirs().size()) + "."
                                + " Hand it over by a way that reaches only the person, then delete it.");
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
            @Mixin OrderOptions order,
            @Mixin JournalPlace place)
            throws IOException {
        desk().oneOf("--ground", RestrictionGround.of(ground), "accuracy, unlawful, claims, objection");
        JsonObject asked = new JsonObject()
                .put("number", number)
                .put("ground", ground)
                .put("scopes", ScopeText.of(found(place, number).theirs()));
        return desk().step(place.keys(), "restrict", order.with(asked, Instant.now()), RightsCommand::told);
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
        int ended = ExitCodes.OK;
        for (JsonArray part : ScopeText.parts(found(place, number).theirs())) {
            JsonObject asked =
                    new JsonObject().put("number", number).put("ground", ground).put("scopes", part);
            int code = erased(place, asked);
            if (code != ExitCodes.OK && code != ExitCodes.DIFFERENT) {
                return code;
            }
            ended = Math.max(ended, code);
        }
        return ended;
    }

    private int erased(JournalPlace place, JsonObject asked) throws IOException {
        return desk().ask(place.keys(), "erase", asked, answer -> {
            desk().said(CaseCommand.count(answer.getLong("erased")) + " erased, " + answer.getLong("held")
                    + (answer.getJsonArray("holds").isEmpty()
                            ? " kept by a hold."
                            : " kept by hold "
                                    + answer.getJsonArray("holds").stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", "))
                                    + " (Article 17(3) GDPR); see glashaus hold list."));
            return answer.getLong("held") == 0 ? ExitCodes.OK : ExitCodes.DIFFERENT;
        });
    }

    @Command(name = "announce", description = "Enters what the person is told before a restriction ends (18(3)).")
    int announce(
            @Parameters(paramLabel = "N") long number,
            @Option(
                            names = "--words",
                            paramLabel = "TEXT",
                            required = true,
                            description = "For the person." + CaseCommand.WORDS_FROM_INPUT)
                    String words,
            @Mixin KeyFolder keys)
            throws IOException {
        JsonObject asked = new JsonObject().put("number", number).put("words", desk().words(words));
        return desk().step(keys.path(), "announce", asked, RightsCommand::told);
    }

    @Command(name = "release", description = "Ends the restriction; what is overdue is deleted at once.")
    int release(@Parameters(paramLabel = "N") long number, @Mixin KeyFolder keys) throws IOException {
        return desk().step(keys.path(), "release", new JsonObject().put("number", number), RightsCommand::line);
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
                .orElseThrow(() -> desk.wrong(
                        Register.RIGHTS.isIn(data)
                                ? "There is no request " + number + " in " + data + "."
                                : "There is no register of requests in " + data
                                        + ": --data is the server's data folder."));
        if (request.requester().isEmpty()) {
            throw desk.wrong("Who made request " + number + " is forgotten, or no key in " + keys + " opens it: are "
                    + data + " and " + keys + " of the same server?");
        }
        return request;
    }

    /** The person's own words, for the host's eyes. */
    static String requester(CaseCommand desk, Path data, Path keys, long number) {
        try {
            return CaseWords.of(request(desk, data, keys, number).requester().orElseThrow());
        } catch (IOException unreadable) {
            return "The register in " + data + " cannot be read.";
        }
    }
}
