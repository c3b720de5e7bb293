package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.Limits;
import org.glashaus.features.StatedLimits;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.SystemClock;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.HostCommand;
import org.glashaus.features.witness.JournalEntries;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.JournalEntries.Log;
import org.glashaus.features.witness.KeptLog;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Sighting;
import org.jspecify.annotations.Nullable;

/** {@code legal-hold-suspends-deletion}. */
public final class HoldSteps {
    private static final Means FOLLOWED = Means.outside(
            "clock-advance",
            "Visits or logins were made on an unmoved clock, and the host's own command asked to hold the entries of some. The server was started "
                    + "again on the same folders with its clock moved to the limit, and the log was read from outside.",
            Mechanism.STORED_RECORDS,
            "Backups, snapshots and copies that somebody else made.",
            "Whether there is a reason to hold anything: that is for people to judge.");

    private static final Means READ = Means.outside(
            "raw-store-read",
            "The host's own command ended the hold, and the database file was copied while the server stood still and read by "
                    + "SQLite's own command line and the published format.",
            Mechanism.STORED_RECORDS,
            "Backups, snapshots and copies that somebody else made.");

    /** A third comes before those that are held, and a third after them. */
    private static final int THIRD = 3;

    private static final Duration POLL = Duration.ofMillis(250);

    private final Stage stage;
    private List<Entry> fresh = List.of();
    private Held held = Held.VISITS;
    private String hold = "";
    private boolean refusedOwnInterest;
    private @Nullable AuditedServer late;

    public HoldSteps(Stage stage) {
        this.stage = stage;
    }

    /** A log to hold entries of: there has to be one whatever the statement says. */
    private enum Held {
        VISITS(Log.WEB_ACCESS, "web-access", KeptLog.WEB),
        LOGINS(Log.ORGANISER_LOGIN, "organiser-login", KeptLog.LOGINS);

        private final Log log;
        private final String category;
        private final KeptLog kept;

        Held(Log log, String category, KeptLog kept) {
            this.log = log;
            this.category = category;
            this.kept = kept;
        }
    }

    @When("some entries are held in the host's interest, and their period passes")
    public void hold() throws IOException, InterruptedException {
        AuditedServer server = visited();
        hold = placed(ask("own-interest", middle()));
        pass(server);
    }

    @When(
            "somebody asks to hold some entries in the host's interest, and others by a legal duty, and their period passes")
    public void asked() throws IOException, InterruptedException {
        AuditedServer server = visited();
        refusedOwnInterest = !ask("own-interest", fresh.subList(0, THIRD)).succeeded();
        hold = placed(ask("legal-duty", middle()));
        pass(server);
    }

    private AuditedServer visited() throws IOException, InterruptedException {
        AuditedServer server = stage.start(stage.order());
        SecureRandom random = new SecureRandom();
        Optional<Organiser> organiser = Organiser.of(stage.order(), stage.folders(), server.address());
        held = organiser.isPresent() ? Held.LOGINS : Held.VISITS;
        for (int i = 0; i < 3 * THIRD; i++) {
            Visitor visitor = Visitor.fromSomewhere(random);
            if (organiser.isPresent()) {
                organiser.get().logIn(visitor);
            } else {
                visitor.get(server.address(), "/privacy", Map.of());
            }
        }
        fresh = written(server.observed());
        if (new HashSet<>(moments(fresh)).size() < 3 * THIRD) {
            throw new CouldNotLook("The log does not hold an entry with a moment of its own for each visit or login");
        }
        return server;
    }

    /** Written a moment after the answer. */
    private List<Entry> written(ObservedProcess process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Limits.LOG_WRITTEN.toNanos();
        while (true) {
            List<Entry> entries = entries(process);
            if (entries.size() >= 3 * THIRD || System.nanoTime() > deadline) {
                return entries;
            }
            Thread.sleep(POLL);
        }
    }

    private List<Entry> entries(ObservedProcess process) throws IOException, InterruptedException {
        return JournalEntries.read(process).stream()
                .filter(entry -> entry.isOf(held.log))
                .sorted(Comparator.comparing(Entry::atMillis))
                .toList();
    }

