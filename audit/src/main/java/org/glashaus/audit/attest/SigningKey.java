package org.glashaus.audit.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;
import org.glashaus.audit.Limits;

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
        Path folder = privateFile.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.createFile(
                privateFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(privateFile, Pem.write(LABEL, pair.getPrivate().getEncoded()));
        SigningKey key = new SigningKey(pair.getPrivate(), pair.getPublic());
        Files.write(publicHalf(privateFile), key.publicPem());
        return key;
    }

    public static SigningKey read(Path privateFile) throws IOException, AttestationRefused {
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(privateFile);
        if (open.stream().anyMatch(each -> !each.name().startsWith("OWNER_"))) {
            throw new AttestationRefused(
                    privateFile + ": others may read this private key; make it yours alone (chmod 600).");
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
