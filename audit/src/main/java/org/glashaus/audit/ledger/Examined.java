package org.glashaus.audit.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a ledger.
 *
 * @param newest the last line that is a head, whatever its worth
 * @param faults one sentence each, with the leaf's number; empty if nothing was tampered with
 * @param remarks what is no fault, but for the reader to judge
 */
public record Examined(
        long leaves, long heads, Optional<SignedHead> newest, List<String> faults, List<String> remarks) {

    public Examined {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    public boolean intact() {
        return faults.isEmpty();
    }
}
