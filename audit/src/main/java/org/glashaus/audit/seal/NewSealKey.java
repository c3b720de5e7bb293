package org.glashaus.audit.seal;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.glashaus.audit.PrivateFile;
import org.jspecify.annotations.Nullable;

/** A key pair and a certificate that it signs itself: whoever wants to trust it has to get the certificate from its owner. */
public final class NewSealKey {
    private static final int SERIAL_BITS = 127;

    private NewSealKey() {}

    /**
     * Writes the private half where nobody else may read it and the certificate beside it; neither may be there yet.
     *
     * @param country two letters
     * @param passphrase without one the key lies there in clear
     */
    public static void make(
            Path key,
            String organisation,
            Optional<String> country,
            Period valid,
            Optional<char[]> passphrase,
            Instant now)
            throws IOException, SealRefused {
        Path beside = SealKey.besideKey(key);
        for (Path each : new Path[] {key, beside}) {
            if (Files.exists(each)) {
                throw new SealRefused(each + ": is there already, and is not overwritten.");
            }
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            PrivateFile.create(key, pem(new JcaPKCS8Generator(pair.getPrivate(), encryptor(passphrase))));
            Files.write(beside, pem(certificate(pair, name(organisation, country), now, valid)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("This Java has no curve P-256", e);
        }
    }

    private static X500Name name(String organisation, Optional<String> country) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        country.ifPresent(code -> name.addRDN(BCStyle.C, code));
        return name.addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, organisation)
                .build();
    }

    // RFC 5280 §4.1, §4.2.1.3: no authority, a key for signatures that are to be held against its owner.
    private static X509CertificateHolder certificate(KeyPair pair, X500Name name, Instant now, Period valid)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.atZone(ZoneOffset.UTC).plus(valid).toInstant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1),
                Date.from(from),
                Date.from(until),
                name,
                pair.getPublic());
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
        return builder.build(new JcaContentSignerBuilder(SealKey.ALGORITHM).build(pair.getPrivate()));
    }

    private static @Nullable OutputEncryptor encryptor(Optional<char[]> passphrase) throws OperatorCreationException {
        if (passphrase.isEmpty()) {
            return null;
        }
        return new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPRF(PKCS8Generator.PRF_HMACSHA256)
                .setIterationCount(600_000)
                .setPassword(passphrase.get())
                .build();
    }

    private static byte[] pem(Object what) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(what);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
