package org.glashaus.tools.load;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glashaus.conference.Composition;
import org.glashaus.conference.ConferenceServer;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.RunningServer;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.conference.journal.AddressShortening;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.conference.journal.SealedStore;
import org.glashaus.conference.journal.Sweep;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;

/**
 * How long packets take through a server while a journal of the same process writes, against the same without: a call of
 * four, twice each way in turn, and the ratio of the latencies. The journal is the product's, sealed and in SQLite, beside the
 * server's own.
 *
 * <p>Arguments: {@code --seconds N} for each of the four parts (default 60), {@code --entries N} a second (default 2000).
 */
final class JournalBenchmark {
    private static final int PARTICIPANTS = 4;
    private static final int VIDEO_KBPS = 200;
    private static final ClientAddress VISITOR =
            ClientAddress.ofLiteral("198.51.100.77").orElseThrow();

    private final int seconds;
    private final int entriesPerSecond;
    private final Path folder;
    private final Profile profile;

    private JournalBenchmark(int seconds, int entriesPerSecond, Path folder) throws Exception {
        this.seconds = seconds;
        this.entriesPerSecond = entriesPerSecond;
        this.folder = folder;
        this.profile = Profiles.derive(StatementLibrary.byId("waag"));
    }

    /** What one part gave. */
    private record Part(LoadResult call, Optional<Journal.Figures> journal) {}

    public static void main(String... arguments) throws Exception {
        new JournalBenchmark(
                        number("--seconds", 60, arguments),
                        number("--entries", 2000, arguments),
                        Files.createTempDirectory("journal-benchmark"))
                .run();
        System.exit(0);
    }

    private static int number(String name, int otherwise, String... arguments) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Integer.parseInt(arguments[i + 1]);
            }
        }
        return otherwise;
    }

    private void run() throws Exception {
        Deployment deployment = new Deployment(
                0,
                OptionalInt.empty(),
                0,
                List.of(InetAddress.ofLiteral("127.0.0.1")),
                List.of(),
                Proxies.none(),
                Optional.empty(),
                folder.resolve("data"),
                folder.resolve("keys"));
        try (RunningServer server = ConferenceServer.start(deployment, profile, Composition.shipped())) {
            call(server, 0);
            double p50 = 0;
            double p99 = 0;
            for (int turn = 1; turn <= 2; turn++) {
                LoadResult without = said("without", call(server, 0)).call();
                LoadResult with = said("with", call(server, entriesPerSecond)).call();
                p50 += with.p50Millis() / without.p50Millis() / 2;
                p99 += with.p99Millis() / without.p99Millis() / 2;
            }
            System.out.printf(Locale.ROOT, "with / without: p50 %.2f, p99 %.2f%n", p50, p99);
        }
    }

    private static Part said(String what, Part part) {
        System.out.println(what + ": " + part.call().text());
        part.journal()
                .ifPresent(figures -> System.out.println("      journal: " + figures.written() + " written, "
                        + figures.unwritten() + " unwritten, " + figures.waiting() + " waiting"));
        return part;
    }

    private Part call(RunningServer server, int entries) throws Exception {
        Load.Order order = new Load.Order(
                server.address().resolve("/"),
                "benchmark",
                PARTICIPANTS,
                PARTICIPANTS - 1,
                VIDEO_KBPS,
                new Impairment(0, 0, 0, 0, 1));
        try (Load load = Load.start(order)) {
            Optional<Journal.Figures> figures = entries == 0 ? waited() : Optional.of(written(entries));
            return new Part(load.result(), figures);
        }
    }

    private Optional<Journal.Figures> waited() throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
        return Optional.empty();
    }

    /** A hundred times a second a hundredth of a second's entries. */
    private Journal.Figures written(int entries) throws Exception {
        Path own = Files.createTempDirectory(folder, "journal");
        Journal.Parts parts = new Journal.Parts(
                InstantSource.system(),
                AddressShortening.toNetworks(),
                SealedStore::inSqlite,
                Sweep.ofOverdueEntries(),
                receipt -> {},
                sentence -> {});
        Files.createDirectories(own.resolve("data"));
        Files.createDirectories(own.resolve("keys"));
        try (Journal journal = Journal.open(own.resolve("data"), own.resolve("keys"), profile, parts)) {
            long begunNanos = System.nanoTime();
            long written = 0;
            long lengthNanos = TimeUnit.SECONDS.toNanos(seconds);
            for (long passed = 0; passed < lengthNanos; passed = System.nanoTime() - begunNanos) {
                for (long due = passed * entries / TimeUnit.SECONDS.toNanos(1); written < due; written++) {
                    journal.webAccess(VISITOR, RequestMethod.GET, RouteTemplate.ROOM, 200);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return journal.figures();
        }
    }
}
