/**
 * Receipts for what the server deleted, destroyed, held and changed, so that a host can prove it later without keeping
 * anything of participants to do so. A receipt has no field for a person: it counts, dates and hashes.
 *
 * <p>May touch: nothing yet but its own records.
 */
@NullMarked
package org.glashaus.conference.ledger;

import org.jspecify.annotations.NullMarked;
