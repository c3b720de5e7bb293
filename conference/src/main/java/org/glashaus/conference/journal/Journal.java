package org.glashaus.conference.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glashaus.conference.journal.JournalEntry.Disclosure;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.conference.journal.JournalEntry.Media;
import org.glashaus.conference.journal.JournalEntry.OrganiserLogin;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling;
import org.glashaus.conference.journal.JournalEntry.Statistic;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.ledger.Receipts;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.LogRule;
import org.glashaus.spec.Standing;

/**
 * The journal. Entries are shortened on the caller's thread, before they enter the queue, and written in batches on a
 * thread of the journal's own: no request waits for the disk. While the disk or the database fails they wait, and are
 * written in their order when it is back; what finds the queue full is counted, and nothing else is lost.
 */
public final class Journal implements AutoCloseable {
    /** The wall clock may be set at any time, so the thread looks at it this often; a failed write waits as long. */
    private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(1);

    private final Profile profile;
    private final InstantSource clock;
    private final AddressShortening shortening;
    private final Keeper keeper;
    private final Backlog backlog = new Backlog(Limits.JOURNAL_QUEUE);
    private final Thread thread;
    private volatile boolean closing;

    /** Whoever has it takes the oldest entries and writes them. */
    private final Object writing = new Object();

    /** Of whoever is writing: whether the last write failed. */
    private boolean failed;

    private Journal(Profile profile, InstantSource clock, AddressShortening shortening, Keeper keeper) {
        this.profile = profile;
        this.clock = clock;
        this.shortening = shortening;
        this.keeper = keeper;
        this.thread = Thread.ofPlatform().name("journal").unstarted(this::work);
    }

    /**
     * What a journal is made of.
     *
     * @param receipts takes what the journal must be able to prove
     * @param console is told what the host may not expect
     */
    public record Parts(
            InstantSource clock,
            AddressShortening shortening,
            JournalStore.Factory stores,
            Sweep sweep,
            Receipts receipts,
            Consumer<String> console) {}

    /** Opens the store and deletes what became overdue while the server was down. Call it before any port opens. */
    public static Journal open(Path dataFolder, Path keyFolder, Profile profile, Parts parts) throws StoreFailure {
        Retention retention = Retention.of(profile);
        JournalStore store = parts.stores()
                .open(new JournalStore.Site(
                        dataFolder,
                        keyFolder,
                        retention,
                        parts.clock().instant(),
                        System::nanoTime,
                        new ToldReceipts(parts.receipts(), parts.console())));
        Keeper keeper = new Keeper(store, retention, parts.clock(), System::nanoTime, parts.sweep());
        try {
            keeper.announceForeign(profile.statement().id(), parts.console());
            keeper.sweepNow();
        } catch (StoreFailure failure) {
            keeper.close();
            throw failure;
        }
        Journal journal = new Journal(profile, parts.clock(), parts.shortening(), keeper);
        journal.thread.start();
        return journal;
    }

    /** Whether the statement has such a log: if not, there is no need to tell of anything. */
    public boolean keeps(LogCategory category) {
        return profile.log(category).isPresent();
    }

    /** Whether it has such an identifier. */
    public boolean keeps(Identifier.Sort sort) {
        String claim = switch (sort) {
            case CONFERENCE -> "conference-id-retention";
            case PARTICIPANT -> "participant-id-retention";
        };
        return keeps(LogCategory.IDENTIFIERS) && profile.statement().standing(claim) == Standing.STATED;
    }

    /** Whether it has such a count. */
    public boolean keeps(Statistic.Measure measure) {
        return keeps(LogCategory.STATISTICS) && (measure == Statistic.Measure.ERRORS || !profile.countsErrorsOnly());
    }

    /** Tells of a request, if the statement has such a log at all. Never blocks; nor does any other of these. */
    public void webAccess(ClientAddress address, RequestMethod method, RouteTemplate route, int status) {
        put(
                LogCategory.WEB_ACCESS,
                rule -> profile.webLogTellsWhatWasAskedFor()
                        ? new WebAccess(clock.instant(), inForm(rule, address), method, route, status)
                        : new WebAccess(
                                clock.instant(),
                                inForm(rule, address),
                                RequestMethod.OTHER,
                                RouteTemplate.OTHER,
                                status));
    }

    public void signalling(Signalling.Step step, Optional<RoomHash> room) {
        put(LogCategory.SIGNALLING, rule -> new Signalling(clock.instant(), step, room));
    }

    public void media(Media.Way way, Media.Step step, long packets, long lost, Optional<RoomHash> room) {
        put(LogCategory.MEDIA, rule -> new Media(clock.instant(), way, step, packets, lost, room));
    }

    /** @param account the account's number in the directory, never its name */
    public void organiserLogin(long account, OrganiserLogin.Outcome outcome) {
        put(LogCategory.ORGANISER_LOGIN, rule -> new OrganiserLogin(clock.instant(), account, outcome));
    }

    public void security(ClientAddress address, Security.Sort sort) {
        put(LogCategory.SECURITY, rule -> new Security(clock.instant(), inForm(rule, address), sort));
    }

