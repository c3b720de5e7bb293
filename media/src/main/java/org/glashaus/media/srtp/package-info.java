/**
 * SRTP and SRTCP (RFC 3711) with AEAD_AES_128_GCM (RFC 7714) and AES128_CM_HMAC_SHA1_80, keyed by DTLS (RFC 5764). One
 * {@link org.glashaus.media.srtp.SrtpContext} is one direction of one transport and works in place on the caller's
 * array. It touches {@code bytes}, the header and sequence arithmetic of {@code rtp}, the core's limits, and the JDK's ciphers
 * and HMAC, of the provider SunJCE. The ciphers come by {@link org.glashaus.media.srtp.CipherFactory} and can be replaced, the
 * HMAC of AES128_CM_HMAC_SHA1_80 cannot.
 */
@NullMarked
package org.glashaus.media.srtp;

import org.jspecify.annotations.NullMarked;
