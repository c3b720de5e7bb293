package org.glashaus.audit.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glashaus.audit.Limits;

/** The keys whose signatures a register takes, by fingerprint. Who may put a key there decides whose word counts. */
final class PublicKeys {
    static final String LABEL = "PUBLIC KEY";
    private static final int P256_BITS = 256;

    private final Map<String, PublicKey> byFingerprint = new TreeMap<>();

    static PublicKeys in(Path folder) throws IOException, AttestationRefused {
        PublicKeys keys = new PublicKeys();
        if (!Files.isDirectory(folder)) {
            return keys;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".pem"))
                    .limit(Limits.REGISTER_FILES)
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            PublicKey key = read(SmallFile.read(file, Limits.KEY_BYTES), file.toString());
            keys.byFingerprint.put(fingerprint(key), key);
        }
        return keys;
    }

    Optional<PublicKey> find(String fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    static PublicKey read(byte[] pem, String file) throws AttestationRefused {
        byte[] der = Pem.read(LABEL, pem, file);
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            if (key instanceof ECPublicKey ec
                    && ec.getParams().getCurve().getField().getFieldSize() == P256_BITS) {
                return key;
            }
        } catch (GeneralSecurityException notEc) {
            // Told below with the same words: it is no key of the one kind that is taken.
        }
        throw new AttestationRefused(file + ": is no public key on the curve P-256.");
    }

    static String fingerprint(PublicKey key) {
        return SmallFile.sha256(key.getEncoded());
    }

    // FIPS 186-5 §6.4; the signature is the DER form that openssl dgst -verify takes.
    static boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature ecdsa = Signature.getInstance(SigningKey.ALGORITHM);
            ecdsa.initVerify(key);
            ecdsa.update(signed);
            return ecdsa.verify(signature);
        } catch (SignatureException | InvalidKeyException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + SigningKey.ALGORITHM, e);
        }
    }
}
