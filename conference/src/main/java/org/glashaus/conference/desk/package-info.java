/**
 * What a host asks of the running server: placing and releasing holds, and erasing entries before their time. One request at a time lies as a file in the folder {@code desk}
 * of the key folder, which only its owner can enter; there is no port (ADR 0913). Touches that folder and the journal.
 */
@NullMarked
package org.glashaus.conference.desk;

import org.jspecify.annotations.NullMarked;
