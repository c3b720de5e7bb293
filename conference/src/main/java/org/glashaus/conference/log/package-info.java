/**
 * What the conference tells the journal: steps of signalling, media connections, attacks, errors, identifiers, counts. No name
 * comes in here, neither a room's nor a person's. For a log that the statement does not have nothing is asked,
 * drawn or counted. Everything is on the conference's one thread but errors, which come from any. Touches the journal and the lines of
 * a diagnosis only; no
 * file, no socket, no timer of its own.
 */
@NullMarked
package org.glashaus.conference.log;

import org.jspecify.annotations.NullMarked;
