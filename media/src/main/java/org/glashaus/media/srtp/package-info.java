/** SRTP (RFC 3711, RFC 7714). */
@NullMarked
package org.glashaus.media.srtp;

import org.jspecify.annotations.NullMarked;
