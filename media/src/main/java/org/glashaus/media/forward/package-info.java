/**
 * Who receives what, and as what: published streams, the receivers' slots, and the rewriting between them.
 *
 * <p>A slot is one outgoing RTP stream with an SSRC, sequence and time of our own (RFC 3550 §5.1, §7.1), so a receiver
 * sees one unbroken stream whoever is put into it. Lost packets are asked for (RFC 4585 §6.2.1) and answered by
 * retransmissions (RFC 4588) from a ring that is bounded by count, octets and time and wiped, off the heap; nothing else
 * here outlives its packet. This package never sees a key: it takes clear packets and gives clear
 * packets. It touches {@code bytes}, {@code rtp}, {@code rtcp} and memory outside the heap.
 */
@NullMarked
package org.glashaus.media.forward;

import org.jspecify.annotations.NullMarked;
