package org.glashaus.conference.ledger;

import java.io.IOException;
import java.util.List;

/** Takes receipts. When a call returns, the receipt is on the disk. */
@FunctionalInterface
public interface Receipts {

    void keep(Receipt receipt) throws IOException;

    /** In this order. The ledger keeps all of them or none, and flushes once. */
    default void keep(List<? extends Receipt> receipts) throws IOException {
        for (Receipt receipt : receipts) {
            keep(receipt);
        }
    }
}
