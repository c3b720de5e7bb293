/**
 * What a host asks of the running server: placing and releasing holds, erasing entries before their time, working on cases of the
 * registers, and looking closer for a
 * while (ADR 0941). One request at a time lies as a file in the folder {@code desk} of the key folder, which only its owner can
 * enter; there is no port (ADR 0913). Touches that folder, the register of diagnoses in the data folder, the journal, the registers and the ledger.
 */
@NullMarked
package org.glashaus.conference.desk;

import org.jspecify.annotations.NullMarked;
