/**
 * The UDP edge: the only caller of the media door. One thread owns the sockets, the media core and the numbers that stand
 * for transport addresses; everybody else talks to it through {@link org.glashaus.conference.udp.Seat}. A transport
 * address is known here while packets come from it, and in the core for the length of an answer. Touches sockets, the one thread
 * that it starts, the monotonic clock, and {@code SecureRandom} for the seed of a hash.
 */
@NullMarked
package org.glashaus.conference.udp;

import org.jspecify.annotations.NullMarked;
