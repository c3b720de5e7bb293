package org.glashaus.audit.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.glashaus.audit.Limits;
import org.glashaus.audit.LowS;

/**
 * Somebody else's word for when a signature was there (RFC 3161, RFC 5816), over the signature's value (EN 319 122-1 §5.3).
 *
 * @param certificates the authority's own first
 */
record TimeStamp(Instant time, List<X509Certificate> certificates) {
    private static final String PLACE = Manifest.SIGNATURE + ": the time stamp in it ";
    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    TimeStamp {
        certificates = List.copyOf(certificates);
    }

    /** A token in the form that {@link #canonical} makes. */
    static byte[] ask(byte[] signature, TimeStampAuthority authority) throws IOException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                TSPAlgorithms.SHA256, Manifest.digest(signature), new BigInteger(Long.SIZE, new SecureRandom()));
        byte[] answer = authority.answer(request.getEncoded());
        byte[] token;
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new NoTimeStamp("The time stamp authority refused: "
                        + EntryName.shown(String.valueOf(response.getStatusString())) + ".");
            }
            token = canonical(response.getTimeStampToken().toCMSSignedData().toASN1Structure());
        } catch (NoTimeStamp refused) {
            throw refused;
        } catch (TSPException | IOException | RuntimeException noToken) {
            throw new NoTimeStamp("What the time stamp authority answered is no time stamp for this signature: "
                    + EntryName.shown(String.valueOf(noToken.getMessage())) + ".");
        }
        try {
            read(token, signature);
        } catch (Broken wrong) {
            throw new NoTimeStamp("The time stamp authority's answer cannot be taken: " + wrong.getMessage());
        }
        return token;
    }

    /**
     * The token in one form: what its signature holds stays, all else is set anew. Of the certificates that came along those
     * stay that lead to one signed by itself; where they do not, the authority's own stays alone, which the token names by hash.
     */
    static byte[] canonical(ContentInfo token) {
        try {
            SignedData data = SignedData.getInstance(token.getContent());
            TimeStampToken stamp = new TimeStampToken(token);
            List<X509CertificateHolder> bag =
                    new ArrayList<>(stamp.getCertificates().getMatches(null));
            X509CertificateHolder own = own(stamp, bag);
            ASN1EncodableVector kept = new ASN1EncodableVector();
            path(own, bag).forEach(each -> kept.add(each.toASN1Structure()));
            SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            AlgorithmIdentifier digest =
                    new AlgorithmIdentifier(signer.getDigestAlgorithm().getAlgorithm());
            SignerInfo one = new SignerInfo(
                    new SignerIdentifier(new IssuerAndSerialNumber(own.getIssuer(), own.getSerialNumber())),
                    digest,
                    signer.getAuthenticatedAttributes(),
                    algorithm(own, digest.getAlgorithm()),
                    new DEROctetString(value(signer, own)),
                    (ASN1Set) null);
            byte[] content = ASN1OctetString.getInstance(
                            data.getEncapContentInfo().getContent())
                    .getOctets();
            ContentInfo info =
                    new ContentInfo(data.getEncapContentInfo().getContentType(), new DEROctetString(content));
            SignedData again = new SignedData(new DERSet(digest), info, new DERSet(kept), null, new DERSet(one));
            return new ContentInfo(CMSObjectIdentifiers.signedData, again).getEncoded(ASN1Encoding.DER);
        } catch (TSPException | IOException malformed) {
            throw new IllegalArgumentException("it is malformed", malformed);
        }
    }

    /** With (r, s) an authority has signed (r, n-s) as well: one of them counts here (ADR 1231). */
    private static byte[] value(SignerInfo signer, X509CertificateHolder own) throws IOException {
        byte[] value = signer.getEncryptedDigest().getOctets();
        try {
            return Certificates.jca(own).getPublicKey() instanceof ECPublicKey curve ? LowS.of(value, curve) : value;
        } catch (GeneralSecurityException damaged) {
            throw new IOException(damaged);
        }
    }

    private static X509CertificateHolder own(TimeStampToken stamp, List<X509CertificateHolder> bag) {
        return bag.stream().filter(stamp.getSID()::match).findFirst().orElseThrow();
    }

    /** Up to one that signs itself; else the first alone. */
    private static List<X509CertificateHolder> path(X509CertificateHolder own, List<X509CertificateHolder> bag) {
        List<X509CertificateHolder> path = new ArrayList<>(List.of(own));
        while (path.size() <= Limits.CERTIFICATES) {
            X509CertificateHolder last = path.getLast();
            if (signs(last, last)) {
                return path;
            }
            X509CertificateHolder issuer =
                    bag.stream().filter(each -> signs(each, last)).findFirst().orElse(null);
            if (issuer == null) {
                break;
            }
            path.add(issuer);
        }
        return List.of(own);
    }

    private static boolean signs(X509CertificateHolder issuer, X509CertificateHolder subject) {
        try {
            return issuer.getSubject().equals(subject.getIssuer())
                    && subject.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer));
        } catch (OperatorCreationException | CertException | GeneralSecurityException | RuntimeException otherKey) {
            return false;
        }
    }

    private static AlgorithmIdentifier algorithm(X509CertificateHolder own, ASN1ObjectIdentifier digest) {
        String hash = digest.equals(NISTObjectIdentifiers.id_sha256)
                ? "SHA256"
                : digest.equals(NISTObjectIdentifiers.id_sha384) ? "SHA384" : "SHA512";
        ASN1ObjectIdentifier key = own.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm();
        if (!DIGESTS.contains(digest)) {
            throw new IllegalArgumentException("it is signed over a digest that is not SHA-2");
        }
        if (key.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(hash + "withRSA");
        }
        if (key.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(hash + "withECDSA");
        }
        throw new IllegalArgumentException("it is signed by a key that is neither RSA nor on a curve");
    }

    /** @param token in the form that {@link #canonical} makes */
    static TimeStamp read(byte[] token, byte[] signature) throws Broken {
        try {
            TimeStampToken stamp = new TimeStampToken(ContentInfo.getInstance(token));
            List<X509CertificateHolder> all =
                    new ArrayList<>(stamp.getCertificates().getMatches(null));
            X509CertificateHolder own = own(stamp, all);
            if (!stamp.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                    || !Arrays.equals(stamp.getTimeStampInfo().getMessageImprintDigest(), Manifest.digest(signature))) {
                throw new Broken(PLACE + "is one for another signature.");
            }
            // RFC 3161 §2.3, §2.4.2: the certificate that the token names, for time stamps only, valid at that time.
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(Certificates.jca(own)));
            List<X509Certificate> certificates = new ArrayList<>(List.of(Certificates.jca(own)));
            for (X509CertificateHolder each : all) {
                if (!each.equals(own)) {
                    certificates.add(Certificates.jca(each));
                }
            }
            return new TimeStamp(stamp.getTimeStampInfo().getGenTime().toInstant(), certificates);
        } catch (TSPException | OperatorCreationException | GeneralSecurityException wrong) {
            throw new Broken(PLACE + "is not signed by the authority that it names: "
                    + EntryName.shown(String.valueOf(wrong.getMessage())) + ".");
        } catch (IOException | RuntimeException malformed) {
            throw new Broken(PLACE + "cannot be read.");
        }
    }
}
