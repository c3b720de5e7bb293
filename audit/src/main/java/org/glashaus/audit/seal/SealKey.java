package org.glashaus.audit.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.glashaus.audit.Limits;
import org.glashaus.audit.LowS;
import org.glashaus.audit.PrivateFile;

/** An organisation's key on the curve P-256 with its certificate, in files or on a token; what it signs is that organisation's seal. */
public final class SealKey {
    static final String ALGORITHM = "SHA256withECDSA";

    private final PrivateKey secret;
    private final Optional<Provider> provider;
    private final List<X509Certificate> certificates;

    private SealKey(PrivateKey secret, Optional<Provider> provider, List<X509Certificate> certificates) {
        this.secret = secret;
        this.provider = provider;
        this.certificates = List.copyOf(certificates);
    }

    /** Where the certificate of a key lies, unless it is said or stands in the key's own file. */
    public static Path besideKey(Path key) {
        return key.resolveSibling(key.getFileName() + ".crt");
    }

    /** @param certificate the signer's, and those that lead to whoever vouches for it, in any order */
    public static SealKey inFiles(Path key, Optional<Path> certificate, Passphrase passphrase)
            throws IOException, SealRefused {
        List<Object> blocks = Certificates.pem(key);
        List<PrivateKey> secrets = new ArrayList<>();
        boolean certified = false;
        for (Object block : blocks) {
            secret(block, key, passphrase).ifPresent(secrets::add);
            certified |= block instanceof X509CertificateHolder;
        }
        if (secrets.size() != 1) {
            throw new SealRefused(
                    key + ": holds " + (secrets.isEmpty() ? "no" : "more than one") + " private key in PEM.");
        }
        Optional<String> open = PrivateFile.openToOthers(key);
        if (open.isPresent()) {
            throw new SealRefused(open.get());
        }
        Path certificates = certificate.orElse(certified ? key : besideKey(key));
        if (certificate.isEmpty() && !certified && !Files.exists(certificates)) {
            throw new SealRefused(key + ": no certificate stands in it or beside it in " + certificates + "; name it.");
        }
        return of(
                secrets.getFirst(),
                Optional.empty(),
                Certificates.in(certificates).all(),
                key,
                certificates);
    }

    /** @param certificates of which one is the key's */
    static SealKey of(
            PrivateKey secret, Optional<Provider> provider, List<X509Certificate> certificates, Path key, Path where)
            throws SealRefused {
        if (certificates.size() > Limits.CERTIFICATES) {
            throw new SealRefused(where + ": holds more than " + Limits.CERTIFICATES + " certificates.");
        }
        List<X509Certificate> ordered = new ArrayList<>(certificates);
        for (X509Certificate each : certificates) {
            SubjectPublicKeyInfo info =
                    SubjectPublicKeyInfo.getInstance(each.getPublicKey().getEncoded());
            if (Certificates.isP256(info) && fit(secret, provider, each)) {
                if (!Certificates.maySign(each)) {
                    throw new SealRefused(where + ": the certificate says that its key is not for signing.");
                }
                ordered.remove(each);
                ordered.addFirst(each);
                return new SealKey(secret, provider, ordered);
            }
        }
        throw new SealRefused(
                where + ": holds no certificate of the key in " + key + ", or it is none on the curve P-256.");
    }

    private static boolean fit(PrivateKey secret, Optional<Provider> provider, X509Certificate certificate) {
        try {
            byte[] probe = {1};
            Signature signing = provider.isPresent()
                    ? Signature.getInstance(ALGORITHM, provider.get())
                    : Signature.getInstance(ALGORITHM);
            signing.initSign(secret);
            signing.update(probe);
            byte[] signature = signing.sign();
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(probe);
            return verifying.verify(signature);
        } catch (GeneralSecurityException | RuntimeException otherKind) {
            return false;
        }
    }

    private static Optional<PrivateKey> secret(Object block, Path file, Passphrase passphrase) throws SealRefused {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        // For what a passphrase is made into a key by, of which the JDK knows a part only.
        BouncyCastleProvider castle = new BouncyCastleProvider();
        try {
            return switch (block) {
                case PrivateKeyInfo plain -> Optional.of(converter.getPrivateKey(plain));
                case PEMKeyPair pair -> Optional.of(converter.getPrivateKey(pair.getPrivateKeyInfo()));
                case PKCS8EncryptedPrivateKeyInfo encrypted ->
                    Optional.of(converter.getPrivateKey(
                            encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                                    .setProvider(castle)
                                    .build(passphrase.of(file.toString())))));
                case PEMEncryptedKeyPair encrypted ->
                    Optional.of(converter.getPrivateKey(encrypted
                            .decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                                    .setProvider(castle)
                                    .build(passphrase.of(file.toString())))
                            .getPrivateKeyInfo()));
                default -> Optional.empty();
            };
        } catch (IOException | PKCSException | OperatorCreationException wrong) {
            boolean locked = block instanceof PKCS8EncryptedPrivateKeyInfo || block instanceof PEMEncryptedKeyPair;
            throw new SealRefused(file
                    + (locked
                            ? ": the passphrase does not open this private key."
                            : ": is no private key on the curve P-256."));
        }
    }

    /** Who signs, as the certificate names them. */
    public String name() {
        return Certificates.name(certificates.getFirst());
    }

    /** Whether the certificate holds on that day. */
    public void mustBeValid(Instant when) throws SealRefused {
        X509Certificate own = certificates.getFirst();
        if (!Certificates.validAt(own, when)) {
            throw new SealRefused("The certificate of " + name() + " is valid from "
                    + own.getNotBefore().toInstant() + " until "
                    + own.getNotAfter().toInstant() + " only: nothing can be sealed with it now.");
        }
    }

    List<X509CertificateHolder> certificateHolders() {
        List<X509CertificateHolder> holders = new ArrayList<>();
        for (X509Certificate each : certificates) {
            try {
                holders.add(new JcaX509CertificateHolder(each));
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("A certificate that was read can be written", e);
            }
        }
        return holders;
    }

    ContentSigner signer() throws OperatorCreationException {
        JcaContentSignerBuilder builder = new JcaContentSignerBuilder(ALGORITHM);
        provider.ifPresent(builder::setProvider);
        return new LowSigner(
                builder.build(secret), (ECPublicKey) certificates.getFirst().getPublicKey());
    }

    /** Files and tokens give either of two signatures; one of them counts (ADR 1231). */
    private record LowSigner(ContentSigner either, ECPublicKey publicHalf) implements ContentSigner {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return either.getAlgorithmIdentifier();
        }

        @Override
        public OutputStream getOutputStream() {
            return either.getOutputStream();
        }

        @Override
        public byte[] getSignature() {
            return LowS.of(either.getSignature(), publicHalf);
        }
    }
}
