package org.glashaus.conference.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glashaus.conference.ledger.Receipts;
import org.glashaus.conference.limits.DeskLimits;

/** All registers of a server. One thread at a time works on them. */
public final class Registers {
    private final Map<Register, CaseBook> books = new EnumMap<>(Register.class);
    private final CaseReceipts receipts;
    private final InstantSource clock;
    private Instant lastSweep = Instant.MIN;

    private Registers(CaseReceipts receipts, InstantSource clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Opens them and forgets what is over. The caller holds the data folder's lock. */
    public static Registers open(Path dataFolder, Path keyFolder, InstantSource clock, Receipts ledger)
            throws IOException {
        Registers registers = new Registers(new CaseReceipts(ledger), clock);
        for (Register register : Register.values()) {
            CaseStore store = CaseStore.open(dataFolder, keyFolder, register);
            registers.books.put(register, new CaseBook(store, registers.receipts, clock));
        }
        registers.sweep();
        return registers;
    }

    public CaseBook book(Register register) {
        return Objects.requireNonNull(books.get(register));
    }

    public Breaches breaches() {
        return new Breaches(book(Register.BREACHES));
    }

    public Disclosures disclosures() {
        return new Disclosures(book(Register.DISCLOSURES));
    }

    public Processors processors() {
        return new Processors(book(Register.PROCESSORS));
    }

    /** To be called often; it looks once an interval, and at once if the clock was set back. */
    public void sweepIfDue() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(lastSweep)
                || !now.minus(DeskLimits.REGISTERS_LOOKED_AT_EVERY.dividedBy(2)).isBefore(lastSweep)) {
            sweep();
        }
    }

    /** One that fails keeps none of the others from being looked through. */
    public synchronized void sweep() throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (CaseBook book : books.values()) {
            try {
                book.sweep();
            } catch (IOException failure) {
                failures.add(failure);
            }
        }
        receipts.flush(clock.instant());
        lastSweep = clock.instant();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /** What waits to be told to the ledger is told now. */
    public void close() {
        receipts.flush(clock.instant());
    }
}
