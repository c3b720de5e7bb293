/**
 * Checks a server's ledger of receipts by its documented format ({@code docs/ledger.md}; RFC 9162 §2.1): whether any leaf
 * or head was changed, added, taken out, cut off or moved, by the ledger's own signed heads and by one that somebody else
 * has seen. It shares no code with the server that writes the ledger.
 *
 * <p>May read the files that it is given, and nothing else; writes none.
 */
@NullMarked
package org.glashaus.audit.ledger;

import org.jspecify.annotations.NullMarked;
