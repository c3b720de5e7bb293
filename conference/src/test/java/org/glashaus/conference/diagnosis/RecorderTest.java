package org.glashaus.conference.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.udp.SeatEvents;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines: what fits in, how many, and how they read. */
class RecorderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<String> HARMLESS = Set.of(
            "int",
            "long",
            "boolean",
            "java.time.Instant",
            "java.util.OptionalLong",
            "java.util.Optional<java.lang.Class<?>>",
            "java.util.Optional<java.lang.Enum<?>>",
            "java.util.Optional<" + Alert.class.getName() + ">",
            "java.lang.Class<?>",
            "java.util.List<" + Line.Frame.class.getName() + ">",
            "java.util.Map<" + Line.Name.class.getName() + ", java.lang.Long>");

    private long elapsedNanos;
    private final Recorder recorder = new Recorder(() -> NOW, () -> elapsedNanos);

    /** Nobody's words could stand in it. */
    @Test
    void noFieldOfALineTakesText() {
        for (Class<?> line : Line.class.getPermittedSubclasses()) {
            for (RecordComponent field : line.getRecordComponents()) {
                assertThat(field.getType().isEnum()
                                || HARMLESS.contains(field.getGenericType().getTypeName()))
                        .as(line.getSimpleName() + "." + field.getName())
                        .isTrue();
            }
        }
        assertThatThrownBy(() -> new Line.Name("Ada's room")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNewestLinesAreKeptAndTheOthersCounted() {
        recorder.begin(NOW, Duration.ofMinutes(1));
        for (int i = 0; i < DeskLimits.DIAGNOSIS_LINES + 3; i++) {
            recorder.request(RequestMethod.GET, RouteTemplate.ROOM, 200 + i, 1);
        }
        assertThat(recorder.told().lines()).hasSize(DeskLimits.DIAGNOSIS_LINES);
        assertThat(recorder.told().lines().getFirst()).isEqualTo("12:00:00.000  request GET /{room} 203, 1 µs");
        assertThat(recorder.told().dropped()).isEqualTo(3);
    }

    @Test
    void aStayHasAnotherNumberInTheNextDiagnosis() {
        Trace first = recorder.trace();
        Trace second = recorder.trace();
        recorder.begin(NOW, Duration.ofMinutes(1));
        first.socketClosed(true, 1);
        second.socketClosed(true, 1);
        recorder.stranger().socketClosed(false, 1);
        assertThat(recorder.told().lines())
                .containsExactly(
                        "12:00:00.000  #1 socket closed with a goodbye after 1 s",
                        "12:00:00.000  #2 socket closed with a goodbye after 1 s",
                        "12:00:00.000  in no room: socket broke after 1 s");
        recorder.end();
        recorder.begin(NOW, Duration.ofMinutes(1));
        second.socketClosed(true, 1);
        assertThat(recorder.told().lines()).containsExactly("12:00:00.000  #1 socket closed with a goodbye after 1 s");
    }

    @Test
    void whoeverStillHoldsADiagnosisThatIsOverFindsNoLineInIt() {
        recorder.begin(NOW, Duration.ofMinutes(1));
        recorder.trace().socketClosed(true, 1);
        Recorder.Session ended = recorder.current().orElseThrow();
        assertThat(ended.told().lines()).hasSize(1);
        recorder.end();
        assertThat(ended.told().lines()).isEmpty();

        recorder.begin(NOW, Duration.ofMinutes(1));
        recorder.trace().socketClosed(true, 1);
        Recorder.Session expired = recorder.current().orElseThrow();
        elapsedNanos = Duration.ofMinutes(1).toNanos();
        recorder.trace().socketClosed(true, 1);
        assertThat(expired.told().lines()).isEmpty();
    }

    @Test
    void aStayHoldsNoDiagnosis() {
        assertThat(Trace.class.getDeclaredFields()).extracting(Field::getType).doesNotContain(Recorder.Session.class);
    }

    @Test
    void aStepCountsFromTheOneBeforeOnTheSameConnectionAndAFirstOneFromNothing() {
        recorder.begin(NOW, Duration.ofMinutes(1));
        SeatEvents seat = recorder.trace().beside(new Deaf());
        elapsedNanos = 5_000_000;
        seat.checked(Leg.PUBLISH);
        elapsedNanos = 7_000_000;
        seat.connected(Leg.PUBLISH);
        seat.ended(Leg.PUBLISH, 0, 0);
        elapsedNanos = 9_000_000;
        seat.checked(Leg.PUBLISH);
        assertThat(recorder.told().lines())
                .containsExactly(
                        "12:00:00.000  #1 publish: a check came, a path stands",
                        "12:00:00.000  #1 publish: DTLS done, connected after 2 ms",
                        "12:00:00.000  #1 publish: ended, 0 packets of media, 0 lost",
                        "12:00:00.000  #1 publish: a check came, a path stands");
    }

    private static final class Deaf implements SeatEvents {
        @Override
        public void connected(Leg leg) {
            // Only the diagnosis listens.
        }

        @Override
        public void lost(Leg leg, LossReason reason) {
            // Only the diagnosis listens.
        }

        @Override
        public void subscriptionChanged() {
            // Only the diagnosis listens.
        }
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void causesThatGoRoundInACircleAreLookedThroughOnce() {
        recorder.begin(NOW, Duration.ofMinutes(1));
        IOException one = new IOException();
        IOException other = new IOException(one);
        one.initCause(other);
        one.setStackTrace(new StackTraceElement[0]);
        other.setStackTrace(new StackTraceElement[0]);
        recorder.fault(one);
        assertThat(recorder.told().lines()).containsExactly("12:00:00.000  fault java.io.IOException");
    }

    @ParameterizedTest
    @CsvSource({
        "Received fatal alert: certificate_unknown, CERTIFICATE_UNKNOWN",
        "(handshake_failure) No available authentication scheme, HANDSHAKE_FAILURE",
        "Received fatal alert: 192.0.2.7,",
        "(192.0.2.7) handshake_failure,",
        "certificate_unknown,",
        "(,"
    })
    void ofATlsFaultsTextOnlyAWordOfTheProtocolGoesOn(String text, Alert alert) {
        assertThat(Alert.in(new SSLHandshakeException(text))).isEqualTo(Optional.ofNullable(alert));
    }

    @Test
    void aFaultShowsItsAlertAndNothingOfItsText() {
        recorder.begin(NOW, Duration.ofMinutes(1));
        recorder.fault(new SSLException("Received fatal alert: unknown_ca"));
        assertThat(recorder.told().lines().getFirst())
                .startsWith("12:00:00.000  fault javax.net.ssl.SSLException, alert unknown_ca")
                .contains("at conference.diagnosis.RecorderTest.aFaultShowsItsAlertAndNothingOfItsText:");
        recorder.fault(new IllegalStateException("of Ada at 192.0.2.7"));
        assertThat(recorder.told().lines().getLast()).doesNotContain("Ada").doesNotContain("192");
        assertThat(Alert.of(42)).isEqualTo(Alert.BAD_CERTIFICATE);
        assertThat(Alert.of(250)).isEqualTo(Alert.OTHER);
    }

    @Test
    @SuppressWarnings("NullAway") // these sweeps look at no store
    void sweepsAreToldOfAlsoThoseThatFail() {
        recorder.begin(NOW, Duration.ofMinutes(1));
        try {
            assertThat(recorder.watching((store, retention, now) -> 12).sweep(null, null, NOW))
                    .isEqualTo(12);
        } catch (StoreFailure none) {
            throw new AssertionError(none);
        }
        assertThatThrownBy(() -> recorder.watching((store, retention, now) -> {
                            throw new StoreFailure("the disk is full", new IllegalStateException());
                        })
                        .sweep(null, null, NOW))
                .isInstanceOf(StoreFailure.class);
        assertThat(recorder.told().lines())
                .containsExactly("12:00:00.000  sweep 12 entries deleted, 0 µs", "12:00:00.000  sweep failed, 0 µs");
    }

    @Test
    void aSampleTellsWhatWaitsAndWhatGrew() {
        Samples samples = new Samples(recorder, () -> 5);
        assertThat(samples.wanted()).isFalse();
        recorder.begin(NOW, Duration.ofMinutes(1));
        assertThat(samples.wanted()).isTrue();
        samples.take(Map.of("sockets", 2L), Map.of("udp-received", 10L, "udp-sent", 1L));
        samples.take(Map.of("sockets", 3L), Map.of("udp-received", 14L, "udp-sent", 1L));
        assertThat(recorder.told().lines())
                .containsExactly(
                        "12:00:00.000  state sockets 2; late 0 ms; since the last: nothing",
                        "12:00:00.000  state sockets 3; late 0 ms; since the last: udp-received +4");
    }
}
