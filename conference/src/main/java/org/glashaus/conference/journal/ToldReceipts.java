package org.glashaus.conference.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.ledger.Receipt.Overrun;
import org.glashaus.conference.ledger.Receipts;

/** An overrun is for the host to know at once, not only for the ledger. */
record ToldReceipts(Receipts ledger, Consumer<String> console) implements Receipts {
    @Override
    public void keep(Receipt receipt) throws IOException {
        keep(List.of(receipt));
    }

    @Override
    public void keep(List<? extends Receipt> receipts) throws IOException {
        ledger.keep(receipts);
        receipts.forEach(receipt -> {
            if (receipt instanceof Overrun overrun) {
                console.accept(said(overrun));
            }
        });
    }

    private static String said(Overrun overrun) {
        long minutes = Duration.between(overrun.limitOfOldest(), overrun.at()).toMinutes();
        return overrun.entries() + (overrun.entries() == 1 ? " entry" : " entries") + " (" + overrun.category()
                + ") outlived the limit, the oldest by " + minutes + (minutes == 1 ? " minute" : " minutes")
                + ", since the server was down or its clock was set; they are deleted now.";
    }
}
