package org.glashaus.features.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.glashaus.features.Limits;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.RunningClock;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.server.SystemClock;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.ClockAdvance;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.KeptLog;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Remains;
import org.glashaus.features.witness.SealedRows;
import org.glashaus.features.witness.SealedRows.Row;
import org.glashaus.features.witness.Sighting;

/**
 * What becomes of the day's entries: a server goes on from the day's folders while its clock is moved to shortly before each
 * limit and to it, and is looked at from outside each time; another, on a copy of the folders, starts when all limits have
 * passed. Where the clock of a running server cannot be moved, one is started for each look.
 */
public final class Aftermath {
    private final Map<KeptLog, Testimony> testimonies;

    private Aftermath(Map<KeptLog, Testimony> testimonies) {
        this.testimonies = testimonies;
    }

    /**
     * What was seen of one log.
     *
     * @param process the server that was started when the limit was reached; the day's where none was
     * @param written false if the log was empty, so that nobody had anything to look at
     * @param entries of who followed the entries
     * @param files of who searched all files for what is left of them
     */
    public record Testimony(ObservedProcess process, boolean written, Said entries, Said files) {
        /** That no log of them all had an entry. */
        public Testimony inNoLog() {
            Sighting nothing = Sighting.notSeen(
                    "Nothing was written into any log on that day, so that there was nothing to follow.");
            return new Testimony(process, false, new Said(entries.means(), nothing), new Said(files.means(), nothing));
        }
    }

    /** @throws CouldNotLook where the statement gives the log no limit */
    public Testimony of(KeptLog log) {
        Testimony testimony = testimonies.get(log);
        if (testimony == null) {
            throw new CouldNotLook("the statement names no time for " + log.called() + ".");
        }
        return testimony;
    }

    static Aftermath follow(
            Order order,
            ServerFolders folders,
            ObservedProcess day,
            Map<KeptLog, Duration> limits,
            EvidenceFolder evidence,
            Consumer<String> progress)
            throws IOException, InterruptedException {
        try (Course course = new Course(order, folders, day, limits, evidence)) {
            course.play(progress);
            return new Aftermath(course.hear());
        }
    }

    private record Look(Instant at, boolean reached, Expiry expiry) {
        void at(AuditedServer server) throws InterruptedException {
            if (reached) {
                expiry.lookWhenReached(server);
            } else {
                expiry.lookBefore(server);
            }
        }
    }

    private static final class Course implements AutoCloseable {
        private final Order order;
        private final ServerFolders folders;
        private final ObservedProcess day;
        private final Map<KeptLog, Duration> limits;
        private final EvidenceFolder evidence;
        private final boolean systemClock;
        private final List<Row> rows;
        private final Map<Long, byte[]> keys;
        private final List<Path> consoles = new ArrayList<>();
        private final Map<KeptLog, Testimony> empty = new EnumMap<>(KeptLog.class);
        private final Map<Duration, Expiry> expiries = new TreeMap<>();

        Course(
                Order order,
                ServerFolders folders,
                ObservedProcess day,
                Map<KeptLog, Duration> limits,
                EvidenceFolder evidence)
                throws IOException, InterruptedException {
            this.order = order;
            this.folders = folders;
            this.day = day;
            this.limits = limits;
            this.evidence = evidence;
            systemClock = SystemClock.canBeMoved();
            rows = SealedRows.read(folders.data(), folders.keys());
            keys = SealedRows.keys(folders.keys());
            consoles.addAll(day.console());
            for (Map.Entry<KeptLog, Duration> each : limits.entrySet()) {
                follow(each.getKey(), each.getValue());
            }
        }

        private void follow(KeptLog log, Duration limit) throws IOException {
            List<Row> due = log.of(rows);
            ClockAdvance follows = new ClockAdvance(log.called(), clock(), due, evidence);
            CanaryScan searches = new CanaryScan(
                    "entries of " + log.called() + " whose time was over",
                    "While the entries were there it was noted when each was made, in which row and under which key it lies, and what "
                            + "it holds if that is long enough to be known again. A moment or a key that it shares with an entry whose time is not "
                            + "over was not looked for. ",
                    Remains.of(due, outliving(limit), keys),
                    () -> consoles,
                    evidence);
            if (due.isEmpty()) {
                Said nothing = new Said(follows.means(), follows.stop());
                empty.put(log, new Testimony(day, false, nothing, new Said(searches.means(), nothing.sighting())));
            } else {
                expiries.computeIfAbsent(limit, each -> new Expiry(each, day)).add(log, due, follows, searches);
            }
        }

