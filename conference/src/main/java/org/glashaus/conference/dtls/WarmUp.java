package org.glashaus.conference.dtls;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.srtp.SrtpProfile;

/** One whole association between two endpoints of ours, from hello to close_notify. */
final class WarmUp {
    private static final List<SrtpProfile> PROFILES = List.of(SrtpProfile.values());
    private final Semaphore news = new Semaphore(0);
    private final Endpoint server;
    private final Endpoint client;

    WarmUp(Executor executor, DtlsIdentity identity, GuardedCrypto crypto) {
        server = Endpoint.passive(
                SrtpServer.role(crypto, identity, identity.fingerprint(), PROFILES), executor, news::release);
        client = DtlsClient.connect(crypto, identity, executor, identity.fingerprint(), PROFILES, news::release);
    }

    /** It never fails the start: if it does not come to its end, the first participant waits longer. */
    void run() {
        try {
            while (server.state() == DtlsHandshake.State.HANDSHAKING
                    || client.state() == DtlsHandshake.State.HANDSHAKING) {
                if (!news.tryAcquire(Limits.DTLS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
                exchange();
            }
            for (Endpoint endpoint : List.of(server, client)) {
                if (endpoint.state() == DtlsHandshake.State.ESTABLISHED) {
                    Arrays.fill(endpoint.takeKeys().material(), (byte) 0);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
            exchange();
            server.close();
        }
    }

    private void exchange() {
        client.drain((datagram, offset, length) -> server.receive(MemorySegment.ofArray(datagram), offset, length));
        server.drain((datagram, offset, length) -> client.receive(MemorySegment.ofArray(datagram), offset, length));
    }
}
