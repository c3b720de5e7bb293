package org.glashaus.conference.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.journal.MovableClock;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.ledger.Receipt.ConfigurationChanged;
import org.glashaus.conference.ledger.Receipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mode by itself: when it begins, when it ends, and what is left of it. */
class DiagnosisTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final AtomicLong elapsedNanos = new AtomicLong();
    private final Recorder recorder = new Recorder(clock, elapsedNanos::get);
    private final List<ConfigurationChanged> receipts = new ArrayList<>();
    private boolean diskIsFull;

    @Test
    void linesAreTakenOnlyWhileItRuns() throws Exception {
        try (Diagnosis diagnosis = open()) {
            asked();
            diagnosis.start(QUARTER, "no sound", "Ines");
            asked();
            assertThat(diagnosis.told().lines()).hasSize(1);
            assertThat(diagnosis.stop()).isTrue();
            assertThat(recorder.told().lines()).isEmpty();
            asked();
            diagnosis.start(QUARTER, "no sound", "Ines");
            assertThat(recorder.told().lines()).as("a new one begins empty").isEmpty();
        }
    }

    @Test
    void itEndsByItselfAtItsTimeWhetherAnybodyLooksOrNot() throws Exception {
        try (Diagnosis diagnosis = open()) {
            diagnosis.start(QUARTER, "no sound", "Ines");
            asked();
            clock.advance(QUARTER.minusSeconds(1));
            diagnosis.look();
            assertThat(recorder.on()).isTrue();
            assertThat(kinds()).containsExactly(Diagnosis.BEGUN);
            clock.advance(Duration.ofSeconds(1));
            assertThat(recorder.on()).isFalse();
            assertThat(recorder.told().lines()).isEmpty();
            diagnosis.look();
            assertThat(kinds()).containsExactly(Diagnosis.BEGUN, Diagnosis.ENDED);
            assertThat(diagnosis.stop()).isFalse();
            assertThat(receipts).hasSize(2);
        }
    }

    @Test
    void aClockThatStandsStillOrIsSetBackDoesNotProlongIt() throws Exception {
        try (Diagnosis diagnosis = open()) {
            diagnosis.start(QUARTER, "no sound", "Ines");
            clock.advance(Duration.ofDays(-1));
            elapsedNanos.set(QUARTER.toNanos() - 1);
            assertThat(recorder.on()).isTrue();
            elapsedNanos.set(QUARTER.toNanos());
            assertThat(recorder.on()).isFalse();
        }
    }

    @Test
    void aRestartEndsItAndTheLedgerSaysSo() throws Exception {
        open().start(QUARTER, "no sound", "Ines");
        Recorder afterwards = new Recorder(clock, elapsedNanos::get);
        try (Diagnosis diagnosis = Diagnosis.open(folder, afterwards, ledger(), clock, octets -> {})) {
            assertThat(afterwards.on()).isFalse();
            assertThat(diagnosis.running()).isEmpty();
            assertThat(kinds()).containsExactly(Diagnosis.BEGUN, Diagnosis.ENDED);
        }
        assertThat(register().getJsonObject(0).getString("ended")).isEqualTo("2026-03-28T12:00:00Z");
    }

    @Test
    void anOrderlyStopOfTheServerEndsItToo() throws Exception {
        Diagnosis diagnosis = open();
        diagnosis.start(QUARTER, "no sound", "Ines");
        diagnosis.close();
        assertThat(recorder.on()).isFalse();
        assertThat(kinds()).containsExactly(Diagnosis.BEGUN, Diagnosis.ENDED);
    }

    @Test
    void theLedgerHasAHashOfReasonAndAuthorWhoseSaltGoesWithTheRegistersEntry() throws Exception {
        try (Diagnosis diagnosis = open()) {
            diagnosis.start(QUARTER, "no sound", "Ines");
            JsonObject entry = register().getJsonObject(0);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(entry.getString("salt")), "HmacSHA256"));
            assertThat(receipts.getFirst().valueHash())
                    .isEqualTo(
                            HexFormat.of().formatHex(mac.doFinal("no sound\nInes\n".getBytes(StandardCharsets.UTF_8))));
            assertThat(entry.getString("reason")).isEqualTo("no sound");
            diagnosis.stop();
            clock.advance(Duration.ofDays(364));
            diagnosis.look();
            assertThat(register()).hasSize(1);
            clock.advance(Duration.ofDays(1));
            diagnosis.look();
            assertThat(register()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 0, 59, 3601, 86_400})
    void aLengthOutOfRangeIsRefused(long seconds) throws Exception {
        try (Diagnosis diagnosis = open()) {
            assertThatThrownBy(() -> diagnosis.start(Duration.ofSeconds(seconds), "no sound", "Ines"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("A diagnosis runs for 1 to 60 minutes.");
            assertThat(recorder.on()).isFalse();
            assertThat(receipts).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 3600})
    void theShortestAndTheLongestAreAllowed(long seconds) throws Exception {
        try (Diagnosis diagnosis = open()) {
            diagnosis.start(Duration.ofSeconds(seconds), "no sound", "Ines");
            assertThat(recorder.on()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', Ines, reason", "'  ', Ines, reason", "no sound, '', author", "'two\nlines', Ines, reason"})
    void aReasonAndAnAuthorMustBeSaidInOneLine(String reason, String author, String field) throws Exception {
        try (Diagnosis diagnosis = open()) {
            assertThatThrownBy(() -> diagnosis.start(QUARTER, reason, author))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("The " + field + " must have 1 to ");
            assertThat(receipts).isEmpty();
        }
    }

    @Test
    void oneAtATime() throws Exception {
        try (Diagnosis diagnosis = open()) {
            diagnosis.start(QUARTER, "no sound", "Ines");
            assertThatThrownBy(() -> diagnosis.start(QUARTER, "again", "Ines"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("A diagnosis runs already, until 2026-03-28T12:15:00Z; stop it first.");
            assertThat(receipts).hasSize(1);
        }
    }

    @Test
    void nothingBeginsThatTheLedgerDoesNotTake() throws Exception {
        try (Diagnosis diagnosis = open()) {
            diskIsFull = true;
            assertThatThrownBy(() -> diagnosis.start(QUARTER, "no sound", "Ines"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is the disk full?");
            assertThat(recorder.on()).isFalse();
            assertThat(folder.resolve(DiagnosisRegister.FILE)).doesNotExist();
        }
    }

    @Test
    void anEndThatTheLedgerCannotTakeIsAnEndAllTheSameAndEnteredLater() throws Exception {
        try (Diagnosis diagnosis = open()) {
            diagnosis.start(QUARTER, "no sound", "Ines");
            diskIsFull = true;
            assertThatThrownBy(diagnosis::stop).isInstanceOf(IOException.class);
            assertThat(recorder.on()).isFalse();
            diskIsFull = false;
            diagnosis.look();
            assertThat(kinds()).containsExactly(Diagnosis.BEGUN, Diagnosis.ENDED);
        }
    }

    @Test
    void aRegisterThatCannotBeReadIsNamed() throws Exception {
        Files.writeString(folder.resolve(DiagnosisRegister.FILE), "[{\"since\":\"yesterday\"}]");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining(DiagnosisRegister.FILE);
    }

    private Diagnosis open() throws IOException {
        return Diagnosis.open(folder, recorder, ledger(), clock, octets -> octets[0] = 7);
    }

    private Receipts ledger() {
        return (Receipt receipt) -> {
            if (diskIsFull) {
                throw new IOException("No space left on device");
            }
            receipts.add((ConfigurationChanged) receipt);
        };
    }

    private List<String> kinds() {
        return receipts.stream().map(ConfigurationChanged::what).toList();
    }

    private JsonArray register() throws IOException {
        return new JsonArray(Files.readString(folder.resolve(DiagnosisRegister.FILE)));
    }

    private void asked() {
        recorder.request(RequestMethod.GET, RouteTemplate.SIGNAL, 403, 1);
    }
}
