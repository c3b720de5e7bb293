package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.glashaus.audit.Observation.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WitnessesTest {
    private final Canary canary = Canary.word("chat", "chat");
    private final Sinks onlyTheJournal =
            new Sinks(List.of(Pattern.compile("journal\\.db")), List.of(), List.of(Pattern.compile("/dev/null")));

    @TempDir
    Path dir;

    private EvidenceFolder evidence = new EvidenceFolder(Path.of("unset"), "");

    @BeforeEach
    void folder() {
        evidence = new EvidenceFolder(dir.resolve("report"), "Waag media-not-stored");
        evidence.hide(canary.text());
    }

    @Test
    void theFileScanSeesWhatTheProcessWrote() throws Exception {
        try (WatchedShell shell = shell("printf %s \"$MARK\" | base64 -w0 > ../data/notes.txt")) {
            assertThat(canaryScan(shell).outcome()).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void theFileScanSeesAFileThatIsDeletedAndStillOpen() throws Exception {
        try (WatchedShell shell = shell("exec 7>../gone; printf %s \"$MARK\" >&7; rm ../gone")) {
            assertThat(canaryScan(shell).outcome()).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void theFileScanSeesTheConsole() throws Exception {
        try (WatchedShell shell = shell("printf '%s\\n' \"$MARK\"")) {
            assertThat(canaryScan(shell).outcome()).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void theFileScanIsContentWithASilentProcess() throws Exception {
        try (WatchedShell shell = shell("echo harmless > ../data/notes.txt")) {
            Sighting sighting = canaryScan(shell);
            assertThat(sighting.outcome()).isEqualTo(Outcome.KEPT);
            assertThat(sighting.evidence()).hasSize(1);
        }
    }

    @Test
    void evidenceHoldsNoMark() throws Exception {
        try (WatchedShell shell = shell("echo > ../data/\"$MARK\"")) {
            Sighting sighting = canaryScan(shell);
            assertThat(sighting.outcome()).isEqualTo(Outcome.BROKEN);
            String written = Files.readString(
                    dir.resolve("report").resolve(sighting.evidence().getFirst().path()));
            assertThat(written).doesNotContain(canary.text()).contains("file name");
        }
    }

    @Test
    void theMemoryScanSeesWhatTheProcessHolds() throws Exception {
        try (WatchedShell shell = shell("held=$MARK")) {
            assertThat(memoryScan(shell).outcome()).isEqualTo(Outcome.BROKEN);
            String status = Files.readString(
                    Path.of("/proc", Long.toString(shell.observed().processId()), "stat"));
            assertThat(status.charAt(status.lastIndexOf(')') + 2))
                    .as("goes on afterwards")
                    .isNotEqualTo('T');
        }
    }

    @Test
    void theMemoryScanIsContentWithAProcessThatHoldsNothing() throws Exception {
        try (WatchedShell shell = WatchedShell.start(dir, List.of(), Map.of(), "true")) {
            Sighting sighting = memoryScan(shell);
            assertThat(sighting.outcome()).isEqualTo(Outcome.KEPT);
            assertThat(sighting.seen()).contains("the kernel kept 0 KiB out of swap space");
        }
    }

    @Test
    void whoSharesAMemoryScanJudgesItsOwnMarksAtItsOwnMoment() throws Exception {
        Canary held = Canary.word("what is held", "held-");
        Canary gone = Canary.word("what is gone", "gone-");
        try (WatchedShell shell = WatchedShell.start(dir, List.of(), Map.of("HELD", held.text()), "true");
                MemoryScan scan = new MemoryScan("all of it", List.of(held, gone), evidence)) {
            Witness ofHeld = scan.sharing("what is held", List.of(held));
            Witness ofGone = scan.sharing("what is gone", List.of(gone));
            Witness idle = scan.sharing("nothing yet", List.of(held));
            for (Witness each : List.of(ofHeld, ofGone, idle)) {
                each.start(shell.observed());
            }
            shell.go();
            ofHeld.observe("at first");
            ofGone.observe("later");
            assertThat(ofHeld.stop().outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(ofHeld.stop().seen())
                    .contains("what is held", "at first")
                    .doesNotContain("later");
            Sighting kept = ofGone.stop();
            assertThat(kept.outcome()).isEqualTo(Outcome.KEPT);
            assertThat(Files.readString(dir.resolve("report")
                            .resolve(kept.evidence().getFirst().path())))
                    .containsSubsequence(
                            "at first: ", " of what is held", "later: ", " of what is held", "0 of what is gone");
            assertThat(idle.stop().outcome()).isEqualTo(Outcome.NOT_SEEN);
            assertThat(scan.found(List.of(held), "later")).isPositive();
        }
    }

    @Test
    void whatIsKnownLaterIsLookedForFromThenOnAndCountedOnce() throws Exception {
        Canary other = Canary.word("another", "another");
        Canary namesake = Canary.word("chat", "namesake");
        try (WatchedShell shell = shell("true");
                MemoryScan scan = new MemoryScan("all of it", List.of(other), evidence)) {
            Witness ofAll = scan.sharing("all of it");
            ofAll.start(shell.observed());
            shell.go();
            ofAll.observe("at first");
            assertThat(ofAll.stop().outcome()).isEqualTo(Outcome.KEPT);
            scan.seek(List.of(canary, namesake));
            scan.seek(List.of(canary));
            ofAll.observe("later");
            assertThat(ofAll.stop().outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(scan.found(List.of(canary), "at first")).isZero();
            assertThat(scan.found(List.of(canary, namesake), "later"))
                    .isPositive()
                    .isEqualTo(scan.found(List.of(canary), "later"));
        }
    }

    @Test
    void whatIsKnownLaterIsLookedForInFilesToo() throws Exception {
        Canary other = Canary.word("another", "another");
        try (WatchedShell shell = shell("echo $MARK > ../data/signalling.log");
                CanaryScan scan = new CanaryScan("all of it", List.of(other), Set::of, evidence)) {
            scan.start(shell.observed());
            shell.go();
            scan.observe("at first");
            assertThat(scan.stop().outcome()).isEqualTo(Outcome.KEPT);
            scan.seek(List.of(canary));
            scan.observe("later");
            assertThat(scan.stop().outcome()).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void theMemoryScanOfAProcessThatIsGoneHasSeenNothing() throws Exception {
        try (WatchedShell shell = WatchedShell.start(dir, List.of(), Map.of(), "true");
                Stand stand = new Stand()) {
            stand.call(new MemoryScan("chat", List.of(canary), evidence), shell.observed());
            shell.close();
            WatchedShell.until(
                    () -> ProcessHandle.of(shell.observed().processId()).isEmpty());
            stand.observe("after the call");
            assertThat(stand.hear()).singleElement().satisfies(said -> {
                assertThat(said.sighting().outcome()).isEqualTo(Outcome.NOT_SEEN);
                assertThat(said.sighting().seen()).startsWith("This witness could not look");
            });
        }
    }

    @Test
    void theTraceSeesAFileThatIsNotOnTheList() throws Exception {
        Sighting sighting = trace("echo x > ../data/journal.db; echo x > ../data/extra.bin");
        assertThat(sighting.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(sighting.seen()).contains("data/extra.bin").doesNotContain("journal.db");
    }

    @Test
    void theTraceSeesAFileThatIsGoneWhenAnybodyLooks() throws Exception {
        Sighting sighting = trace("echo x > ../elsewhere; rm ../elsewhere");
        assertThat(sighting.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(sighting.seen()).contains("elsewhere");
    }

    @Test
    void theTraceSeesANewNameForAnAllowedFile() throws Exception {
        Sighting sighting = trace("echo x > ../data/journal.db; mv ../data/journal.db ../data/old.db");
        assertThat(sighting.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(sighting.seen()).contains("old.db");
    }

    @Test
    void theTraceIsContentWithTheList() throws Exception {
        assertThat(trace("echo x > ../data/journal.db; cat ../data/journal.db > /dev/null"))
                .satisfies(sighting -> assertThat(sighting.seen()).contains("all on the list"))
                .extracting(Sighting::outcome)
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void anEmptyTraceHasSeenNothing() throws Exception {
        Path log = Files.createFile(dir.resolve("empty.log"));
        try (WatchedShell shell = shell("true");
                SyscallTrace trace = new SyscallTrace(log, onlyTheJournal, evidence)) {
            trace.start(shell.observed());
            assertThat(trace.stop().outcome()).isEqualTo(Outcome.NOT_SEEN);
        }
    }

    @Test
    void dismissedWitnessesHaveSeenNothing() throws Exception {
        try (WatchedShell shell = shell("true");
                Stand stand = new Stand()) {
            stand.call(new CanaryScan("chat", List.of(canary), Set::of, evidence), shell.observed());
            stand.observe("after the call");
            stand.dismiss("No media flowed.");
            assertThat(stand.hear())
                    .extracting(said -> said.sighting().outcome())
                    .containsOnly(Outcome.NOT_SEEN);
        }
    }

    @Test
    void theRawStoreReadsADatabaseThatIsStillInItsWriteAheadLog() throws Exception {
        Path data = Files.createDirectories(dir.resolve("data"));
        Process sqlite =
                new ProcessBuilder("sqlite3", data.resolve("journal.db").toString()).start();
        try (var in = sqlite.outputWriter();
                var out = sqlite.inputReader()) {
            in.write("PRAGMA journal_mode=WAL; CREATE TABLE entry(address TEXT, at INTEGER);\n"
                    + "INSERT INTO entry VALUES('127.201.0.0', 5); SELECT 'written';\n");
            in.flush();
            assertThat(List.of(out.readLine(), out.readLine())).containsExactly("wal", "written");
            assertThat(data.resolve("journal.db-wal")).isNotEmptyFile();
            try (RawStore store = RawStore.copyOf(data)) {
                assertThat(store.databases()).hasSize(1);
                Path database = store.databases().getFirst();
                assertThat(store.query(database, "SELECT address, at FROM entry;"))
                        .containsExactly("127.201.0.0\u001f5");
                assertThat(String.join("\n", store.dump(database))).contains("127.201.0.0");
            }
        } finally {
            sqlite.destroyForcibly();
        }
    }

    private WatchedShell shell(String script) {
        return WatchedShell.start(dir, List.of(), Map.of("MARK", canary.text()), script);
    }

    private Sighting canaryScan(WatchedShell shell) throws IOException, InterruptedException {
        try (CanaryScan scan = new CanaryScan("chat", List.of(canary), Set::of, evidence)) {
            scan.start(shell.observed());
            shell.go();
            scan.observe("after the call");
            return scan.stop();
        }
    }

    private Sighting memoryScan(WatchedShell shell) throws IOException, InterruptedException {
        try (MemoryScan scan = new MemoryScan("chat", List.of(canary), evidence)) {
            scan.start(shell.observed());
            shell.go();
            scan.observe("after the call");
            return scan.stop();
        }
    }

    private Sighting trace(String script) throws IOException, InterruptedException {
        Path log = dir.resolve("trace.log");
        assertThat(SyscallTrace.works()).as("strace works here").isTrue();
        try (SyscallTrace trace = new SyscallTrace(log, onlyTheJournal, evidence);
                WatchedShell shell = WatchedShell.start(dir, trace.prefix(), Map.of(), script)) {
            trace.start(shell.observed());
            shell.go();
            return trace.stop();
        }
    }
}
