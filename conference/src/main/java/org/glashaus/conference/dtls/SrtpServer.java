package org.glashaus.conference.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.AbstractTlsServer;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.glashaus.media.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;

/** What our end of a handshake answers as the passive side. One object for one handshake. */
final class SrtpServer extends AbstractTlsServer {
    private final GuardedCrypto crypto;
    private final DtlsIdentity identity;
    private final Fingerprint expected;
    private final List<SrtpProfile> preferred;
    private @Nullable SrtpProfile profile;
    private @Nullable Keys keys;
    private boolean peerIsKnown;

    private SrtpServer(GuardedCrypto crypto, DtlsIdentity identity, Fingerprint expected, List<SrtpProfile> preferred) {
        super(crypto);
        this.crypto = crypto;
        this.identity = identity;
        this.expected = expected;
        this.preferred = List.copyOf(preferred);
    }

    static Endpoint.Role role(
            GuardedCrypto crypto, DtlsIdentity identity, Fingerprint expected, List<SrtpProfile> preferred) {
        return transport -> new SrtpServer(crypto, identity, expected, preferred).accept(transport);
    }

    private Endpoint.Association accept(DatagramTransport transport) throws IOException {
        try {
            DTLSTransport open = new DTLSServerProtocol().accept(this, transport);
            Keys exported = keys;
            if (exported == null || !peerIsKnown) {
                throw new TlsFatalAlert(AlertDescription.internal_error);
            }
            keys = null;
            return new Endpoint.Association(open, exported);
        } finally {
            if (keys != null) {
                Arrays.fill(keys.material(), (byte) 0);
            }
        }
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return TlsUtils.getSupportedCipherSuites(crypto, SrtpPeer.CIPHER_SUITES);
    }

    @Override
    protected boolean preferLocalCipherSuites() {
        return true;
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return (int) Limits.DTLS_WITHIN.toMillis();
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return (int) Limits.DTLS_FIRST_RESEND.toMillis();
    }

    // RFC 7627: without it, a middleman could make two sessions share their keys
    @Override
    public boolean requiresExtendedMasterSecret() {
        return true;
    }

    /** The fingerprint vouches for the certificate; its signature by itself says nothing. */
    @Override
    public boolean shouldCheckSigAlgOfPeerCerts() {
        return false;
    }

    // RFC 5764 §4.1.1: the client offers, the server chooses one
    @Override
    @SuppressWarnings("rawtypes")
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        UseSRTPData offered = TlsSRTPUtils.getUseSRTPExtension(extensions);
        if (offered != null) {
            profile = SrtpPeer.choose(preferred, offered.getProtectionProfiles());
        }
        if (profile == null) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        SrtpProfile chosen = profile;
        if (chosen == null) {
            throw new TlsFatalAlert(AlertDescription.internal_error);
        }
        // RFC 5764 §4.1.3: an empty MKI declines the client's
        TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(new int[] {chosen.id()}, TlsUtils.EMPTY_BYTES));
        return extensions;
    }

    @Override
    public TlsCredentials getCredentials() throws IOException {
        return SrtpPeer.credentials(context, crypto, identity);
    }

    // RFC 5763 §5: both sides show certificates
    @Override
    public CertificateRequest getCertificateRequest() {
        Vector<?> algorithms = SrtpPeer.signatureAlgorithms();
        return new CertificateRequest(
                new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign}, algorithms, null);
    }

    @Override
    public void notifyClientCertificate(Certificate chain) throws IOException {
        SrtpPeer.check(chain, expected);
        peerIsKnown = true;
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        keys = SrtpPeer.export(context, profile);
    }
}
