package org.glashaus.conference.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;

/** A client of ours and a server of ours on a network that a test may spoil. */
final class Pair implements AutoCloseable {
    static final List<SrtpProfile> ALL = List.of(SrtpProfile.values());

    /** What becomes of the datagrams that one side has drained at once. */
    interface Network {
        List<byte[]> pass(List<byte[]> datagrams);
    }

    static final SecureRandom RANDOM = new SecureRandom();
    final DtlsIdentity serverIdentity = DtlsIdentity.generate(RANDOM, Instant.now());
    final DtlsIdentity clientIdentity = DtlsIdentity.generate(RANDOM, Instant.now());
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final Semaphore news = new Semaphore(0);
    final List<byte[]> fromClient = new ArrayList<>();
    final List<byte[]> fromServer = new ArrayList<>();
    final DtlsHandshake server;
    final DtlsHandshake client;
    Network toServer = datagrams -> datagrams;
    Network toClient = datagrams -> datagrams;

    Pair() {
        this(ALL, ALL);
    }

    Pair(List<SrtpProfile> preferred, List<SrtpProfile> offered) {
        this.server = serverExpecting(clientIdentity.fingerprint(), preferred);
        this.client = clientExpecting(serverIdentity.fingerprint(), offered);
    }

    /** Null: the fingerprint that is right. */
    Pair(Fingerprint expectedByServer, @Nullable Fingerprint expectedByClient) {
        this.server = serverExpecting(expectedByServer, ALL);
        this.client = clientExpecting(expectedByClient == null ? serverIdentity.fingerprint() : expectedByClient, ALL);
    }

    static Pair whereTheServerExpects(Fingerprint expected) {
        return new Pair(expected, null);
    }

    private DtlsHandshake serverExpecting(Fingerprint expected, List<SrtpProfile> preferred) {
        return new BouncyCastleDtls(threads, news::release, serverIdentity, RANDOM).accept(expected, preferred);
    }

    private DtlsHandshake clientExpecting(Fingerprint expected, List<SrtpProfile> offered) {
        return new DtlsClient(threads, clientIdentity, RANDOM).connect(expected, offered, news::release);
    }

    /** Carries datagrams until the condition holds; fails after fifteen seconds. */
    void until(BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("gave up waiting: server %s, client %s", server.state(), client.state())
                    .isLessThan(deadlineNanos);
            try {
                if (news.tryAcquire(50, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            carry(client, toServer, server, fromClient);
            carry(server, toClient, client, fromServer);
        }
    }

    private static void carry(DtlsHandshake from, Network network, DtlsHandshake to, List<byte[]> record) {
        Queue<byte[]> drained = new ArrayDeque<>();
        from.drain((datagram, offset, length) -> {
            byte[] copy = new byte[length];
            System.arraycopy(datagram, offset, copy, 0, length);
            drained.add(copy);
        });
        record.addAll(drained);
        if (!drained.isEmpty()) {
            for (byte[] datagram : network.pass(List.copyOf(drained))) {
                to.receive(MemorySegment.ofArray(datagram), 0, datagram.length);
            }
        }
    }

    boolean bothEstablished() {
        return server.state() == DtlsHandshake.State.ESTABLISHED && client.state() == DtlsHandshake.State.ESTABLISHED;
    }

    @Override
    public void close() {
        client.close();
        server.close();
        threads.close();
    }
}
