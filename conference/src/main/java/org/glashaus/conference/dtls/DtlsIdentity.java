package org.glashaus.conference.dtls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.bc.BcX509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;

/**
 * A key and its self-signed certificate, ECDSA on P-256 (RFC 8827 §6.5). Made anew at each start and never written: peers
 * know it by the fingerprint in SDP alone, so the name in it says nothing about anybody.
 */
public final class DtlsIdentity {
    private final AsymmetricKeyParameter key;
    private final byte[] certificate;

    private DtlsIdentity(AsymmetricKeyParameter key, byte[] certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    public static DtlsIdentity generate(SecureRandom random, Instant now) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(
                new ECNamedDomainParameters(
                        SECObjectIdentifiers.secp256r1, ECNamedCurveTable.getByOID(SECObjectIdentifiers.secp256r1)),
                random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        X500Name nobody = new X500Name("CN=WebRTC");
        try {
            X509CertificateHolder certificate = new BcX509v3CertificateBuilder(
                            nobody,
                            new BigInteger(64, random).add(BigInteger.ONE),
                            // a peer whose clock is behind ours
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(Limits.DTLS_CERTIFICATE_LIFE)),
                            nobody,
                            pair.getPublic())
                    .build(new BcECContentSignerBuilder(
                                    new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
                                    new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256))
                            .setSecureRandom(random)
                            .build(pair.getPrivate()));
            return new DtlsIdentity(pair.getPrivate(), certificate.getEncoded());
        } catch (IOException | OperatorCreationException broken) {
            throw new IllegalStateException("cannot make a certificate", broken);
        }
    }

    AsymmetricKeyParameter key() {
        return key;
    }

    byte[] certificate() {
        return certificate;
    }

    /** With SHA-256. */
    public Fingerprint fingerprint() {
        return Fingerprints.sha256(certificate);
    }
}
