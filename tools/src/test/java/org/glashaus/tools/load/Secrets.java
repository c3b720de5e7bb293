package org.glashaus.tools.load;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.glashaus.media.dtls.DtlsHandshake.Keys;

/** The keys of a connection as both ends have them: the two master keys, and of each the session keys of RTP and RTCP. */
final class Secrets {
    private Secrets() {}

    static List<byte[]> masterKeys(Keys keys) {
        int length = keys.profile().keyLength();
        return List.of(Arrays.copyOf(keys.material(), length), Arrays.copyOfRange(keys.material(), length, 2 * length));
    }

    // RFC 3711 §4.3.1, §4.3.3: AES in counter mode over salt and label; RFC 7714 §11: a salt of 96 bits is padded on
    // the right
    static List<byte[]> sessionKeys(Keys keys) throws GeneralSecurityException {
        List<byte[]> derived = new ArrayList<>();
        int length = keys.profile().keyLength();
        int saltLength = keys.profile().saltLength();
        for (int side = 0; side < 2; side++) {
            for (byte label : new byte[] {0, 3}) {
                byte[] block = new byte[16];
                System.arraycopy(keys.material(), 2 * length + side * saltLength, block, 0, saltLength);
                block[7] ^= label;
                Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
                aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(masterKeys(keys).get(side), "AES"));
                derived.add(aes.doFinal(block));
            }
        }
        return derived;
    }
}
