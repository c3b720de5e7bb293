/**
 * From observations to findings to a report. What the features saw comes in as {@link org.glashaus.audit.AuditRun}; it may
 * read the distribution's archives, the register of attestations, a record of sabotage and what the machine says of itself in {@code /proc/sys}, and
 * write the report's folder and its seal and, for a moment, controls of its own, opens no socket, and knows no other module but privacy-spec.
 */
@NullMarked
package org.glashaus.audit;

import org.jspecify.annotations.NullMarked;
