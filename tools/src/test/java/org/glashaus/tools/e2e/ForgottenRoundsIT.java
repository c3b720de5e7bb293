package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.features.Limits;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.MemoryScan;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Sighting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Locked conferences one after the other at one server, 20 or {@code -Dglashaus.rounds} of them: of none is anything left in
 * memory 10 s after its end, while another goes on, and chat and display names are there in clear at no time. All figures go to {@code target/memory-figures.md}.
 */
@Tag("long")
final class ForgottenRoundsIT {
    /** The one of the five under which conferences can be locked. */
    private static final String STATEMENT = "studentenwerk-osnabrueck";

    private static final int ROUNDS = Integer.getInteger("glashaus.rounds", 20);
    private static final int ROUNDS_UNSWEPT = Math.min(ROUNDS, 3);
    private static final String DURING = "while they were there";
    private static final String AFTERWARDS = Limits.FORGOTTEN_WITHIN.toSeconds() + " s after the last had left";
    private static final MemoryFigures FIGURES = new MemoryFigures();

    @TempDir
    Path dir;

    @AfterAll
    static void write() throws IOException {
        Path file = Path.of("target", "memory-figures.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, FIGURES.markdown());
    }

    @Test
    void ofNoConferenceIsAnythingLeftWhileAnotherGoesOn() throws Exception {
        List<Sighting> rounds = play(Optional.empty(), ROUNDS);
        assertThat(rounds)
                .filteredOn(left -> left.outcome() != Outcome.KEPT)
                .as("rounds of %d that left something", rounds.size())
                .extracting(Sighting::seen)
                .isEmpty();
    }

    @Test
    void withWipingOffMarksAreFound() throws Exception {
        assertThat(play(Optional.of("unswept-memory"), ROUNDS_UNSWEPT))
                .extracting(Sighting::outcome)
                .containsOnly(Outcome.BROKEN);
    }

    /** What each round has left, when all are over. */
    private List<Sighting> play(Optional<String> saboteur, int rounds) throws Exception {
        Order order = Product.serve(STATEMENT, saboteur);
        String build = saboteur.map(name -> "wiping off (" + name + ")").orElse("as shipped");
        List<Sighting> left = new ArrayList<>();
        try (ServerFolders folders = ServerFolders.make();
                AuditedServer server = AuditedServer.start(order, folders)) {
            URI address = server.address();
            Organiser organiser = Organiser.of(order, folders, address).orElseThrow();
            Visitor host = Visitor.local();
            Map<String, String> opens = Map.of("agreed", host.agreed(address), "login", organiser.logIn(host));
            try (SteadyConference other = SteadyConference.begin(address, opens)) {
                while (left.size() < rounds) {
                    left.add(round(build, server.observed(), other, MarkedConference.begin(address, opens)));
                    FIGURES.tell(build, told(left) + "; the other conference got " + other.told());
                }
            }
            server.stop();
        }
        return left;
    }

    private static String told(List<Sighting> left) {
        long found = left.stream().filter(one -> one.outcome() != Outcome.KEPT).count();
        return found + " of " + left.size() + " rounds left something " + AFTERWARDS;
    }

    private Sighting round(String build, ObservedProcess server, SteadyConference other, MarkedConference conference)
            throws Exception {
        Map<String, List<Canary>> there = conference.marks();
        Map<String, List<Canary>> never = conference.marksInClear();
        Map<String, List<Canary>> kinds = new LinkedHashMap<>(there);
        kinds.putAll(never);
        List<Canary> all = kinds.values().stream().flatMap(List::stream).toList();
        try (conference;
                MemoryScan scan = new MemoryScan("a conference", all, new EvidenceFolder(dir, "forgotten"))) {
            scan.start(server);
            other.stopped(() -> scan.observe(DURING));
            conference.leave();
            long forgotten = System.nanoTime() + Limits.FORGOTTEN_WITHIN.toNanos();
            TimeUnit.NANOSECONDS.sleep(forgotten - System.nanoTime());
            other.stopped(() -> scan.observe(AFTERWARDS));
            for (String moment : List.of(DURING, AFTERWARDS)) {
                kinds.forEach((kind, marks) -> FIGURES.add(build, kind, moment, scan.found(marks, moment)));
            }
            there.forEach((kind, marks) -> assertThat(scan.found(marks, DURING))
                    .as("marks of %s, %s: a look that finds none is blind", kind, DURING)
                    .isPositive());
            never.forEach((kind, marks) -> assertThat(scan.found(marks, DURING) + scan.found(marks, AFTERWARDS))
                    .as("marks of %s", kind)
                    .isZero());
            return scan.about("a conference", all, AFTERWARDS);
        }
    }
}
