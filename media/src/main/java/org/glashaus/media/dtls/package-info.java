/** The DTLS port (RFC 5764, RFC 8122). */
@NullMarked
package org.glashaus.media.dtls;

import org.jspecify.annotations.NullMarked;
