package org.glashaus.conference.diagnosis;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.glashaus.conference.diagnosis.Line.Step;
import org.glashaus.conference.diagnosis.Recorder.Session;
import org.glashaus.conference.udp.SeatEvents;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;

/** One stay's lines. Its number is drawn when its first line is told, and another one in the next diagnosis. */
public final class Trace {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Recorder recorder;
    private final boolean numbered;
    private long drawnIn;
    private int number;

    Trace(Recorder recorder, boolean numbered) {
        this.recorder = recorder;
        this.numbered = numbered;
    }

    /** Whether anybody wants to know: what costs work to find out need not be found out otherwise. */
    public boolean on() {
        return recorder.on();
    }

    private int who() {
        Optional<Session> now = recorder.current();
        if (numbered && now.isPresent() && drawnIn != now.get().serial()) {
            drawnIn = now.get().serial();
            number = now.get().draw();
        }
        return number;
    }

    public void message(Optional<Class<?>> type, int octets, Optional<Enum<?>> refusal, long micros) {
        recorder.tell(at -> new Line.Message(at, who(), type, octets, refusal, micros));
    }

    public void socketClosed(boolean goodbye, long seconds) {
        recorder.tell(at -> new Line.SocketClosed(at, who(), goodbye, seconds));
    }

    /** The seat is told as before, and the diagnosis besides. */
    public SeatEvents beside(SeatEvents seat) {
        return new Watched(seat);
    }

    private final class Watched implements SeatEvents {
        private final SeatEvents seat;
        private final Map<Leg, Long> steppedNanos = new EnumMap<>(Leg.class);
        private final Set<Leg> reached = EnumSet.noneOf(Leg.class);

        Watched(SeatEvents seat) {
            this.seat = seat;
        }

        private void step(Leg leg, Step step) {
            long now = recorder.elapsedNanos();
            Long before = steppedNanos.put(leg, now);
            OptionalLong millis =
                    before == null ? OptionalLong.empty() : OptionalLong.of((now - before) / NANOS_PER_MILLI);
            recorder.tell(at -> new Line.Connection(at, who(), leg, step, millis));
        }

        @Override
        public void checked(Leg leg) {
            reached.add(leg);
            step(leg, Step.PATH);
            seat.checked(leg);
        }

        @Override
        public void handshakeFailed(Leg leg, OptionalInt alert) {
            Optional<Alert> word = alert.isPresent() ? Optional.of(Alert.of(alert.getAsInt())) : Optional.empty();
            recorder.tell(at -> new Line.Handshake(at, who(), leg, word));
            seat.handshakeFailed(leg, alert);
        }

        @Override
        public void connected(Leg leg) {
            step(leg, Step.CONNECTED);
            seat.connected(leg);
        }

        @Override
        public void lost(Leg leg, LossReason reason) {
            step(
                    leg,
                    switch (reason) {
                        case CLOSED_BY_PEER -> Step.CLOSED_BY_PEER;
                        case HANDSHAKE_FAILED -> reached.contains(leg) ? Step.HANDSHAKE_FAILED : Step.NO_PATH_EVER;
                        case CONSENT_LOST -> Step.SILENT;
                        case FAULT -> Step.FAULT;
                    });
            seat.lost(leg, reason);
        }

        @Override
        public void ended(Leg leg, long packets, long lost) {
            recorder.tell(at -> new Line.Ended(at, who(), leg, packets, lost));
            reached.remove(leg);
            steppedNanos.remove(leg);
            seat.ended(leg, packets, lost);
        }

        @Override
        public void subscriptionChanged() {
            seat.subscriptionChanged();
        }
    }
}
