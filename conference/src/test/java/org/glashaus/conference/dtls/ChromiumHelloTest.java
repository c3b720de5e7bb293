package org.glashaus.conference.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.glashaus.media.dtls.DtlsHandshake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The hello of Chromium 156, as recorded: two fragments in two datagrams, DTLS 1.3 offered before 1.2, a post-quantum key
 * share. Nothing in it is anybody's but random numbers of a finished session.
 */
@Timeout(30)
final class ChromiumHelloTest {
    private static final int SERVER_HELLO = 2;

    @Test
    void theRecordedHelloIsInTwoFragments() throws IOException {
        assertThat(fragment(1)[13]).isEqualTo((byte) 1);
        assertThat(fragment(2)[13]).isEqualTo((byte) 1);
        assertThat(fragment(1)).hasSize(1200);
    }

    // RFC 6347 §4.2.3
    @Test
    void theFragmentsArePutTogetherAndVersionTwelveIsChosen() throws Exception {
        assertChoosesTwelve(fragment(1), fragment(2));
    }

    @Test
    void theFragmentsMayComeInTheOtherOrder() throws Exception {
        assertChoosesTwelve(fragment(2), fragment(1));
    }

    @Test
    void theFragmentsMayComeTwice() throws Exception {
        assertChoosesTwelve(fragment(1), fragment(1), fragment(2), fragment(2));
    }

    @Test
    void halfAHelloIsNotAnswered() throws Exception {
        try (Server server = new Server()) {
            server.receive(fragment(2));
            // more than one resend time
            assertThat(server.answer(600)).isEmpty();
            assertThat(server.endpoint.state()).isEqualTo(DtlsHandshake.State.HANDSHAKING);
        }
    }

    private static void assertChoosesTwelve(byte[]... fragments) throws Exception {
        try (Server server = new Server()) {
            for (byte[] fragment : fragments) {
                server.receive(fragment);
            }
            byte[] hello = server.answer(10_000).getFirst();
            assertThat(hello[13]).isEqualTo((byte) SERVER_HELLO);
            assertThat(hello[25]).isEqualTo((byte) 0xfe);
            assertThat(hello[26]).isEqualTo((byte) 0xfd);
        }
    }

    private static byte[] fragment(int number) throws IOException {
        try (InputStream in = ChromiumHelloTest.class.getResourceAsStream("chromium-hello-" + number + ".bin")) {
            if (in == null) {
                throw new IOException("fragment " + number + " is missing");
            }
            return in.readAllBytes();
        }
    }

    private static final class Server implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Semaphore news = new Semaphore(0);
        private final DtlsIdentity identity = DtlsIdentity.generate(Pair.RANDOM, Instant.EPOCH);
        private final DtlsHandshake endpoint = new BouncyCastleDtls(threads, news::release, identity, Pair.RANDOM)
                .accept(identity.fingerprint(), Pair.ALL);

        void receive(byte[] datagram) {
            endpoint.receive(MemorySegment.ofArray(datagram), 0, datagram.length);
        }

        /** What it sends first; empty if it sends nothing for so long. */
        List<byte[]> answer(long waitMillis) throws InterruptedException {
            List<byte[]> answer = new ArrayList<>();
            long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
            while (answer.isEmpty() && System.nanoTime() < deadlineNanos) {
                news.tryAcquire(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
                endpoint.drain((datagram, offset, length) -> {
                    byte[] copy = new byte[length];
                    System.arraycopy(datagram, offset, copy, 0, length);
                    answer.add(copy);
                });
            }
            return answer;
        }

        @Override
        public void close() {
            endpoint.close();
            threads.close();
        }
    }
}
