/**
 * Session descriptions (RFC 8866) and what is agreed by them: offer and answer (RFC 3264, RFC 9429), bundled on one
 * transport (RFC 9143) with RTP and RTCP on one port (RFC 5761), to an ICE-lite (RFC 8445, RFC 8839) and DTLS-passive
 * (RFC 8842, RFC 5763, RFC 8122) server.
 *
 * <p>Negotiation is pure: descriptions and our own choices go in, a description and a plain result come out. The peer's
 * addresses (candidates, {@code c=}, {@code o=}) never leave the reader's caller: no result holds them, since a lite
 * agent learns where its peer is from the peer's checks. Touches strings, the core's limits, and {@code dtls} for what a
 * fingerprint is.
 */
@NullMarked
package org.glashaus.media.sdp;

import org.jspecify.annotations.NullMarked;
