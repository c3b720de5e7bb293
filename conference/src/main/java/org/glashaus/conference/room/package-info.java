/**
 * Rooms. One exists while somebody is in it; with the last one its name, its chat and everything else of it is gone.
 * All of it is in memory and used on the conference's one thread. Touches seats at the UDP edge, and tells the
 * conference's log; no file and no socket. Whether two may connect directly comes from the statement's profile.
 */
@NullMarked
package org.glashaus.conference.room;

import org.jspecify.annotations.NullMarked;
