package org.glashaus.audit.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.glashaus.audit.Limits;
import org.glashaus.audit.LowS;

/**
 * A detached CAdES signature (EN 319 122-1 §6, baseline) with ECDSA over P-256 and SHA-256, in one form: DER, one signer, and no
 * octet that neither the signature holds nor the form lays down. The certificates that come along are all named by hash
 * among the signed attributes (RFC 5035 §3), so that none can be exchanged.
 *
 * @param certificates the signer's first
 * @param timeStamp the token in DER, if there is one
 */
record CadesSignature(List<X509CertificateHolder> certificates, SignerInfo signer, Optional<byte[]> timeStamp) {
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final ASN1ObjectIdentifier TIME_STAMP = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;

    CadesSignature {
        certificates = List.copyOf(certificates);
    }

    static CadesSignature make(byte[] manifest, SealKey key, Instant when) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(when)))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named(key.certificateHolders()))));
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                            .build(key.signer(), key.certificateHolders().getFirst()));
            generator.addCertificates(new CollectionStore<>(key.certificateHolders()));
            CMSSignedData made = generator.generate(new CMSProcessableByteArray(manifest), false);
            SignerInfo signer =
                    made.getSignerInfos().getSigners().iterator().next().toASN1Structure();
            return new CadesSignature(key.certificateHolders(), signer, Optional.empty());
        } catch (CMSException | OperatorCreationException e) {
            throw new IllegalStateException("A key that has signed before signs", e);
        }
    }

    CadesSignature stamped(byte[] token) {
        return new CadesSignature(certificates, signer, Optional.of(token));
    }

    /** What a time stamp is to be given for (EN 319 122-1 §5.3). */
    byte[] value() {
        return signer.getEncryptedDigest().getOctets();
    }

    private static SigningCertificateV2 named(List<X509CertificateHolder> certificates) {
        ESSCertIDv2[] ids = new ESSCertIDv2[certificates.size()];
        for (int i = 0; i < ids.length; i++) {
            X509CertificateHolder each = certificates.get(i);
            ids[i] = new ESSCertIDv2(
                    null,
                    hash(each),
                    new IssuerSerial(new GeneralNames(new GeneralName(each.getIssuer())), each.getSerialNumber()));
        }
        return new SigningCertificateV2(ids);
    }

    private static byte[] hash(X509CertificateHolder certificate) {
        try {
            return Manifest.digest(certificate.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }

    /** The one form (RFC 5652 §5.1). All that is neither signed nor a certificate is set anew here. */
    byte[] encoded() {
        try {
            ASN1EncodableVector bag = new ASN1EncodableVector();
            certificates.forEach(each -> bag.add(each.toASN1Structure()));
            ASN1Set unsigned = timeStamp.isEmpty()
                    ? null
                    : new DERSet(new Attribute(TIME_STAMP, new DERSet(ASN1Primitive.fromByteArray(timeStamp.get()))));
            X509CertificateHolder own = certificates.getFirst();
            SignerInfo one = new SignerInfo(
                    new SignerIdentifier(new IssuerAndSerialNumber(own.getIssuer(), own.getSerialNumber())),
                    SHA256,
                    signer.getAuthenticatedAttributes(),
                    ECDSA,
                    signer.getEncryptedDigest(),
                    unsigned);
            SignedData data = new SignedData(
                    new DERSet(SHA256),
                    new ContentInfo(CMSObjectIdentifiers.data, null),
                    new DERSet(bag),
                    null,
                    new DERSet(one));
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("What was read can be written", e);
        }
    }

    static CadesSignature read(byte[] bytes) throws Broken {
        if (bytes.length > Limits.SIGNATURE_BYTES) {
            throw new Broken(Manifest.SIGNATURE + " is larger than " + Limits.SIGNATURE_BYTES + " bytes.");
        }
        CadesSignature read;
        byte[] again;
        try {
            read = parsed(new CMSSignedData(bytes));
            again = read.encoded();
        } catch (CMSException | RuntimeException | StackOverflowError notCms) {
            // Bouncy Castle tells of foreign octets by exceptions of every kind, and of deep ones by its stack.
            throw new Broken(Manifest.SIGNATURE + " is no CAdES signature by one signer (EN 319 122-1).");
        }
        int differs = Arrays.mismatch(bytes, again);
        if (differs >= 0) {
            throw new Broken(Manifest.SIGNATURE + ", byte " + differs
                    + ": is not written in the one form that a signature here has.");
        }
        return read;
    }

    private static CadesSignature parsed(CMSSignedData cms) {
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        List<X509CertificateHolder> all = new ArrayList<>(cms.getCertificates().getMatches(null));
        X509CertificateHolder own =
                all.stream().filter(signer.getSID()::match).findFirst().orElseThrow();
        all.remove(own);
        all.addFirst(own);
        AttributeTable unsigned = signer.getUnsignedAttributes();
        Optional<byte[]> token = Optional.empty();
        if (unsigned != null) {
            ASN1Encodable value = unsigned.get(TIME_STAMP).getAttrValues().getObjectAt(0);
            token = Optional.of(TimeStamp.canonical(ContentInfo.getInstance(value)));
        }
        return new CadesSignature(all, signer.toASN1Structure(), token);
    }

    /** Whether it is this manifest that was signed, by the certificate that is named. */
    void check(byte[] manifest) throws Broken {
        X509CertificateHolder own = certificates.getFirst();
        if (!Certificates.isP256(own.getSubjectPublicKeyInfo())) {
            throw new Broken(Manifest.SIGNATURE + ": the signer's key is not on the curve P-256.");
        }
        boolean verifies;
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(manifest), encoded());
            SignerInformation only = cms.getSignerInfos().iterator().next();
            verifies = only.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .build(signerCertificate().getPublicKey()));
        } catch (CMSException | OperatorCreationException | RuntimeException malformed) {
            verifies = false;
        }
        if (!verifies) {
            throw new Broken(Manifest.SIGNATURE + " is no signature of this " + Manifest.NAME
                    + " by the key of its certificate: one of them was changed, or comes from elsewhere.");
        }
        if (!LowS.is(value(), (ECPublicKey) signerCertificate().getPublicKey())) {
            throw new Broken(Manifest.SIGNATURE + ": the signature is not written in the one way that counts, with the"
                    + " smaller s in DER; anybody could have made it of another one.");
        }
        if (!namesItsCertificates()) {
            throw new Broken(Manifest.SIGNATURE + ": the certificates in it are not those that the signer signed for.");
        }
    }

    private boolean namesItsCertificates() {
        try {
            SigningCertificateV2 signed =
                    SigningCertificateV2.getInstance(signed(PKCSObjectIdentifiers.id_aa_signingCertificateV2));
            ESSCertIDv2[] ids = signed.getCerts();
            List<byte[]> hashes = new ArrayList<>();
            certificates.forEach(each -> hashes.add(hash(each)));
            if (ids.length != hashes.size()
                    || !Arrays.equals(ids[0].getCertHashObject().getOctets(), hashes.getFirst())) {
                return false;
            }
            for (ESSCertIDv2 id : ids) {
                hashes.removeIf(
                        hash -> Arrays.equals(hash, id.getCertHashObject().getOctets()));
            }
            return hashes.isEmpty();
        } catch (RuntimeException none) {
            return false;
        }
    }

    private ASN1Encodable signed(ASN1ObjectIdentifier attribute) {
        return new AttributeTable(signer.getAuthenticatedAttributes())
                .get(attribute)
                .getAttrValues()
                .getObjectAt(0);
    }

    /** When, as the signer says. */
    Instant claimed() throws Broken {
        try {
            return Time.getInstance(signed(CMSAttributes.signingTime)).getDate().toInstant();
        } catch (RuntimeException none) {
            throw new Broken(Manifest.SIGNATURE + ": the signer does not say when it was made.");
        }
    }

    X509Certificate signerCertificate() throws Broken {
        return jca().getFirst();
    }

    /** The signer's first. */
    List<X509Certificate> jca() throws Broken {
        List<X509Certificate> all = new ArrayList<>();
        try {
            for (X509CertificateHolder each : certificates) {
                all.add(Certificates.jca(each));
            }
        } catch (GeneralSecurityException | IOException damaged) {
            throw new Broken(Manifest.SIGNATURE + ": a certificate in it cannot be read.");
        }
        return all;
    }
}