    private List<Entry> middle() {
        return fresh.subList(THIRD, 2 * THIRD);
    }

    private HostCommand ask(String ground, List<Entry> entries) throws IOException, InterruptedException {
        return command(
                "add",
                "--category",
                held.category,
                "--from",
                Instant.ofEpochMilli(entries.getFirst().atMillis()).toString(),
                "--to",
                Instant.ofEpochMilli(entries.getLast().atMillis()).toString(),
                "--ground",
                ground,
                "--words",
                "an audit",
                "--author",
                "an auditor",
                "--review",
                LocalDate.now(ZoneOffset.UTC).plusYears(1).toString(),
                "--keys",
                stage.folders().keys().toString());
    }

    private HostCommand command(String... what) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("hold"));
        arguments.addAll(List.of(what));
        return HostCommand.run(stage.order().distribution(), arguments);
    }

    private static String placed(HostCommand asked) throws IOException {
        if (!asked.succeeded()) {
            throw new CouldNotLook(
                    "The host could place no hold: " + asked.said().strip());
        }
        return asked.number();
    }

    private void pass(AuditedServer server) throws IOException, InterruptedException {
        server.stop();
        late = stage.start(SystemClock.later(stage.order(), limit()));
    }

    private Duration limit() {
        return Optional.ofNullable(StatedLimits.of(stage.statement()).get(held.kept))
                .orElseThrow(() -> new CouldNotLook("The statement gives the log no period"));
    }

    @Then("the held entries are there, and no others")
    public void heldAlone() throws IOException, InterruptedException {
        stage.testify(FOLLOWED, exactlyHeld(), server().observed());
    }

    @Then("the first are not held and the others are, and nothing else")
    public void refused() throws IOException, InterruptedException {
        Sighting sighting = refusedOwnInterest
                ? exactlyHeld()
                : Sighting.broken(
                        "A hold in the host's own interest was placed, which the statement does not tell of.");
        stage.testify(FOLLOWED, sighting, server().observed());
    }

    private Sighting exactlyHeld() throws IOException, InterruptedException {
        Set<Long> left = left(server().observed());
        Set<Long> meant = new HashSet<>(moments(middle()));
        long others = left.stream().filter(moment -> !meant.contains(moment)).count();
        long lost = meant.stream().filter(moment -> !left.contains(moment)).count();
        List<String> lines = List.of(
                meant.size() + " of " + fresh.size() + " entries held",
                "at the limit: " + (meant.size() - lost) + " held ones left, " + others + " others left");
        var listing =
                stage.evidence(stage.claim()).lines(FOLLOWED.kind(), lines, "The entries themselves are left out.");
        return Sighting.judged(
                others == 0 && lost == 0,
                "The " + meant.size() + " entries that were held are there at the limit, and no others.",
                lost > 0
                        ? lost + " entries that were held are gone."
                        : others + " entries are still there at the limit that nobody held.",
                listing);
    }

    @Then("they go when they are released")
    public void released() throws IOException, InterruptedException {
        HostCommand release =
                command("release", hold, "--keys", stage.folders().keys().toString());
        Set<Long> left = left(server().observed());
        server().stop();
        stage.testify(
                READ,
                Sighting.judged(
                        release.succeeded() && left.isEmpty(),
                        "When the hold was ended, its entries were gone.",
                        release.succeeded()
                                ? left.size() + " entries are still there although nobody holds them any more."
                                : "The hold could not be ended: "
                                        + release.said().strip()),
                server().observed());
    }

    private AuditedServer server() {
        if (late == null) {
            throw new IllegalStateException("The period has to pass first");
        }
        return late;
    }

    private Set<Long> left(ObservedProcess process) throws IOException, InterruptedException {
        Set<Long> left = new HashSet<>(moments(entries(process)));
        left.retainAll(moments(fresh));
        return left;
    }

    private static List<Long> moments(List<Entry> rows) {
        return rows.stream().map(Entry::atMillis).toList();
    }
}
