/**
 * Receipts for what the server deleted, destroyed, held and changed, so that a host can prove it later without keeping
 * anything of participants to do so. A receipt has no field for a person: it counts, dates and hashes.
 *
 * <p>{@link org.glashaus.conference.ledger.Ledger} writes them, one line each, into one file with a Merkle tree over it
 * (RFC 9162 §2.1) and signs the tree's head after each batch; {@code docs/ledger.md} has the format field by field. The
 * verifier lives in another module and shares no code with this one.
 *
 * <p>May touch: the folder {@code ledger} in the data folder, and of the key folder its own key and salt. Nothing of
 * {@code conference.personal}. It appends on its caller's thread and waits for the disk, so never call it from a loop that
 * serves calls.
 */
@NullMarked
package org.glashaus.conference.ledger;

import org.jspecify.annotations.NullMarked;
