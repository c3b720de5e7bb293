package org.glashaus.features.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.glashaus.features.Limits;
import org.glashaus.features.day.Aftermath.Testimony;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.ClockAdvance;
import org.glashaus.features.witness.KeptLog;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.SealedRows.Row;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.Stand;
import org.glashaus.features.witness.Witness;

/** One limit, the logs that it is for, and who looks at them shortly before it and when it is reached. */
final class Expiry implements AutoCloseable {
    static final String BEFORE = "shortly before the limit";
    static final String REACHED = "at the limit";
    static final String AT_LATE_START = "by a server that started only after it";
    private static final long LOOKS_APART_MILLIS = 250;

    /** The moved clock may be seen a second late, and be looked at a second later. */
    private static final Duration LOOKED_AT_TWICE = Limits.CLOCK_LOOKED_AT.multipliedBy(3);

    private final Duration limit;
    private final Map<KeptLog, ClockAdvance> followed = new EnumMap<>(KeptLog.class);
    private final Map<KeptLog, CanaryScan> searched = new EnumMap<>(KeptLog.class);
    private final List<Row> entries = new ArrayList<>();
    private final Stand stand = new Stand();
    private ObservedProcess process;
    private String missed = "It was not asked to look.";

    /** @param day the server that wrote the entries */
    Expiry(Duration limit, ObservedProcess day) {
        this.limit = limit;
        this.process = day;
    }

    void add(KeptLog log, List<Row> rows, ClockAdvance follows, CanaryScan searches) {
        entries.addAll(rows);
        followed.put(log, follows);
        searched.put(log, searches);
    }

    /** When even the oldest entry has to be there: two sweep intervals early. */
    Instant before(Duration sweepInterval) {
        return moments(true).plus(limit).minus(sweepInterval.multipliedBy(2));
    }

    /** When even the newest has to be gone. */
    Instant reached() {
        return moments(false).plus(limit);
    }

    private Instant moments(boolean oldest) {
        var millis = entries.stream().mapToLong(Row::atMillis);
        return Instant.ofEpochMilli((oldest ? millis.min() : millis.max()).orElseThrow());
    }

    /** A server that deletes too early is given the time to do so. */
    void lookBefore(AuditedServer server) throws InterruptedException {
        for (ClockAdvance each : followed.values()) {
            stand.call(each, server.observed());
            lookUntil(() -> !each.allThere(), BEFORE, each, LOOKED_AT_TWICE);
        }
    }

    /** Entries go first, and what remains of them in the files when the database is built anew. */
    void lookWhenReached(AuditedServer server) throws InterruptedException {
        process = server.observed();
        follow(server, REACHED);
        for (CanaryScan each : searched.values()) {
            stand.call(each, process);
            lookUntil(each::foundNothing, REACHED, each, Limits.SWEPT_WITHIN);
        }
    }

    /** A server that was down when the limit passed. */
    void lookAtLateStart(AuditedServer server) throws InterruptedException {
        follow(server, AT_LATE_START);
    }

    private void follow(AuditedServer server, String moment) throws InterruptedException {
        for (ClockAdvance each : followed.values()) {
            each.start(server.observed());
            lookUntil(each::noneThere, moment, each, Limits.SWEPT_WITHIN);
        }
    }

    /** The last look counts. */
    private void lookUntil(BooleanSupplier seen, String moment, Witness witness, Duration within)
            throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        stand.observe(moment, witness);
        while (!seen.getAsBoolean() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOKS_APART_MILLIS);
            stand.observe(moment, witness);
        }
    }

    void lookAfterTheStop() throws InterruptedException {
        for (CanaryScan each : searched.values()) {
            stand.observe("after the server had stopped", each);
        }
    }

    /** A server that did not start, or not stop: nobody has seen enough but who has seen a breach. */
    void miss(String reason) {
        missed = reason;
        followed.values().stream().filter(each -> !each.sawLeft()).forEach(each -> stand.dismiss(each, reason));
        searched.values().forEach(each -> stand.dismiss(each, reason));
    }

    Map<KeptLog, Testimony> hear() throws InterruptedException {
        Map<Witness, Sighting> said = new IdentityHashMap<>();
        stand.hear().forEach(each -> said.put(each.witness(), each.sighting()));
        Map<KeptLog, Testimony> heard = new EnumMap<>(KeptLog.class);
        followed.forEach((log, follows) -> heard.put(
                log,
                new Testimony(
                        process, true, said(follows, said), said(Objects.requireNonNull(searched.get(log)), said))));
        return heard;
    }

    private Said said(Witness witness, Map<Witness, Sighting> said) {
        Sighting sighting = said.get(witness);
        return new Said(witness.means(), sighting == null ? Sighting.notSeen(missed) : sighting);
    }

    @Override
    public void close() {
        stand.close();
    }
}