        /** Entries that may be there when this limit is reached. */
        private List<Row> outliving(Duration limit) {
            List<Row> living = new ArrayList<>(rows);
            limits.forEach((log, other) -> {
                if (other.compareTo(limit) <= 0) {
                    living.removeAll(log.of(rows));
                }
            });
            return living;
        }

        private String clock() {
            return systemClock
                    ? "It ran as it is shipped and past every limit, with the system's clock moved for it by faketime; one more was "
                            + "started on a copy of the folders when all limits had passed."
                    : "One was started for each look. The machine has no faketime, so that the server was composed with a clock that is ahead.";
        }

        void play(Consumer<String> progress) throws InterruptedException {
            List<Look> looks = looks();
            if (looks.isEmpty()) {
                return;
            }
            if (systemClock) {
                runOn(looks);
                progress.accept("A server ran on past " + expiries.size()
                        + " limits with its clock moved, and one more was " + "started when they had passed.");
            } else {
                for (Look look : looks) {
                    startFor(look);
                }
                progress.accept("The server was started " + looks.size() + " times with its clock moved, up to "
                        + expiries.size() + " limits.");
            }
        }

        private List<Look> looks() {
            Duration interval = sweepInterval();
            List<Look> looks = new ArrayList<>();
            for (Expiry expiry : expiries.values()) {
                looks.add(new Look(expiry.before(interval), false, expiry));
                looks.add(new Look(expiry.reached(), true, expiry));
            }
            looks.sort(Comparator.comparing(Look::at));
            return looks;
        }

        private void runOn(List<Look> looks) throws InterruptedException {
            try (ServerFolders untouched = folders.copy()) {
                RunningClock clock = RunningClock.in(folders.records());
                try (AuditedServer server = start(order.behind(clock.prefix()), folders)) {
                    for (Look look : looks) {
                        clock.show(look.at());
                        look.at(server);
                    }
                    stop(server);
                }
                for (Expiry expiry : expiries.values()) {
                    expiry.lookAfterTheStop();
                }
                try (AuditedServer late = start(at(looks.getLast().at()), untouched)) {
                    for (Expiry expiry : expiries.values()) {
                        expiry.lookAtLateStart(late);
                    }
                    stop(late);
                }
            } catch (IOException e) {
                expiries.values().forEach(expiry -> expiry.miss(unfollowed(e)));
            }
        }

        /** Tried again: a process whose clock is moved may come to a stop while it starts. */
        private static AuditedServer start(Order order, ServerFolders folders)
                throws IOException, InterruptedException {
            try {
                return AuditedServer.start(order, folders);
            } catch (IOException first) {
                return AuditedServer.start(order, folders);
            }
        }

        private void startFor(Look look) throws InterruptedException {
            try (AuditedServer server = start(at(look.at()), folders)) {
                look.at(server);
                stop(server);
                if (look.reached()) {
                    look.expiry().lookAfterTheStop();
                }
            } catch (IOException e) {
                look.expiry().miss(unfollowed(e));
            }
        }

        private void stop(AuditedServer server) throws IOException, InterruptedException {
            server.stop();
            consoles.addAll(server.observed().console());
        }

        private static String unfollowed(IOException e) {
            return "The server could not be followed to the limit: " + e.getMessage();
        }

        /** With a clock that shows this moment, or a second more. */
        private Order at(Instant moment) throws InterruptedException {
            long seconds = Math.max(0, Duration.between(Instant.now(), moment).toSeconds() + 1);
            return SystemClock.later(order, Duration.ofSeconds(seconds));
        }

        /** As {@code docs/journal.md} states it. */
        private Duration sweepInterval() {
            return limits.values().stream()
                    .map(limit -> limit.dividedBy(24))
                    .filter(share -> share.compareTo(Limits.SWEEP_INTERVAL) < 0)
                    .min(Comparator.naturalOrder())
                    .orElse(Limits.SWEEP_INTERVAL);
        }

        Map<KeptLog, Testimony> hear() throws InterruptedException {
            Map<KeptLog, Testimony> all = new EnumMap<>(KeptLog.class);
            all.putAll(empty);
            for (Expiry expiry : expiries.values()) {
                all.putAll(expiry.hear());
            }
            return all;
        }

        @Override
        public void close() {
            expiries.values().forEach(Expiry::close);
        }
    }
}
