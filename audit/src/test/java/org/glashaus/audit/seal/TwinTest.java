package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.glashaus.audit.LowS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With (r, s) anybody has (r, n-s), a signature of the same text: one of the two is refused (ADR 0981, 1231). */
class TwinTest {
    private static final int SEALS = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @Test
    void theTwinOfASealsSignatureIsASignatureAndIsRefused() throws Exception {
        Scene scene = Scene.of(scratch, "waag");
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        CadesSignature seal = CadesSignature.read(Scene.signature(content));
        ECPublicKey key = key(seal);
        byte[] twin = new CadesSignature(
                        seal.certificates(), with(seal.signer(), twin(seal.value(), key)), Optional.empty())
                .encoded();

        assertThat(verifies(Objects.requireNonNull(content.get(Manifest.NAME)), twin, key))
                .isTrue();
        content.put(Manifest.SIGNATURE, twin);
        assertThat(Scene.fault(scene.reader().of(CanonicalArchive.write(content))))
                .startsWith(Manifest.SIGNATURE + ": the signature is not written in the one way that counts");
    }

    @Test
    void everySealIsMadeWithTheSmallerOfTheTwo() throws Exception {
        Scene scene = Scene.of(scratch, "waag");

        for (int i = 0; i < SEALS; i++) {
            CadesSignature seal = CadesSignature.make(new byte[] {(byte) i}, scene.key(), Scene.NOW);
            assertThat(LowS.is(seal.value(), key(seal))).isTrue();
            assertThat(LowS.is(twin(seal.value(), key(seal)), key(seal))).isFalse();
        }
    }

    /** The order of P-521 takes so many octets that a length in DER takes two. */
    @ParameterizedTest
    @ValueSource(strings = {"P-256", "P-384", "P-521"})
    void theTwinOfATimeStampsSignatureIsRefusedOnWhicheverCurve(String curve) throws Exception {
        Scene scene = Scene.of(scratch, "waag");
        OpenSsl authority = new OpenSsl(scratch.resolve("tsa"));
        authority.becomeAuthority("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:" + curve);
        Path bundle = scene.stamped(authority.authority());
        SortedMap<String, byte[]> content = Scene.content(bundle);
        CadesSignature seal = CadesSignature.read(Scene.signature(content));
        byte[] token = seal.timeStamp().orElseThrow();

        content.put(Manifest.SIGNATURE, stampedOtherwise(seal, token));

        assertThat(scene.reader().of(bundle)).isInstanceOf(Verified.Whole.class);
        assertThat(Scene.fault(scene.reader().of(CanonicalArchive.write(content))))
                .contains("is not written in the one form that a signature here has");
    }

    private static byte[] stampedOtherwise(CadesSignature seal, byte[] token) throws Exception {
        ContentInfo info = ContentInfo.getInstance(token);
        SignedData data = SignedData.getInstance(info.getContent());
        SignerInfo one = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        ECPublicKey authority = (ECPublicKey)
                TimeStamp.read(token, seal.value()).certificates().getFirst().getPublicKey();
        SignedData otherwise = new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                data.getCertificates(),
                null,
                new DERSet(with(one, twin(one.getEncryptedDigest().getOctets(), authority))));
        byte[] twin = new ContentInfo(info.getContentType(), otherwise).getEncoded(ASN1Encoding.DER);
        TimeStamp.read(twin, seal.value()); // it is a time stamp of that authority's all the same
        return seal.stamped(twin).encoded();
    }

    private static boolean verifies(byte[] manifest, byte[] signature, ECPublicKey key) throws Exception {
        return new CMSSignedData(new CMSProcessableByteArray(manifest), signature)
                .getSignerInfos()
                .iterator()
                .next()
                .verify(new JcaSimpleSignerInfoVerifierBuilder().build(key));
    }

    private static ECPublicKey key(CadesSignature seal) throws Broken {
        return (ECPublicKey) seal.signerCertificate().getPublicKey();
    }

    private static SignerInfo with(SignerInfo signer, byte[] value) {
        return new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                signer.getAuthenticatedAttributes(),
                signer.getDigestEncryptionAlgorithm(),
                new DEROctetString(value),
                (ASN1Set) null);
    }

    private static byte[] twin(byte[] der, ECPublicKey signer) throws IOException {
        ASN1Sequence both = ASN1Sequence.getInstance(der);
        BigInteger s = ASN1Integer.getInstance(both.getObjectAt(1)).getValue();
        return new DERSequence(new ASN1Encodable[] {
                    both.getObjectAt(0),
                    new ASN1Integer(signer.getParams().getOrder().subtract(s))
                })
                .getEncoded(ASN1Encoding.DER);
    }
}
