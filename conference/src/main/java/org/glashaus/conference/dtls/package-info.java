/**
 * The DTLS port of the media core on Bouncy Castle: DTLS 1.2 (RFC 6347) with use_srtp (RFC 5764), certificates vouched
 * for by their fingerprints in SDP (RFC 8122), extended master secret (RFC 7627) always.
 *
 * <p>Bouncy Castle's handshake blocks and knows the clock; it runs on the executor that the server passes in (virtual
 * threads) against a transport of two bounded queues. The core polls the other ends and never waits. This is the only
 * package that may use Bouncy Castle's TLS classes. It opens no socket and writes nothing anywhere; of the
 * server it sees the limits, of {@code media} the DTLS port.
 *
 * <p>An endpoint must be made only for a path that ICE has verified: its replies are larger than the hello that asks for
 * them, and this package does not ask the peer for a cookie.
 */
@NullMarked
package org.glashaus.conference.dtls;

import org.jspecify.annotations.NullMarked;
