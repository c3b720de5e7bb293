/**
 * What leaves an audit is searched before it leaves: evidence is redacted, a report that holds what it must not is stopped. Reads
 * and rewrites the evidence below the report's folder, lays its own controls into a folder of its own, reads the machine's name,
 * and knows of what was planted only through {@link org.glashaus.audit.gate.Detector}.
 */
@NullMarked
package org.glashaus.audit.gate;

import org.jspecify.annotations.NullMarked;
