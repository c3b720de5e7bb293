package org.glashaus.audit.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.glashaus.audit.Limits;

/** Certificates (RFC 5280) that somebody gave us, in PEM. */
public final class Certificates {
    private final List<X509Certificate> certificates;

    private Certificates(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** At least one. */
    public static Certificates in(Path file) throws IOException, SealRefused {
        List<X509Certificate> found = new ArrayList<>();
        for (Object each : pem(file)) {
            if (each instanceof X509CertificateHolder holder) {
                found.add(jca(holder, file.toString()));
            }
        }
        if (found.isEmpty()) {
            throw new SealRefused(file + ": holds no CERTIFICATE in PEM.");
        }
        return new Certificates(found);
    }

    List<X509Certificate> all() {
        return certificates;
    }

    /**
     * Whether one of these is the certificate, or stands at the end of a path from it (RFC 5280 §6). Nobody is asked whether one
     * was revoked: there is no network here.
     *
     * @param others what came with the certificate
     */
    boolean vouchFor(X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
        if (certificates.contains(certificate)) {
            return true;
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters path = new PKIXBuilderParameters(
                    certificates.stream()
                            .map(each -> new TrustAnchor(each, null))
                            .collect(Collectors.toSet()),
                    target);
            path.setRevocationEnabled(false);
            path.setDate(Date.from(at));
            List<X509Certificate> between = new ArrayList<>(others);
            between.add(certificate);
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException | RuntimeException noPath) {
            return false;
        }
    }

    /** All that Bouncy Castle finds between the BEGINs and ENDs of a file (RFC 7468). */
    static List<Object> pem(Path file) throws IOException, SealRefused {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SealRefused(file + ": is no file that can be read.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Limits.PEM_BYTES + 1);
        }
        if (bytes.length > Limits.PEM_BYTES) {
            throw new SealRefused(file + ": is larger than " + Limits.PEM_BYTES + " bytes.");
        }
        List<Object> found = new ArrayList<>();
        try (PEMParser parser =
                new PEMParser(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.US_ASCII))) {
            for (Object each = parser.readObject(); each != null; each = parser.readObject()) {
                found.add(each);
            }
        } catch (IOException | RuntimeException damaged) {
            throw new SealRefused(file + ": the PEM in it is damaged.");
        }
        return found;
    }

    static X509Certificate jca(X509CertificateHolder holder, String file) throws SealRefused {
        try {
            return jca(holder);
        } catch (GeneralSecurityException | IOException damaged) {
            throw new SealRefused(file + ": the certificate in it is damaged.");
        }
    }

    static X509Certificate jca(X509CertificateHolder holder) throws GeneralSecurityException, IOException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }

    static boolean isP256(SubjectPublicKeyInfo key) {
        return key.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                && SECObjectIdentifiers.secp256r1.equals(key.getAlgorithm().getParameters());
    }

    /** RFC 5280 §4.2.1.3: where a certificate says what its key is for, signing has to be among it. */
    static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[0] || usage[1];
    }

    static boolean validAt(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    static String name(X509Certificate certificate) {
        return EntryName.shown(certificate.getSubjectX500Principal().getName());
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(Manifest.digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }
}
