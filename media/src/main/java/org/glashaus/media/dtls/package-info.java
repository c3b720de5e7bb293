/**
 * The DTLS port (RFC 5764, RFC 8122): what the core asks of a handshake that somebody else carries out. Interfaces and records
 * only; it touches {@code srtp} for the names of profiles, and no cipher, thread or clock.
 */
@NullMarked
package org.glashaus.media.dtls;

import org.jspecify.annotations.NullMarked;
