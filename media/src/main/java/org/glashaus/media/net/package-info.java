/** What a datagram is, told by its first octets (RFC 7983, RFC 5761). It touches {@code bytes} only. */
@NullMarked
package org.glashaus.media.net;

import org.jspecify.annotations.NullMarked;
