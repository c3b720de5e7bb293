/**
 * A lite ICE agent (RFC 8445 §2.5): it answers checks and makes none. A check with the right integrity proves that
 * whoever made it knows our password, and nothing about the address it came from, which can be forged, nor about when it
 * was made, since it can be replayed. That somebody receives what we send to an address is proven by the DTLS handshake,
 * and that a session has moved to another one by authentic media from there. See {@code docs/adr/0131}. It touches {@code stun} only, and sends nothing itself: the answer is
 * {@code core}'s.
 */
@NullMarked
package org.glashaus.media.ice;

import org.jspecify.annotations.NullMarked;
