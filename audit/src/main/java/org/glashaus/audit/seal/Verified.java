package org.glashaus.audit.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.ledger.SignedHead;

/** What came of looking at a bundle. */
public sealed interface Verified {

    /** @param faults one sentence each, with file and place */
    record Bad(List<String> faults) implements Verified {
        public Bad {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Each byte is as it was signed.
     *
     * @param files how many were signed
     * @param vouched that somebody whom the reader trusts vouches for the signer
     * @param doubts what nothing here shows, though it matters; empty if the bundle stands
     */
    record Whole(
            int files,
            Signer signer,
            boolean vouched,
            Instant claimed,
            Optional<Stamp> stamp,
            Report report,
            Optional<SignedHead> ledgerHead,
            List<String> doubts)
            implements Verified {
        public Whole {
            doubts = List.copyOf(doubts);
        }
    }

    /** @param sha256 of the certificate */
    record Signer(String name, String sha256) {}

    /** @param vouched that somebody whom the reader trusts vouches for the authority */
    record Stamp(Instant time, Signer authority, boolean vouched) {}
}
