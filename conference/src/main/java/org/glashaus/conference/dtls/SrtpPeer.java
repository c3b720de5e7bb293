package org.glashaus.conference.dtls;

import java.io.IOException;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.glashaus.media.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;

/** What both sides of a handshake do alike. */
final class SrtpPeer {
    /** RFC 8827 §6.5 asks for the first; every one has forward secrecy and an AEAD cipher. */
    static final int[] CIPHER_SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
    };

    private static final int[] SIGNATURE_SCHEMES = {
        SignatureScheme.ecdsa_secp256r1_sha256,
        SignatureScheme.ecdsa_secp384r1_sha384,
        SignatureScheme.ed25519,
        SignatureScheme.rsa_pss_rsae_sha256,
        SignatureScheme.rsa_pkcs1_sha256
    };

    private SrtpPeer() {}

    static Vector<SignatureAndHashAlgorithm> signatureAlgorithms() {
        Vector<SignatureAndHashAlgorithm> algorithms = new Vector<>();
        for (int scheme : SIGNATURE_SCHEMES) {
            algorithms.add(SignatureScheme.getSignatureAndHashAlgorithm(scheme));
        }
        return algorithms;
    }

    /** The first preferred one that is offered; null if none is. */
    static @Nullable SrtpProfile choose(List<SrtpProfile> preferred, int[] offered) {
        for (SrtpProfile profile : preferred) {
            for (int id : offered) {
                if (id == profile.id()) {
                    return profile;
                }
            }
        }
        return null;
    }

    static TlsCredentials credentials(TlsContext context, GuardedCrypto crypto, DtlsIdentity identity)
            throws IOException {
        Certificate chain = new Certificate(new TlsCertificate[] {crypto.createCertificate(identity.certificate())});
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                crypto,
                identity.key(),
                chain,
                SignatureScheme.getSignatureAndHashAlgorithm(SignatureScheme.ecdsa_secp256r1_sha256));
    }

    // RFC 8122 §6.2: the certificate shown must be the one whose fingerprint signalling brought
    static void check(@Nullable Certificate chain, Fingerprint expected) throws IOException {
        if (chain == null || chain.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure);
        }
        if (!Fingerprints.matches(expected, chain.getCertificateAt(0).getEncoded())) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
    }

    // RFC 5764 §4.2; must be called while the handshake is completing, the secret is gone afterwards
    static Keys export(TlsContext context, @Nullable SrtpProfile profile) throws IOException {
        if (profile == null) {
            throw new TlsFatalAlert(AlertDescription.internal_error);
        }
        return new Keys(profile, context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, profile.exportLength()));
    }
}
