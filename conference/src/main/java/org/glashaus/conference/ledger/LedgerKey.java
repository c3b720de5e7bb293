package org.glashaus.conference.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.conference.files.OwnFile;

/** The key that signs heads: ECDSA over P-256 with SHA-256 (FIPS 186-5), made at the first start, both halves in one file. */
final class LedgerKey {
    static final String FILE = "ledger-key.pem";
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey privateHalf;
    private final PublicKey publicHalf;

    private LedgerKey(PrivateKey privateHalf, PublicKey publicHalf) {
        this.privateHalf = privateHalf;
        this.publicHalf = publicHalf;
    }

    /** Of this folder; a folder that has none gets one. */
    static LedgerKey in(Path keyFolder) throws IOException, LedgerRefused {
        Path file = keyFolder.resolve(FILE);
        if (!Files.exists(file)) {
            KeyPair made = generate();
            OwnFile.write(
                    file,
                    (pem(PRIVATE, made.getPrivate().getEncoded())
                                    + pem(PUBLIC, made.getPublic().getEncoded()))
                            .getBytes(StandardCharsets.US_ASCII));
        }
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        try {
            KeyFactory ec = KeyFactory.getInstance("EC");
            LedgerKey key = new LedgerKey(
                    ec.generatePrivate(new PKCS8EncodedKeySpec(block(PRIVATE, pem))),
                    ec.generatePublic(new X509EncodedKeySpec(block(PUBLIC, pem))));
            if (verifies(key.publicHalf, "both halves", key.sign("both halves"))) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException damaged) {
            throw new LedgerRefused(file + ": holds no key pair on the curve P-256.", damaged);
        }
        throw new LedgerRefused(file + ": the two halves of the key do not belong together.");
    }

    byte[] id() {
        return MerkleHash.sha256().digest(publicHalf.getEncoded());
    }

    /** SubjectPublicKeyInfo in base64. */
    String text() {
        return Base64.getEncoder().encodeToString(publicHalf.getEncoded());
    }

    byte[] publicPem() {
        return pem(PUBLIC, publicHalf.getEncoded()).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] sign(String text) {
        try {
            Signature ecdsa = Signature.getInstance(ALGORITHM + "inP1363Format");
            ecdsa.initSign(privateHalf);
            ecdsa.update(text.getBytes(StandardCharsets.US_ASCII));
            return LowS.of(ecdsa.sign(), publicHalf);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of the right kind signs", e);
        }
    }

    /** @param key as {@link #text} writes it */
    static boolean verifies(String key, String text, byte[] signature) {
        try {
            byte[] spki = Base64.getDecoder().decode(key);
            return verifies(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki)), text, signature);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return false;
        }
    }

    private static boolean verifies(PublicKey key, String text, byte[] signature) throws GeneralSecurityException {
        Signature ecdsa = Signature.getInstance(ALGORITHM);
        ecdsa.initVerify(key);
        ecdsa.update(text.getBytes(StandardCharsets.US_ASCII));
        try {
            return LowS.is(signature, key) && ecdsa.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no curve P-256", e);
        }
    }

    // RFC 7468.
    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    private static byte[] block(String label, String pem) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("no " + label);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
