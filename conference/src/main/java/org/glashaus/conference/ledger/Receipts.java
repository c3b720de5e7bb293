package org.glashaus.conference.ledger;

import java.io.IOException;

/** Takes receipts. When a call returns, the receipt is on the disk. */
@FunctionalInterface
public interface Receipts {

    void keep(Receipt receipt) throws IOException;
}
