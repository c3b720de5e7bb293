package org.glashaus.media.srtp;

import javax.crypto.SecretKey;
import org.glashaus.media.bytes.Bytes;

/** A key that can be wiped, which the JDK's own SecretKeySpec cannot. The providers get copies and wipe these. */
final class WipeableKey implements SecretKey {
    private static final long serialVersionUID = 1L;

    private final byte[] key;
    private final String algorithm;

    WipeableKey(byte[] key, String algorithm) {
        this.key = key.clone();
        this.algorithm = algorithm;
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        return key.clone();
    }

    @Override
    public void destroy() {
        Bytes.wipe(key);
    }
}
