package org.glashaus.conference.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.glashaus.conference.diagnosis.Line.Frame;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.conference.journal.Sweep;
import org.glashaus.conference.limits.DeskLimits;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines while a diagnosis runs, else nothing, from any thread. The newest are kept, in memory, and go with the diagnosis;
 * it is over at its time by the wall clock or by the time that has elapsed, whichever comes first, whether anybody looks or not;
 * whoever would tell or ask next lets go of the lines, the desk within a second.
 */
public final class Recorder {
    private final InstantSource clock;
    private final LongSupplier elapsedNanos;
    private final AtomicLong serials = new AtomicLong();
    private volatile @Nullable Session session;

    /** @param elapsedNanos since whenever; no setting of the clock changes it */
    public Recorder(InstantSource clock, LongSupplier elapsedNanos) {
        this.clock = clock;
        this.elapsedNanos = elapsedNanos;
    }

    /** When it began and when it ends at the latest. */
    public record Running(Instant since, Instant until) {}

    /** What was told so far, in words, and how many earlier lines had to go. */
    public record Told(List<String> lines, long dropped) {}

    static final class Session {
        private final long serial;
        private final Running running;
        private final long endNanos;
        private final Deque<Line> lines = new ArrayDeque<>();
        private long dropped;
        private int numbers;
        private boolean over;

        Session(long serial, Running running, long endNanos) {
            this.serial = serial;
            this.running = running;
            this.endNanos = endNanos;
        }

        /** Above 0, and another one for each. Whoever outlives a session keeps this and not the session. */
        long serial() {
            return serial;
        }

        synchronized int draw() {
            return ++numbers;
        }

        private synchronized void add(Line line) {
            if (over) {
                return;
            }
            if (lines.size() == DeskLimits.DIAGNOSIS_LINES) {
                lines.removeFirst();
                dropped++;
            }
            lines.addLast(line);
        }

        synchronized Told told() {
            return new Told(lines.stream().map(LineWords::of).toList(), dropped);
        }

        /** Whoever still holds it finds nothing in it, and puts nothing in. */
        private synchronized void clear() {
            over = true;
            lines.clear();
        }
    }

    public synchronized Running begin(Instant since, Duration length) {
        Running running = new Running(since, since.plus(length));
        end();
        session = new Session(serials.incrementAndGet(), running, elapsedNanos.getAsLong() + length.toNanos());
        return running;
    }

    /** All lines are gone. */
    public void end() {
        Session now = session;
        if (now != null) {
            drop(now);
        }
    }

    private synchronized void drop(Session one) {
        one.clear();
        if (session == one) {
            session = null;
        }
    }

    public Optional<Running> running() {
        return current().map(now -> now.running);
    }

    public boolean on() {
        return current().isPresent();
    }

    public Told told() {
        return current().map(Session::told).orElse(new Told(List.of(), 0));
    }

    Optional<Session> current() {
        Session now = session;
        if (now != null
                && (!clock.instant().isBefore(now.running.until) || elapsedNanos.getAsLong() - now.endNanos >= 0)) {
            drop(now);
            return Optional.empty();
        }
        return Optional.ofNullable(now);
    }

    void tell(Function<Instant, Line> line) {
        current().ifPresent(now -> now.add(line.apply(clock.instant())));
    }

    /** For the lines of one stay. */
    public Trace trace() {
        return new Trace(this, true);
    }

    /** For somebody who is in no room. */
    public Trace stranger() {
        return new Trace(this, false);
    }

    /** Successful ones of our own files say nothing about a fault. */
    public void request(RequestMethod method, RouteTemplate route, int status, long micros) {
        if (route != RouteTemplate.ASSET || status >= 400) {
            tell(at -> new Line.Request(at, method, route, status, micros));
        }
    }

    public void fault(Throwable fault) {
        tell(at -> new Line.Fault(at, fault.getClass(), Alert.in(fault), frames(fault)));
    }

    private static List<Frame> frames(Throwable fault) {
        List<Frame> ours = new ArrayList<>();
        int depth = 0;
        for (Throwable one = fault;
                one != null && ours.isEmpty() && depth < DeskLimits.DIAGNOSIS_CAUSES;
                one = one.getCause(), depth++) {
            Arrays.stream(one.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(Frame.OURS))
                    .limit(DeskLimits.DIAGNOSIS_FRAMES)
                    .map(Frame::new)
                    .forEach(ours::add);
        }
        return ours;
    }

    void sample(Line.Sample sample) {
        tell(at -> sample);
    }

    Instant now() {
        return clock.instant();
    }

    /** The same sweep, each run of which is told of. */
    public Sweep watching(Sweep sweep) {
        return (store, retention, now) -> {
            long begun = elapsedNanos.getAsLong();
            try {
                int entries = sweep.sweep(store, retention, now);
                tell(at -> new Line.Sweep(at, entries, false, micros(begun)));
                return entries;
            } catch (StoreFailure | RuntimeException failure) {
                tell(at -> new Line.Sweep(at, 0, true, micros(begun)));
                throw failure;
            }
        };
    }

    private long micros(long begunNanos) {
        return (elapsedNanos.getAsLong() - begunNanos) / 1_000;
    }

    long elapsedNanos() {
        return elapsedNanos.getAsLong();
    }
}
