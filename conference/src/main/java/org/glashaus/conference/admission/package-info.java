/**
 * Where somebody comes from (RFC 7239, the PROXY protocol) and who may come in: whether a room asks for a login (RFC 6750),
 * which statement has to be agreed to first,
 * which pages may open sockets (RFC 6454, RFC 6455 §10.2), how much one network may take before the others suffer, and which addresses are banned for some minutes. All of it is in memory and used on the conference's one
 * thread. Touches a request's addresses and headers through Vert.x, the rooms, and the monotonic clock.
 */
@NullMarked
package org.glashaus.conference.admission;

import org.jspecify.annotations.NullMarked;
