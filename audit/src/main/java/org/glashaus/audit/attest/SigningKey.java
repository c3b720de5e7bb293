package org.glashaus.audit.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.glashaus.audit.Limits;
import org.glashaus.audit.PrivateFile;

/** A person's key pair: the private half in one file that nobody else may read, the public half beside it. */
public final class SigningKey {
    static final String ALGORITHM = "SHA256withECDSA";
    private static final String LABEL = "PRIVATE KEY";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** Where the public half of a private key lies. */
    public static Path publicHalf(Path privateFile) {
        return privateFile.resolveSibling(privateFile.getFileName() + ".pub");
    }

    /** Makes a pair; there must be none yet. */
    public static SigningKey make(Path privateFile) throws IOException {
        KeyPair pair = generate();
        PrivateFile.create(privateFile, Pem.write(LABEL, pair.getPrivate().getEncoded()));
        SigningKey key = new SigningKey(pair.getPrivate(), pair.getPublic());
        Files.write(publicHalf(privateFile), key.publicPem());
        return key;
    }

    public static SigningKey read(Path privateFile) throws IOException, AttestationRefused {
        Optional<String> open = PrivateFile.openToOthers(privateFile);
        if (open.isPresent()) {
            throw new AttestationRefused(open.get());
        }
        Path publicFile = publicHalf(privateFile);
        if (!Files.isReadable(publicFile)) {
            throw new AttestationRefused(publicFile + ": is missing; make it with openssl pkey -in " + privateFile
                    + " -pubout -out " + publicFile);
        }
        byte[] der = Pem.read(LABEL, SmallFile.read(privateFile, Limits.KEY_BYTES), privateFile.toString());
        PrivateKey secret;
        try {
            secret = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new AttestationRefused(privateFile + ": is no private key on the curve P-256 (PKCS#8).");
        }
        SigningKey key = new SigningKey(
                secret, PublicKeys.read(SmallFile.read(publicFile, Limits.KEY_BYTES), publicFile.toString()));
        if (!key.halvesFit()) {
            throw new AttestationRefused(publicFile + ": is not the public half of " + privateFile + ".");
        }
        return key;
    }

    public String fingerprint() {
        return PublicKeys.fingerprint(publicKey);
    }

    byte[] publicPem() {
        return Pem.write(PublicKeys.LABEL, publicKey.getEncoded());
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature ecdsa = Signature.getInstance(ALGORITHM);
            ecdsa.initSign(privateKey);
            ecdsa.update(bytes);
            return ecdsa.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of the right kind signs", e);
        }
    }

    private boolean halvesFit() {
        try {
            Signature ecdsa = Signature.getInstance(ALGORITHM);
            ecdsa.initSign(privateKey);
            ecdsa.update((byte) 1);
            return PublicKeys.verifies(publicKey, new byte[] {1}, ecdsa.sign());
        } catch (GeneralSecurityException otherCurve) {
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
}
