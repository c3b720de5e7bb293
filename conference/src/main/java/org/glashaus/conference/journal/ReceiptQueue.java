package org.glashaus.conference.journal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.journal.SqlRows.Tally;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.ledger.Receipts;
import org.glashaus.spec.LogCategory;

/** Receipts on their way to the ledger. What has gone has gone, so one that the ledger cannot take now is tried again. */
final class ReceiptQueue {
    private final Receipts ledger;
    private final List<Receipt> waiting = new ArrayList<>();

    ReceiptQueue(Receipts ledger) {
        this.ledger = ledger;
    }

    void deleted(Due due, Tally tally, Instant now) {
        if (tally.entries() == 0) {
            return;
        }
        String category = name(due.category());
        keep(new Receipt.Deleted(now, category, tally.entries(), Instant.ofEpochMilli(tally.upToMillis())));
        if (tally.late() > 0) {
            Instant limitOfOldest = Instant.ofEpochMilli(tally.fromMillis())
                    .plus(Duration.between(due.late().plusMillis(1), now));
            keep(new Receipt.Overrun(now, category, tally.late(), limitOfOldest));
        }
    }

    void erased(LogCategory category, int entries, Instant now) {
        if (entries > 0) {
            keep(new Receipt.Erased(now, name(category), entries));
        }
    }

    void keep(Receipt receipt) {
        waiting.add(receipt);
    }

    /** Of what is already so: a ledger that fails is no refusal, and the next sweep hands it and says so if it cannot. */
    void keepAndTryToHand(Receipt receipt) {
        keep(receipt);
        try {
            hand();
        } catch (StoreFailure later) {
            // It waits.
        }
    }

    void hand() throws StoreFailure {
        try {
            if (!waiting.isEmpty()) {
                ledger.keep(List.copyOf(waiting));
                waiting.clear();
            }
        } catch (IOException failure) {
            throw new StoreFailure("the ledger takes no receipts", failure);
        }
    }

    static String name(LogCategory category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String number(Hold hold) {
        return HexFormat.of().toHexDigits(hold.id());
    }
}
