package org.glashaus.conference.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.glashaus.media.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;

/** The active side, for warming up and for clients of ours. One object for one handshake. */
final class SrtpClient extends AbstractTlsClient {
    private final GuardedCrypto crypto;
    private final DtlsIdentity identity;
    private final Fingerprint expected;
    private final List<SrtpProfile> offered;
    private @Nullable SrtpProfile profile;
    private @Nullable Keys keys;
    private boolean peerIsKnown;

    private SrtpClient(GuardedCrypto crypto, DtlsIdentity identity, Fingerprint expected, List<SrtpProfile> offered) {
        super(crypto);
        this.crypto = crypto;
        this.identity = identity;
        this.expected = expected;
        this.offered = List.copyOf(offered);
    }

    static Endpoint.Role role(
            GuardedCrypto crypto, DtlsIdentity identity, Fingerprint expected, List<SrtpProfile> offered) {
        return transport -> new SrtpClient(crypto, identity, expected, offered).connect(transport);
    }

    private Endpoint.Association connect(DatagramTransport transport) throws IOException {
        try {
            DTLSTransport open = new DTLSClientProtocol().connect(this, transport);
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
    public int getHandshakeTimeoutMillis() {
        return (int) Limits.DTLS_WITHIN.toMillis();
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return (int) Limits.DTLS_FIRST_RESEND.toMillis();
    }

    @Override
    public boolean requiresExtendedMasterSecret() {
        return true;
    }

    @Override
    public boolean shouldCheckSigAlgOfPeerCerts() {
        return false;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = TlsExtensionsUtils.ensureExtensionsInitialised(super.getClientExtensions());
        int[] profiles = offered.stream().mapToInt(SrtpProfile::id).toArray();
        TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(profiles, TlsUtils.EMPTY_BYTES));
        return extensions;
    }

    // RFC 5764 §4.1.1: exactly one, of those offered
    @Override
    @SuppressWarnings("rawtypes")
    public void processServerExtensions(Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        UseSRTPData chosen = TlsSRTPUtils.getUseSRTPExtension(extensions);
        if (chosen != null && chosen.getProtectionProfiles().length == 1) {
            profile = SrtpPeer.choose(offered, chosen.getProtectionProfiles());
        }
        if (profile == null) {
            throw new TlsFatalAlert(AlertDescription.illegal_parameter);
        }
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
                SrtpPeer.check(server.getCertificate(), expected);
                peerIsKnown = true;
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                return SrtpPeer.credentials(context, crypto, identity);
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        keys = SrtpPeer.export(context, profile);
    }
}
