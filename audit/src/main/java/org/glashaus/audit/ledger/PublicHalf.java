package org.glashaus.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.audit.LowS;

/** A public key on the curve P-256 and what it has signed (FIPS 186-5). */
record PublicHalf(ECPublicKey key, String id) {
    private static final int P256_BITS = 256;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]*)-----END PUBLIC KEY-----");

    static Optional<PublicHalf> inPem(byte[] file) {
        Matcher block = PEM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return block.find() ? read(block.group(1).replaceAll("\\s", "")) : Optional.empty();
    }

    /** @param base64 of SubjectPublicKeyInfo */
    static Optional<PublicHalf> read(String base64) {
        try {
            byte[] spki = Base64.getDecoder().decode(base64);
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
            String id = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(spki));
            return key instanceof ECPublicKey ec
                            && ec.getParams().getCurve().getField().getFieldSize() == P256_BITS
                    ? Optional.of(new PublicHalf(ec, id))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    boolean signed(SignedHead head) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initVerify(key);
            ecdsa.update(head.signedText().getBytes(StandardCharsets.US_ASCII));
            byte[] signature = Base64.getDecoder().decode(head.signature());
            return LowS.is(signature, key) && ecdsa.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
