package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.glashaus.audit.Observation.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows entries over their limit, and who searches what is left of them. */
final class AftermathWitnessesTest {
    private static final long AT = 1_790_000_000_123L;
    private static final String VERSION = "01";
    private static final String CONFERENCE = "00" + "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String PARTICIPANT = "01" + "f0e1d2c3b4a5968778695a4b3c2d1e0f";

    @TempDir
    Path dir;

    private @Nullable SealedJournal made;

    @BeforeEach
    void twoIdentifiers() throws Exception {
        made = SealedJournal.in(dir);
        journal().seal(1, 7, AT, VERSION + CONFERENCE);
        journal().seal(2, 7, AT, VERSION + PARTICIPANT);
    }

    private SealedJournal journal() {
        return Objects.requireNonNull(made);
    }

    @Test
    void entriesThatGoInTimeAreKept() throws Exception {
        ClockAdvance following = following();
        following.observe("before");
        journal().clear();
        journal().seal(1, 7, AT + 1, VERSION + CONFERENCE);
        following.observe("at the limit");
        assertThat(following.stop().outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void anEntryThatStaysIsABreachEvenIfNoKeyOpensIt() throws Exception {
        ClockAdvance following = following();
        following.observe("before");
        Files.delete(journal().keyFile());
        following.observe("at the limit");
        assertThat(following.stop().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void oneEntryThatIsGoneEarlyShowsNothing() throws Exception {
        ClockAdvance following = following();
        journal().sql("DELETE FROM entry WHERE id = 2;");
        following.observe("before");
        journal().clear();
        following.observe("at the limit");
        assertThat(following.stop().outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    @Test
    void entriesWhoseKeyIsGoneEarlyShowNothing() throws Exception {
        ClockAdvance following = following();
        Files.delete(journal().keyFile());
        following.observe("before");
        journal().clear();
        following.observe("at the limit");
        assertThat(following.stop().outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    @Test
    void anEmptyLogShowsNothing() throws Exception {
        ClockAdvance following = new ClockAdvance(
                "the error log", "", KeptLog.ERRORS.of(journal().rows()), evidence());
        following.start(journal().process());
        following.observe("before");
        following.observe("at the limit");
        assertThat(following.stop().outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    @Test
    void bothKindsOfIdentifiersAreToldApart() throws Exception {
        List<SealedRows.Row> rows = journal().rows();
        assertThat(KeptLog.CONFERENCES.of(rows))
                .extracting(row -> row.head().id())
                .containsExactly(1L);
        assertThat(KeptLog.PARTICIPANTS.of(rows))
                .extracting(row -> row.head().id())
                .containsExactly(2L);
        assertThat(KeptLog.WEB.of(rows)).isEmpty();
    }

    @Test
    void onlyAWholeAddressIsAWholeAddress() throws Exception {
        journal().seal(3, 1, AT, VERSION + "0410" + "7fc90000" + "000300c8");
        journal().seal(4, 1, AT, VERSION + "0420" + "7fc90e03" + "000300c8");
        journal().seal(5, 1, AT, VERSION + "00" + "000300c8");
        assertThat(KeptLog.WHOLE_ADDRESSES.of(journal().rows()))
                .extracting(row -> row.head().id())
                .containsExactly(4L);
    }

    @Test
    void nothingIsLeftOfEntriesInCleanFolders() throws Exception {
        List<Canary> remains = remains(List.of());
        gone();
        assertThat(search(remains)).isEqualTo(Outcome.KEPT);
    }

    @Test
    void aRowThatWasDeletedButNotWipedIsFound() throws Exception {
        List<Canary> remains = remains(List.of());
        gone();
        byte[] row =
                HexFormat.of().parseHex("0000" + HexFormat.of().toHexDigits(AT).substring(4) + "1122334455667788");
        Files.write(journal().data().resolve("journal.sqlite-wal"), row);
        assertThat(search(remains)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aKeyUnderAnotherNameIsFound() throws Exception {
        List<Canary> remains = remains(List.of());
        gone();
        Files.write(journal().data().resolve("spare"), SealedJournal.key());
        assertThat(search(remains)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void theFileOfADeadKeyIsFoundByItsNameThoughItBeEmpty() throws Exception {
        List<Canary> remains = remains(List.of());
        gone();
        Files.write(journal().keyFile(), new byte[0]);
        assertThat(search(remains)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void anIdentifierInAnyFormIsFound() throws Exception {
        List<Canary> remains = remains(List.of());
        gone();
        byte[] identifier = HexFormat.of().parseHex(PARTICIPANT.substring(2));
        Files.writeString(journal().data().resolve("cache"), Base64.getEncoder().encodeToString(identifier));
        assertThat(search(remains)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void theMomentInWordsIsFound() throws Exception {
        List<Canary> remains = remains(List.of());
        gone();
        Files.writeString(journal().data().resolve("old.log"), "at " + AT);
        assertThat(search(remains)).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void whatEntriesShareThatLiveOnIsNoRemain() throws Exception {
        List<SealedRows.Row> rows = journal().rows();
        List<Canary> remains = Remains.of(
                KeptLog.CONFERENCES.of(rows),
                KeptLog.PARTICIPANTS.of(rows),
                SealedRows.keys(journal().keys()));
        assertThat(remains)
                .extracting(Canary::name)
                .noneMatch(name -> name.startsWith("key") || name.startsWith("moment"));
        assertThat(remains).extracting(Canary::name).contains("identifier in entry 1");
    }

    private List<Canary> remains(List<SealedRows.Row> living) throws IOException, InterruptedException {
        return Remains.of(journal().rows(), living, SealedRows.keys(journal().keys()));
    }

    private void gone() throws IOException {
        Files.delete(journal().data().resolve("journal.sqlite"));
        Files.delete(journal().keyFile());
    }

    private Outcome search(List<Canary> remains) throws IOException {
        CanaryScan scan = new CanaryScan("entries", "", remains, List::of, evidence());
        scan.start(journal().process());
        scan.observe("at the limit");
        Outcome outcome = scan.stop().outcome();
        scan.close();
        return outcome;
    }

    private ClockAdvance following() throws IOException, InterruptedException {
        ClockAdvance following =
                new ClockAdvance("the list of identifiers", "", journal().rows(), evidence());
        following.start(journal().process());
        return following;
    }

    private EvidenceFolder evidence() {
        return new EvidenceFolder(dir, "test");
    }
}
