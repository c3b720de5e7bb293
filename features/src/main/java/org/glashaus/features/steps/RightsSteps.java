package org.glashaus.features.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glashaus.features.browser.Json;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.HostCommand;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.JsonForm;
import org.jspecify.annotations.Nullable;

/** What people get who ask for their data: {@code right-access} and {@code right-portability}. */
public final class RightsSteps {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));

    /** The published schema, as it is shipped ({@code docs/rights-export.schema.json}). */
    private static final String SCHEMA = "/org/glashaus/conference/rights/export.schema.json";

    private final Stage stage;
    private @Nullable Errand errand;

    public RightsSteps(Stage stage) {
        this.stage = stage;
    }

    @When("somebody asks for their data")
    public void asks() throws IOException, InterruptedException {
        begin("access");
    }

    @When("somebody asks for their data to take away")
    public void takes() throws IOException, InterruptedException {
        begin("portability");
    }

    private void begin(String kind) throws IOException, InterruptedException {
        Errand begun = Errand.of(stage);
        begun.asks(kind);
        errand = begun;
    }

    @Then("they get all of it within the time the law gives, and nobody else's")
    public void all() throws IOException, InterruptedException {
        Errand access = errand();
        Deadline.look(access);
        Path folder = exported(access);
        JsonNode export = read(folder.resolve("export.json"));
        whole(access, export);
        String readable = text(folder.resolve("export.txt"));
        access.expect(readable.contains(access.person().words()), "the readable form lacks what they wrote");
        access.expect(
                access.theirs().stream().allMatch(entry -> readable.contains(clock(entry))),
                "the readable form lacks entries");
        String all = export + readable;
        access.expect(!all.contains(access.other().visitor().address()), "somebody else's address is in it");
        access.answered("granted");
        stage.testify(
                Errand.MEANS,
                access.sighting(access.ofEntries(
                        "All %d entries with their address were in it, and what the request itself keeps, in JSON by the published "
                                + "schema and to read; nobody else's were. It was due within a month.",
                        "Nothing in the journal could be told to be theirs, and the answer said so. What the request itself keeps was in "
                                + "it, in JSON by the published schema and to read. It was due within a month.")),
                access.server().observed());
        elsewhere(access);
    }

    /** What lies in the clear elsewhere would be held about them too. */
    private void elsewhere(Errand access) throws IOException, InterruptedException {
        try (CanaryScan scan = new CanaryScan(
                "the person's address and words",
                List.of(
                        Canary.address("the address", access.person().visitor().address()),
                        Canary.text("what they wrote", access.person().words())),
                List::of,
                stage.evidence(stage.claim()))) {
            scan.start(access.server().observed());
            scan.observe("after the answer");
            stage.testify(scan.means(), scan.stop(), access.server().observed());
        }
    }

    @Then("they get a file that a program can read")
    public void file() throws IOException, InterruptedException {
        Errand portability = errand();
        Deadline.look(portability);
        whole(portability, read(exported(portability).resolve("export.json")));
        portability.answered("granted");
        stage.testify(
                Errand.MEANS,
                portability.sighting(portability.ofEntries(
                        "The file is JSON by the published schema, with all %d of their entries and what the request itself keeps.",
                        "The file is JSON by the published schema, with what the request itself keeps; nothing in the journal could be told "
                                + "to be theirs.")),
                portability.server().observed());
    }

    private Path exported(Errand of) throws IOException, InterruptedException {
        Path folder = of.folder("export");
        HostCommand export = of.reads("rights", "entries", "export", of.number(), "--out", folder.toString());
        of.expect(export.succeeded(), "the host's command wrote no answer");
        return folder;
    }

    private void whole(Errand of, JsonNode export) {
        List<String> form = JsonForm.faults(schema(), export);
        of.expect(form.isEmpty(), "the file does not follow the schema (" + String.join(", ", form) + ")");
        Set<String> given = new HashSet<>();
        export.path("entries")
                .forEach(entry -> given.add(millis(entry.path("at").asText()) + " "
                        + entry.path("address").asText("")));
        Set<String> theirs = new HashSet<>();
        of.theirs().forEach(entry -> theirs.add(entry.atMillis() + " " + entry.field("address")));
        of.expect(given.containsAll(theirs), "entries of theirs are left out");
        of.expect(theirs.containsAll(given), "entries are in it that cannot be told to be theirs");
        JsonNode request = export.path("request");
        of.expect(
                request.path("words").asText().equals(of.person().words())
                        && request.path("contact").asText().equals(of.person().contact()),
                "what they wrote is left out");
        of.expect(!export.path("explanation").asText().isBlank(), "it does not say what was looked for");
        of.expect(!export.path("processing").isEmpty(), "purposes and periods are left out");
    }

    private static long millis(String moment) {
        try {
            return Instant.parse(moment).toEpochMilli();
        } catch (java.time.DateTimeException none) {
            return -1;
        }
    }

    /** As the host's clocks show it. */
    private static String clock(Entry entry) {
        return CLOCK.format(Instant.ofEpochMilli(entry.atMillis()));
    }

    private static String moment(Entry entry) {
        return Instant.ofEpochMilli(entry.atMillis()).toString();
    }

    private static JsonNode schema() {
        try (InputStream in = RightsSteps.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new CouldNotLook("the product ships no schema of its answers");
            }
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.read(Files.exists(file) ? text(file) : "{}");
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private Errand errand() {
        if (errand == null) {
            throw new IllegalStateException("Somebody has to ask first");
        }
        return errand;
    }
}
