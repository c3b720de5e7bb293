package org.glashaus.conference.register;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.limits.DeskLimits;

/** A register at work: each change is on the disk and has its receipt, and what is over goes. */
public final class CaseBook {
    /** Members of an outline and of a person's part that forgetting goes by. */
    public static final String CLOSED = "closed";

    public static final String HOLDS = "holds";

    /** As long as the law keeps a case silent it is not over. */
    static final String SILENT_UNTIL = "silentUntil";

    private final CaseStore store;
    private final CaseReceipts receipts;
    private final InstantSource clock;

    public CaseBook(CaseStore store, CaseReceipts receipts, InstantSource clock) {
        this.store = store;
        this.receipts = receipts;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return Deadlines.day(now());
    }

    public List<StoredCase> all() {
        return store.all();
    }

    long given() {
        return store.given();
    }

    public Optional<StoredCase> find(long number) {
        return store.find(number);
    }

    /** Came over the page: the moment is not told to the ledger. */
    public StoredCase received(JsonObject outline, JsonObject person) throws IOException {
        StoredCase added = store.add(outline, person);
        receipts.later(store.register(), added.number(), Step.RECEIVED);
        return added;
    }

    public StoredCase add(JsonObject outline, JsonObject person, Step step) throws IOException {
        StoredCase added = store.add(outline, person);
        receipts.now(store.register(), added.number(), step, now());
        return added;
    }

    public void change(StoredCase changed, Step step) throws IOException {
        store.change(changed);
        receipts.now(store.register(), changed.number(), step, now());
    }

    /** Forgets persons and removes cases whose time is over; what it takes until the next look is taken off. One that fails keeps no other. */
    void sweep() throws IOException {
        LocalDate day = Deadlines.day(now().plus(DeskLimits.REGISTERS_LOOKED_AT_EVERY));
        List<IOException> failures = new ArrayList<>();
        for (StoredCase one : store.all()) {
            try {
                sweep(one, day);
            } catch (DateTimeException | ClassCastException unreadable) {
                failures.add(new IOException(
                        "a day of case " + one.number() + " of the register "
                                + store.register().folder() + " is none that can be reckoned with",
                        unreadable));
            } catch (IOException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            IOException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void sweep(StoredCase one, LocalDate day) throws IOException {
        Optional<LocalDate> over = over(one);
        if (over.isEmpty() || isRestricting(one)) {
            return;
        }
        if (!day.isBefore(store.register().removes(over.get()))) {
            store.remove(one.number());
            receipts.later(store.register(), one.number(), Step.REMOVED);
        } else if (!day.isBefore(store.register().forgets(over.get()))
                && !one.outline().getBoolean(CaseStore.FORGOTTEN, false)) {
            store.forget(one.number());
            receipts.later(store.register(), one.number(), Step.FORGOTTEN);
        }
    }

    /** Periods run from here: it is closed, and all of it may be told. */
    private static Optional<LocalDate> over(StoredCase one) {
        Optional<LocalDate> closed =
                Optional.ofNullable(one.outline().getString(CLOSED)).map(LocalDate::parse);
        return closed.map(day -> silentUntil(one).filter(day::isBefore).orElse(day));
    }

    static Optional<LocalDate> silentUntil(StoredCase one) {
        return Optional.ofNullable(one.outline().getString(SILENT_UNTIL)).map(LocalDate::parse);
    }

    /** Whoever had entries restricted is to be told before that ends (Article 18(3) GDPR). */
    private static boolean isRestricting(StoredCase one) {
        return one.person()
                .filter(person -> person.getJsonArray(HOLDS) != null
                        && !person.getJsonArray(HOLDS).isEmpty())
                .isPresent();
    }
}
