package org.glashaus.conference.dtls;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Executor;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.srtp.SrtpProfile;

/** The DTLS-active side, for clients of our own: load, simulation, tests. The server never is active. */
public final class DtlsClient {
    private final Executor executor;
    private final DtlsIdentity identity;
    private final GuardedCrypto crypto;

    public DtlsClient(Executor executor, DtlsIdentity identity, SecureRandom random) {
        this.executor = executor;
        this.identity = identity;
        this.crypto = new GuardedCrypto(random);
    }

    /** The fingerprint of our own certificate. */
    public Fingerprint fingerprint() {
        return identity.fingerprint();
    }

    /**
     * A client endpoint, whose hello is on its way at once.
     *
     * @param expected fingerprint of the server's certificate
     * @param offered protection profiles, best first
     * @param wake as for {@link BouncyCastleDtls}
     */
    public DtlsHandshake connect(Fingerprint expected, List<SrtpProfile> offered, Runnable wake) {
        return connect(crypto, identity, executor, expected, offered, wake);
    }

    static Endpoint connect(
            GuardedCrypto crypto,
            DtlsIdentity identity,
            Executor executor,
            Fingerprint expected,
            List<SrtpProfile> offered,
            Runnable wake) {
        return Endpoint.active(SrtpClient.role(crypto, identity, expected, offered), executor, wake);
    }
}