    public void error(ErrorSeen.Part part, ErrorSeen.Sort sort) {
        put(LogCategory.ERROR, rule -> new ErrorSeen(clock.instant(), part, sort));
    }

    /** Call it when the conference has ended: its limit counts from then. Only sorts that the statement keeps are written. */
    public void identifier(Instant conferenceEnd, Identifier.Sort sort, long high, long low) {
        if (keeps(sort)) {
            put(LogCategory.IDENTIFIERS, rule -> new Identifier(conferenceEnd, sort, high, low));
        }
    }

    public void statistic(Statistic.Measure measure, long count) {
        if (keeps(measure)) {
            put(LogCategory.STATISTICS, rule -> new Statistic(clock.instant(), measure, count));
        }
    }

    /** @param file the host's own number for the case */
    public void disclosure(long file, Disclosure.Asker asker, Disclosure.Answer answer) {
        put(LogCategory.DISCLOSURE, rule -> new Disclosure(clock.instant(), file, asker, answer));
    }

    private void put(LogCategory category, Function<LogRule, JournalEntry> entry) {
        profile.log(category).ifPresent(rule -> offer(entry.apply(rule)));
    }

    private Optional<LoggedAddress> inForm(LogRule rule, ClientAddress address) {
        return switch (rule.address()) {
            case NONE -> Optional.empty();
            case SHORTENED -> Optional.of(shortening.shorten(address));
            case FULL -> Optional.of(AddressShortening.whole(address));
        };
    }

    private void offer(JournalEntry entry) {
        if (backlog.offer(entry)) {
            LockSupport.unpark(thread);
        }
    }

    private void work() {
        while (!closing) {
            if (backlog.counts().waiting() == 0) {
                LockSupport.parkNanos(LOOK_AT_CLOCK.toNanos());
            } else if (!wroteOldest()) {
                pause();
            }
            keeper.sweepIfDue();
        }
        backlog.shut();
        while (backlog.counts().waiting() > 0 && wroteOldest()) {
            // The next ones.
        }
        backlog.giveUp();
    }

    /** New entries wake the thread, and are no reason to try again. */
    private void pause() {
        long until = System.nanoTime() + LOOK_AT_CLOCK.toNanos();
        for (long left = LOOK_AT_CLOCK.toNanos(); left > 0 && !closing; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private boolean wroteOldest() {
        synchronized (writing) {
            List<JournalEntry> batch = backlog.oldest(Limits.JOURNAL_BATCH);
            if (keeper.write(batch)) {
                backlog.written();
                failed = false;
                return true;
            }
            if (!failed) {
                failed = true;
                // It waits with the others, and is written when they are.
                error(ErrorSeen.Part.JOURNAL, ErrorSeen.Sort.INPUT_OUTPUT);
            }
            return false;
        }
    }

    /**
     * From now on exactly the entries in scope survive their limit.
     *
     * @param words why, for the register of holds
     * @return the hold's number
     * @throws HoldRefused for an own interest that the statement does not tell of
     */
    public long hold(Hold.Scope scope, Hold.Ground ground, String words, String author, LocalDate reviewDate)
            throws StoreFailure, HoldRefused {
        if (ground == Hold.Ground.OWN_INTEREST
                && profile.statement().standing("legal-hold-suspends-deletion") != Standing.STATED) {
            throw new HoldRefused("The statement tells of no hold in the host's own interest.");
        }
        return keeper.hold(scope, ground, words, author, reviewDate);
    }

    /** What is overdue goes at once. False if there is no such hold. */
    public boolean release(long hold) throws StoreFailure {
        return keeper.release(hold);
    }

    /**
     * Deletes exactly the entries in scope now, long before their limit, and what remains of them in the files; but for what is held. Of what waits to be written
     * nothing escapes: it is written first.
     */
    public Erasure erase(Hold.Scope scope) throws StoreFailure {
        synchronized (writing) {
            Backlog.Counts counts = backlog.counts();
            long until = counts.written() + counts.waiting();
            while (backlog.counts().written() < until) {
                if (!wroteOldest()) {
                    throw new StoreFailure(
                            "Entries wait that could not be written, and some may be in scope: nothing is erased;"
                                    + " ask again when /health no longer says that the journal fails.",
                            new IllegalStateException());
                }
            }
            return keeper.erase(scope);
        }
    }

    /** Those in force, and those released whose place in the register is not over yet. */
    public List<Hold> holds() {
        return keeper.holds();
    }

    public Figures figures() {
        Keeper.State state = keeper.state();
        Backlog.Counts counts = backlog.counts();
        return new Figures(
                counts.written(),
                counts.unwritten(),
                state.deleted(),
                state.failures(),
                counts.waiting(),
                state.failing());
    }

    /** Writes what waits, then closes the store. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        keeper.close();
    }

    /** Counts since the start, what waits, and whether the disk or the database fails now; nobody can be told from them. */
    public record Figures(long written, long unwritten, long deleted, long failures, long waiting, boolean failing) {}

    /** A hold that the statement does not allow. */
    public static final class HoldRefused extends Exception {
        private static final long serialVersionUID = 1L;

        HoldRefused(String why) {
            super(why);
        }
    }
}
