package org.glashaus.conference.register;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.ledger.Receipts;

/**
 * Receipts of cases on their way to the ledger. What has happened has happened, so one that the ledger cannot take now is tried again.
 * That a request came is told with the next sweep: the moment of somebody's visit would stay in a ledger for ever.
 */
public final class CaseReceipts {
    private final Receipts ledger;
    private final List<Noted> waiting = new ArrayList<>();

    private record Noted(Register register, long number, Step step) {}

    public CaseReceipts(Receipts ledger) {
        this.ledger = ledger;
    }

    synchronized void later(Register register, long number, Step step) {
        waiting.add(new Noted(register, number, step));
    }

    void now(Register register, long number, Step step, Instant at) {
        later(register, number, step);
        flush(at);
    }

    /** False if they have to wait on. */
    public synchronized boolean flush(Instant at) {
        try {
            ledger.keep(waiting.stream()
                    .map(noted -> new Receipt.Case(
                            at,
                            noted.register().folder(),
                            noted.register().folder() + "/" + noted.number(),
                            noted.step().text()))
                    .toList());
        } catch (IOException full) {
            return false;
        }
        waiting.clear();
        return true;
    }
}
