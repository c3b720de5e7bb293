package org.glashaus.conference.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glashaus.conference.tls.ServerCertificate.BadCertificate;

/** A certificate and a key, read, so that a wrong file is told at the start and not at the first visitor. */
record PemPair(X509Certificate certificate, PrivateKey key) {
    private static final Duration RENEW_BEFORE_END = Duration.ofDays(30);
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    static PemPair of(ServerCertificate pem) throws BadCertificate {
        X509Certificate certificate;
        try {
            Collection<?> chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.certificate()));
            certificate = (X509Certificate) chain.iterator().next();
        } catch (GeneralSecurityException | RuntimeException failure) {
            throw new BadCertificate("the certificate file holds no certificate in PEM", failure);
        }
        return new PemPair(
                certificate, key(pem.key(), certificate.getPublicKey().getAlgorithm()));
    }

    private static PrivateKey key(byte[] pem, String algorithm) throws BadCertificate {
        Matcher matcher = KEY.matcher(new String(pem, StandardCharsets.US_ASCII));
        if (!matcher.find()) {
            throw new BadCertificate(
                    "the key file holds no unencrypted key in PKCS #8 PEM (openssl pkcs8 -topk8 -nodes makes one)");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(matcher.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new BadCertificate("the key is not of the certificate's kind (" + algorithm + ")", failure);
        }
    }

    void requireMatch() throws BadCertificate {
        String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        byte[] challenge = new byte[32];
        new SecureRandom().nextBytes(challenge);
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(challenge);
            byte[] signature = signing.sign();
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(certificate.getPublicKey());
            checking.update(challenge);
            if (!checking.verify(signature)) {
                throw new BadCertificate("the key does not belong to the certificate");
            }
        } catch (GeneralSecurityException failure) {
            throw new BadCertificate("the key does not belong to the certificate", failure);
        }
    }

    // RFC 5280 §4.2.1.6
    Set<String> names() throws BadCertificate {
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            return alternatives == null
                    ? Set.of()
                    : alternatives.stream()
                            .map(entry -> String.valueOf(entry.get(1)))
                            .collect(Collectors.toSet());
        } catch (GeneralSecurityException unreadable) {
            throw new BadCertificate("the names of the certificate cannot be read", unreadable);
        }
    }

    void requireValidAt(Instant now) throws BadCertificate {
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new BadCertificate("the certificate expired on " + day(certificate.getNotAfter()));
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new BadCertificate("the certificate is valid from " + day(certificate.getNotBefore()) + " on only");
        }
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC);
    }

    /** True if the certificate is valid for a good while yet and names all these hosts. */
    boolean serves(List<String> names, Instant now) {
        try {
            return names().containsAll(names)
                    && certificate.getNotBefore().toInstant().isBefore(now)
                    && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE_END));
        } catch (BadCertificate unreadable) {
            return false;
        }
    }
}
