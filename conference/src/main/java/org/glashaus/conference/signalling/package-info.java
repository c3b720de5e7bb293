/**
 * The WebSocket protocol of {@code docs/protocol.md} (RFC 6455, RFC 8259): every message is validated before anything
 * happens, and answered with {@code error} if it is not one of ours. Touches sockets through Vert.x, and
 * beneath it Netty's channel where a connection has to be cut that nobody reads; rooms, seats and admission.
 */
@NullMarked
package org.glashaus.conference.signalling;

import org.jspecify.annotations.NullMarked;
