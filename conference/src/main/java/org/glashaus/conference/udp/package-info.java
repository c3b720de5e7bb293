/**
 * The UDP edge: the only caller of the media door. One thread owns the sockets, the media core and the numbers that stand
 * for transport addresses; everybody else talks to it through {@link org.glashaus.conference.udp.Seat}. A transport
 * address is known here while packets come from it, and nowhere else. Touches sockets and the monotonic clock.
 */
@NullMarked
package org.glashaus.conference.udp;

import org.jspecify.annotations.NullMarked;
