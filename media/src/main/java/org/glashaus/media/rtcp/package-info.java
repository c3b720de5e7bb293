/**
 * RTCP read through a visitor and written by appending, both over an array and without objects. RFC 3550 §6, RFC 4585,
 * RFC 5104, RFC 5506, REMB, transport-wide congestion control. It touches {@code bytes} and the core's limits.
 */
@NullMarked
package org.glashaus.media.rtcp;

import org.jspecify.annotations.NullMarked;
