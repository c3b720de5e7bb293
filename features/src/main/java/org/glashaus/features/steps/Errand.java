package org.glashaus.features.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.desk.Clerk;
import org.glashaus.features.desk.Petitioner;
import org.glashaus.features.desk.Petitioner.Told;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.HostCommand;
import org.glashaus.features.witness.JournalEntries;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.JournalEntries.Log;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.SealedCases;
import org.glashaus.features.witness.SealedCases.Case;
import org.glashaus.features.witness.Sighting;

/**
 * What one person wants at the desk of a server of its own, where somebody else was too; and whatever speaks against it. A sentence
 * of the scenario collects what it finds wrong and is judged once.
 */
final class Errand {
    static final Means MEANS = Means.outside(
            "register-check",
            "Two people visited a server of its own. One sent the form on the page for rights as a browser does, the audit worked at the "
                    + "host's own commands, and the registers' files and the journal were opened by their published formats. What the "
                    + "person was told was read on the page, under their reference.",
            Mechanism.STORED_RECORDS,
            "Whether the host's people do what the audit did in their place, and in time.",
            "Whether somebody is who they say: entries are linked only by what the server itself can match.",
            "Backups, snapshots and copies that somebody else made.");

    private static final int VISITS = 3;
    private static final int TAKEN = 201;

    private final Stage stage;
    private final AuditedServer server;
    private final Clerk clerk;
    private final Petitioner person;
    private final Petitioner other;
    private final List<Entry> before;
    private final Petitioner.Time here;
    private final List<String> faults;
    private Optional<Case> request = Optional.empty();
    private String reference = "";
    private Optional<String> account = Optional.empty();

    private Errand(
            Stage stage,
            AuditedServer server,
            Petitioner person,
            Petitioner other,
            List<Entry> before,
            Petitioner.Time here) {
        this.faults = new ArrayList<>();
        this.stage = stage;
        this.server = server;
        this.clerk = new Clerk(stage.order(), stage.folders());
        this.person = person;
        this.other = other;
        this.before = List.copyOf(before);
        this.here = here;
    }

    private Errand(Errand earlier, AuditedServer later) {
        stage = earlier.stage;
        server = later;
        clerk = earlier.clerk;
        person = earlier.person.at(later.address());
        other = earlier.other.at(later.address());
        before = earlier.before;
        here = earlier.here;
        faults = earlier.faults;
    }

