package org.glashaus.conference.desk;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

// RFC 7748, RFC 5869: keys for one answer, of which only the public halves ever lie in a file
/** An answer that only the command can read that has asked: what lies in the folder for a moment is no clear text (ADR 0942). */
public final class SealedAnswer {
    private static final String FOR = "for";
    private static final String FROM = "from";
    private static final String SEALED = "sealed";
    private static final int KEY_OCTETS = 32;
    private static final int TAG_BITS = 128;

    /** A key seals one answer, so one nonce will do. */
    private static final byte[] NONCE = new byte[12];

    private final KeyPair own;

    private SealedAnswer(KeyPair own) {
        this.own = own;
    }

    /** For the command. */
    public static SealedAnswer toBeAsked() {
        return new SealedAnswer(pair());
    }

    public JsonObject asking(JsonObject request) {
        return request.put(FOR, text(own.getPublic()));
    }

    /** @throws IllegalArgumentException if it is no answer to us */
    public String open(JsonObject answer) {
        try {
            PublicKey from = key(answer.getString(FROM));
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, agreed(own, from, text(own.getPublic()) + text(from)));
            return new String(
                    cipher.doFinal(Base64.getDecoder().decode(answer.getString(SEALED))), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalArgumentException("the answer is not sealed for this request", foreign);
        }
    }

    /**
     * For the server: whom to seal an answer for.
     *
     * @throws IllegalArgumentException if the request names nobody
     */
    static PublicKey reader(JsonObject request) {
        try {
            return key(Objects.requireNonNullElse(request.getString(FOR), ""));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("the request names no key", noKey);
        }
    }

    static JsonObject sealed(String content, PublicKey reader) {
        KeyPair once = pair();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, agreed(once, reader, text(reader) + text(once.getPublic())));
            return new JsonObject()
                    .put(FROM, text(once.getPublic()))
                    .put(
                            SEALED,
                            Base64.getEncoder()
                                    .encodeToString(cipher.doFinal(content.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has AES-GCM since 8", e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has X25519 since 11", e);
        }
    }

    private static SecretKey agreed(KeyPair own, PublicKey other, String both) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own.getPrivate());
        agreement.doPhase(other, true);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(agreement.generateSecret())
                                .thenExpand(both.getBytes(StandardCharsets.US_ASCII), KEY_OCTETS));
    }

    private static Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, NONCE));
        return cipher;
    }

    private static String text(PublicKey key) {
        return HexFormat.of().formatHex(key.getEncoded());
    }

    private static PublicKey key(String hex) throws GeneralSecurityException {
        return KeyFactory.getInstance("X25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex)));
    }
}
