/**
 * The host's own registers: requests of people, breaches, disclosures, processors. Of each case there is an outline that names nobody,
 * and a part on persons that is sealed under a key of its own and dies with that key (ADR 1001). Deadlines are reckoned here too, from
 * law that is data (ADR 1002). Touches the folders {@code registers} of the data and the key folder, and the ledger.
 */
@NullMarked
package org.glashaus.conference.register;

import org.jspecify.annotations.NullMarked;
