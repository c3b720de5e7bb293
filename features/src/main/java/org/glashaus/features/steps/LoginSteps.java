package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.glashaus.features.door.Lock;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.JournalEntries;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.JournalEntries.Log;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.Stand;
import org.jspecify.annotations.Nullable;

/** {@code organiser-login-logged}. */
public final class LoginSteps {
    private static final Set<String> FIELDS = Set.of("account", "outcome");

    /** What the published format calls a name that no account has. */
    private static final String NOBODY = "0";

    private final Stage stage;
    private final SecureRandom random = new SecureRandom();
    private final List<Canary> marks = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private @Nullable AuditedServer server;

    public LoginSteps(Stage stage) {
        this.stage = stage;
    }

    /** What an entry has to say, and between which moments. */
    private record Attempt(String account, String outcome, Instant from, Instant to) {
        boolean isIn(Entry entry) {
            return entry.field("account").equals(account)
                    && entry.field("outcome").equals(outcome)
                    && entry.atMillis() >= from.toEpochMilli()
                    && entry.atMillis() <= to.toEpochMilli();
        }
    }

    /** Somebody logs in. */
    @FunctionalInterface
    private interface Login {
        void by(Visitor visitor) throws IOException, InterruptedException;
    }

    @When("an organiser logs in")
    public void logsIn() throws IOException, InterruptedException {
        AuditedServer started = stage.start(stage.order());
        server = started;
        Organiser organiser = Organiser.of(stage.order(), stage.folders(), started.address())
                .orElseThrow(() -> new CouldNotLook("the server has no page for organisers to log in on."));
        Canary stranger = mark(Canary.word("a name that no account has", "stranger-"));
        Canary wrong = mark(Canary.word("a wrong password", "wrong-"));
        mark(Canary.text("an organiser's password", organiser.password()));
        guest(started.address());
        attempt(organiser.number(), "REFUSED", from -> organiser.tries(from, organiser.account(), wrong.text()));
        attempt(NOBODY, "REFUSED", from -> organiser.tries(from, stranger.text(), wrong.text()));
        attempt(organiser.number(), "ACCEPTED", from -> opens(started.address(), organiser, from));
        guest(started.address());
    }

    private void attempt(String account, String outcome, Login login) throws IOException, InterruptedException {
        Instant from = Instant.now();
        login.by(somebody());
        attempts.add(new Attempt(account, outcome, from, Instant.now()));
    }

    private Visitor somebody() {
        Visitor visitor = Visitor.fromSomewhere(random);
        mark(Canary.address("somebody's address", visitor.address()));
        return visitor;
    }

    private void opens(URI address, Organiser organiser, Visitor from) throws IOException, InterruptedException {
        Lock lock = new Lock(address, from);
        mark(lock.room());
        try (Listener opened = lock.opened(Optional.of(organiser), Optional.empty())) {
            opened.leave();
        }
    }

    /** Looks at the page to log in on, asks for a conference, and does not log in. */
    private void guest(URI address) throws IOException, InterruptedException {
        Visitor guest = somebody();
        guest.get(address, "/login", Map.of());
        new Lock(address, guest).lets(Map.of());
    }

    private Canary mark(Canary mark) {
        marks.add(mark);
        return mark;
    }

    @Then("there is one entry with time, account and outcome, and nothing else")
    public void oneEntry() throws IOException, InterruptedException {
        if (server == null) {
            throw new IllegalStateException("An organiser has to log in first");
        }
        EvidenceFolder evidence = stage.evidence(stage.claim());
        marks.forEach(mark -> evidence.hide(mark.text()));
        try (Stand stand = new Stand()) {
            stand.call(
                    new CanaryScan(
                            "passwords, addresses, a name that no account has and a conference's name",
                            marks,
                            List::of,
                            evidence),
                    server.observed());
            server.stop();
            List<Entry> entries = JournalEntries.read(server.observed()).stream()
                    .filter(entry -> entry.isOf(Log.ORGANISER_LOGIN))
                    .toList();
            stage.testify(Looks.JOURNAL, judged(entries), server.observed());
            stand.observe("after the server had stopped");
            stage.hear(stand, server.observed());
            stage.require(CanaryScan.KIND);
        }
    }

    private Sighting judged(List<Entry> entries) {
        Predicate<Entry> bare = entry -> entry.fields().keySet().equals(FIELDS);
        long missing = attempts.stream()
                .filter(attempt -> entries.stream().filter(attempt::isIn).count() != 1)
                .count();
        boolean exact = missing == 0 && entries.size() == attempts.size();
        return Sighting.judged(
                exact && entries.stream().allMatch(bare),
                "A login, one with a wrong password and one under a name that no account has left one entry each, with time, "
                        + "account and outcome; guests left none. There is no room in an entry for anything else.",
                exact
                        ? "An entry of a login holds more than time, account and outcome."
                        : "Of " + attempts.size() + " logins " + missing
                                + " left no entry of its time, account and outcome; " + entries.size()
                                + " entries are there.");
    }
}
