package org.glashaus.conference.dtls;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Executor;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.srtp.SrtpProfile;

/**
 * The DTLS-passive side for the media core. Each endpoint holds one task of the executor from its first datagram until it
 * is closed, mostly parked: give it virtual threads.
 */
public final class BouncyCastleDtls implements DtlsHandshake.Factory {
    private final Executor executor;
    private final Runnable wake;
    private final DtlsIdentity identity;
    private final GuardedCrypto crypto;

    /**
     * @param wake called from the executor's threads whenever an endpoint has something to drain or a new state; must not
     *     block
     */
    public BouncyCastleDtls(Executor executor, Runnable wake, DtlsIdentity identity, SecureRandom random) {
        this.executor = executor;
        this.wake = wake;
        this.identity = identity;
        this.crypto = new GuardedCrypto(random);
    }

    @Override
    public DtlsHandshake accept(Fingerprint expected, List<SrtpProfile> preferred) {
        return Endpoint.passive(SrtpServer.role(crypto, identity, expected, preferred), executor, wake);
    }

    @Override
    public Fingerprint fingerprint() {
        return identity.fingerprint();
    }

    /**
     * Runs handshakes in memory, so that the first participant does not wait for classes to load and code to compile.
     * Blocks; call it before saying ready, never from the loop.
     */
    public void warmUp() {
        for (int i = 0; i < Limits.DTLS_WARM_UPS; i++) {
            new WarmUp(executor, identity, crypto).run();
        }
    }
}
