/**
 * A client of our own for load, simulation and tests: controlling ICE (RFC 8445), DTLS client (RFC 5764), SRTP, WHIP and WHEP
 * (RFC 9725) over HTTPS, a clip of our own making (VP8, Opus), and a network that may be spoiled by seed. It uses the wire
 * formats, descriptions and DTLS port of {@code media} and the DTLS of {@code conference}: it shares code with what it loads, so
 * it measures and is no witness. One thread owns all UDP sockets; WHIP and WHEP have Java's HTTP client.
 */
@NullMarked
package org.glashaus.tools.load;

import org.jspecify.annotations.NullMarked;