    /** Both have been there, and what the server writes of it is written. */
    static Errand of(Stage stage) throws IOException, InterruptedException {
        AuditedServer server = stage.start(stage.order());
        SecureRandom random = new SecureRandom();
        Petitioner person = Petitioner.at(server.address(), random);
        Petitioner other = Petitioner.at(server.address(), random);
        Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < VISITS; i++) {
            person.visitor().get(server.address(), "/privacy", Map.of());
            other.visitor().get(server.address(), "/privacy", Map.of());
        }
        Optional<String> account = loggedIn(stage, server, person);
        loggedIn(stage, server, other);
        List<Entry> before = Written.await(server.observed(), account.isPresent() ? 2 : 2 * VISITS);
        Errand errand =
                new Errand(stage, server, person, other, before, new Petitioner.Time(began, Written.after(before)));
        errand.account = account;
        return errand;
    }

    /** Where there are organisers, both are: the number of the account that they log in to. */
    private static Optional<String> loggedIn(Stage stage, AuditedServer server, Petitioner who)
            throws IOException, InterruptedException {
        Optional<Organiser> organiser = Organiser.of(stage.order(), stage.folders(), server.address());
        if (organiser.isEmpty()) {
            return Optional.empty();
        }
        organiser.get().logIn(who.visitor());
        return new Clerk(stage.order(), stage.folders())
                .tells("organiser", "list")
                .said()
                .lines()
                .filter(line -> line.contains(organiser.get().account()))
                .map(line -> line.strip().replaceFirst("\\D.*", ""))
                .findFirst();
    }

    /** The same errand at a server that was started later on the same folders. */
    Errand on(AuditedServer later) {
        Errand same = new Errand(this, later);
        same.request = request;
        same.reference = reference;
        same.account = account;
        return same;
    }

    /**
     * Sends the form; whether it was taken and is on record is looked at here, since nothing comes of it otherwise. An organiser
     * logs in besides, so that the host can tell which account is theirs.
     */
    void asks(String kind) throws IOException, InterruptedException {
        Told told = person.asks(kind, here);
        reference = told.reference();
        request = SealedCases.read(server.observed(), "rights").stream()
                .filter(each -> each.told("reference").equals(reference) && !reference.isEmpty())
                .findFirst();
        expect(told.status() == TAKEN && !reference.isEmpty(), "the form was not taken");
        expect(request.isPresent(), "the register has no such request");
        expect(
                request.filter(each -> each.told("words").equals(person.words())
                                && each.told("contact").equals(person.contact())
                                && each.outline().path("kind").asText().equals(kind))
                        .isPresent(),
                "the register does not have it as it was made");
        if (account.isPresent()) {
            tells("rights", "identify", number(), "--account", account.get());
        }
    }

    Stage stage() {
        return stage;
    }

    AuditedServer server() {
        return server;
    }

    Petitioner person() {
        return person;
    }

    Petitioner other() {
        return other;
    }

    /** Everything in the journal before the request was made. */
    List<Entry> before() {
        return before;
    }

    /** What the journal tells of the person: their whole address, which nobody else had, or their account. */
    List<Entry> theirs() {
        return before.stream()
                .filter(entry -> entry.field("address").equals(person.visitor().address())
                        || entry.isOf(Log.ORGANISER_LOGIN)
                                && account.filter(entry.field("account")::equals)
                                        .isPresent())
                .toList();
    }

    /** The request as it lies on the disk now; one that is not there has no outline. */
    Optional<JsonNode> outline() throws IOException {
        return record().map(Case::outline);
    }

    Optional<Case> record() throws IOException {
        return SealedCases.read(server.observed(), "rights").stream()
                .filter(each ->
                        request.filter(mine -> mine.number() == each.number()).isPresent())
                .findFirst();
    }

    /** Of the request in the register; commands on one that is not there find none. */
    String number() {
        return Long.toString(request.map(Case::number).orElse(1L));
    }

    HostCommand tells(String... arguments) throws IOException, InterruptedException {
        return clerk.tells(arguments);
    }

    HostCommand reads(String... arguments) throws IOException, InterruptedException {
        return clerk.reads(arguments);
    }

    /** The host answers in words of its own, and the person reads them under the reference, with what is owed besides. */
    void answered(String outcome, String... owed) throws IOException, InterruptedException {
        String words = Canary.word("the answer", "answer-").text();
        HostCommand answer = tells("rights", "answer", number(), "--outcome", outcome, "--words", words);
        expect(answer.succeeded(), "the host could not answer");
        String page = person.looks(reference).text();
        expect(page.contains(words), "the person does not find the answer");
        for (String sentence : owed) {
            expect(page.contains(sentence), "the answer does not name " + sentence);
        }
        expect(
                outline()
                        .filter(told -> told.path("outcome").asText().equals(outcome)
                                && !told.path("closed").asText().isEmpty())
                        .isPresent(),
                "the register does not have the outcome");
    }

    String standing() throws IOException {
        return person.looks(reference).text();
    }

    List<Entry> journal() throws IOException, InterruptedException {
        return JournalEntries.read(server.observed());
    }

    void expect(boolean right, String otherwise) {
        if (!right) {
            faults.add(otherwise);
        }
    }

    Sighting sighting(String seen) {
        return Sighting.judged(faults.isEmpty(), seen, "It was not so at the desk: " + String.join("; ", faults) + ".");
    }

    /** How what was seen of entries is told: of theirs, or that none could be told to be theirs. */
    String ofEntries(String some, String none) {
        return theirs().isEmpty() ? none : some.formatted(theirs().size());
    }

    /** A folder of the audit's own, which is not there yet. */
    Path folder(String name) {
        try {
            return stage.folders().records().resolve(name);
        } catch (IOException e) {
            throw new CouldNotLook("there is no room for an answer: " + e.getMessage());
        }
    }
}
