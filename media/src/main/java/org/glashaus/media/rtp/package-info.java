/**
 * RTP as views over an array: header, header extensions, sequence arithmetic, VP8's descriptor, and the rewrite for one
 * receiver. RFC 3550, RFC 8285, RFC 7741, RFC 3711 §3.3.1. Nothing here allocates per packet; it touches {@code bytes}
 * only.
 */
@NullMarked
package org.glashaus.media.rtp;

import org.jspecify.annotations.NullMarked;
