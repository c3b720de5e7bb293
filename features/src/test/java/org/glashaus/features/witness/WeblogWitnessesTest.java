package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Variant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeblogWitnessesTest {
    @TempDir
    Path dir;

    private Path data = Path.of("unset");

    @BeforeEach
    void emptyLog() throws Exception {
        data = Files.createDirectory(dir.resolve("data"));
        sql("CREATE TABLE web_access (at_millis INTEGER, address TEXT, method TEXT, route TEXT, status INTEGER);");
    }

    @Test
    void shortenedAddressesAreKept() throws Exception {
        entry(1, "127.201.0.0/16");
        entry(2, "2001:db8:0:0:0:0:0:0/32");
        sql("INSERT INTO web_access VALUES (3, NULL, 'GET', '/privacy', 200);");
        assertThat(reading(3)).extracting(Sighting::outcome).isEqualTo(Outcome.KEPT);
    }

    @Test
    void oneOctetMoreIsABreach() throws Exception {
        entry(1, "127.201.0.0/16");
        entry(2, "127.201.14.0/24");
        Sighting sighting = reading(2);
        assertThat(sighting.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(Files.readString(dir.resolve(sighting.evidence().getFirst().path())))
                .doesNotContain("127.201");
    }

    @Test
    void aWholeAddressIsABreach() throws Exception {
        entry(1, "127.201.14.3");
        assertThat(reading(1).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void theNameOfAConferenceIsABreach() throws Exception {
        sql("INSERT INTO web_access VALUES (1, '127.201.0.0/16', 'GET', '/our-board-meeting', 200);");
        assertThat(reading(1).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aLogWithTooFewEntriesHasShownNothing() throws Exception {
        entry(1, "127.201.0.0/16");
        assertThat(reading(2).outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    @Test
    void entriesThatGoInTimeAreKept() throws Exception {
        entry(1000, "127.201.0.0/16");
        ClockAdvance advance = new ClockAdvance(WeblogRows.read(data), evidence());
        advance.start(process());
        advance.observe("before");
        sql("DELETE FROM web_access; INSERT INTO web_access VALUES (2000, '', 'GET', '/', 200);");
        advance.observe("after");
        assertThat(advance.stop().outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void anEntryThatStaysIsABreach() throws Exception {
        entry(1000, "127.201.0.0/16");
        ClockAdvance advance = new ClockAdvance(WeblogRows.read(data), evidence());
        advance.start(process());
        advance.observe("before");
        advance.observe("after");
        assertThat(advance.stop().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void entriesThatWereNeverThereHaveShownNothing() throws Exception {
        ClockAdvance advance = new ClockAdvance(WeblogRows.read(data), evidence());
        advance.start(process());
        advance.observe("before");
        advance.observe("after");
        assertThat(advance.stop().outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    private void entry(long atMillis, String address) throws Exception {
        sql("INSERT INTO web_access VALUES (%d, '%s', 'GET', '/{room}', 200);".formatted(atMillis, address));
    }

    private void sql(String statement) throws Exception {
        Process sqlite = new ProcessBuilder(
                        "sqlite3", data.resolve("journal.sqlite").toString(), statement)
                .inheritIO()
                .start();
        assertThat(sqlite.waitFor()).isZero();
    }

    private Sighting reading(int visits) throws IOException, InterruptedException {
        WeblogReading reading = new WeblogReading(visits, evidence());
        reading.start(process());
        reading.observe("now");
        return reading.stop();
    }

    private EvidenceFolder evidence() {
        return new EvidenceFolder(dir, "test");
    }

    /** A process that is gone: nobody has to stand still. */
    private ObservedProcess process() {
        Observation.Subject gone = new Observation.Subject(Long.MAX_VALUE >> 8, "0".repeat(64), Variant.SHIPPED);
        return new ObservedProcess(gone, data, dir, List.of(), List.of());
    }
}
