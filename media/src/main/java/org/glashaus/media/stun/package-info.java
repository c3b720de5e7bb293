/**
 * STUN as ICE uses it: binding requests and their answers with short-term credentials. RFC 8489, RFC 8445 §16. It touches
 * {@code bytes}, the core's limits, the JDK's HMAC (of the provider SunJCE) and CRC-32; whether a message is believed is for {@code ice} to say.
 */
@NullMarked
package org.glashaus.media.stun;

import org.jspecify.annotations.NullMarked;
