package org.glashaus.conference.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glashaus.conference.dtls.BouncyCastleDtls;
import org.glashaus.conference.dtls.DtlsIdentity;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.MediaMemory;
import org.glashaus.media.core.Core;
import org.glashaus.media.core.Surroundings;
import org.glashaus.media.sdp.Candidate;
import org.glashaus.media.srtp.JceCiphers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hostile packets beside a call: it loses nothing, each of them is counted by its reason, and nothing grows. */
class FloodTest {
    private static final long FRAME_NANOS = 20_000_000;
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final SecureRandom random = new SecureRandom();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private MediaLoop loop;
    private SocketAddress server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        BoundPort bound = BoundPort.bind(List.of(LOOPBACK), 0);
        port = bound.number();
        server = new InetSocketAddress(LOOPBACK, port);
        BouncyCastleDtls dtls =
                new BouncyCastleDtls(threads, bound::wakeUp, DtlsIdentity.generate(random, Instant.now()), random);
        loop = MediaLoop.start(
                bound,
                peers -> new Core(new Surroundings(
                        new JceCiphers(),
                        dtls,
                        peers,
                        random::nextBytes,
                        List.of(new Candidate("127.0.0.1", port)),
                        MediaMemory.plain())),
                Runnable::run,
                fault -> {
                    throw new AssertionError(fault);
                });
    }

    @AfterEach
    void stop() {
        loop.close();
        threads.close();
    }

    @Test
    @Timeout(60)
    void aShortFloodHurtsNobody() throws Exception {
        flood(2_000, Duration.ofSeconds(3));
    }

    @Test
    @Tag("long")
    @Timeout(180)
    void twentyThousandASecondForAMinuteHurtNobody() throws Exception {
        flood(20_000, Duration.ofSeconds(60));
    }

    private void flood(int perSecond, Duration lasting) throws Exception {
        Seat ada = loop.join(1, new NoEvents());
        Seat bob = loop.join(1, new NoEvents());
        try (LoopbackPeer sends = new LoopbackPeer(server, threads, random);
                LoopbackPeer sees = new LoopbackPeer(server, threads, random);
                Attacker attacker = new Attacker(server, sends)) {
            sends.described(get(ada.publish(sends.offer("sendonly"), Map.of())));
            sees.described(get(bob.view(sees.offer("recvonly"))));
            sends.connect();
            sees.connect();
            Map<String, Long> before = get(loop.counters());
            long dropsBefore = kernelDrops();
            long heapBefore = heap();
            long frames = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < lasting.toNanos()) {
                sends.sendFrame();
                frames++;
                long until = start + frames * FRAME_NANOS;
                long due = (until - start) * perSecond / 1_000_000_000L;
                while (attacker.sent() < due) {
                    attacker.sendOne();
                    if (attacker.sent() % 16 == 0) {
                        sees.takeAll();
                    }
                }
                sees.takeAll();
                sends.takeAll();
                LockSupport.parkNanos(until - System.nanoTime());
            }
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (sees.frames() < frames && System.nanoTime() < deadline) {
                sees.takeAll();
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(kernelDrops() - dropsBefore)
                    .as("datagrams that the kernel dropped")
                    .isZero();
            assertThat(sees.frames()).as("frames that arrived").isEqualTo(frames);
            assertThat(sees.repeated()).isZero();
            check(attacker, frames, before, get(loop.counters()));
            assertThat(heap() - heapBefore).as("octets the heap grew").isLessThan(4_000_000);
        }
    }

    private static void check(Attacker attacker, long frames, Map<String, Long> before, Map<String, Long> after) {
        attacker.expected()
                .forEach((reason, count) ->
                        assertThat(between(before, after, reason)).as(reason).isEqualTo(count));
        assertThat(between(before, after, "rtp-received")).isEqualTo(frames);
        assertThat(between(before, after, "rtp-forwarded")).isEqualTo(frames);
        assertThat(after.get("faults")).isZero();
        assertThat(after.get("dropped-outbox-full")).isZero();
    }

    private static long between(Map<String, Long> before, Map<String, Long> after, String what) {
        return after.getOrDefault(what, -1L) - before.getOrDefault(what, 0L);
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The last column of the port's line. */
    private long kernelDrops() throws IOException {
        String local = ":%04X ".formatted(port);
        return Files.readAllLines(Path.of("/proc/self/net/udp")).stream()
                .filter(line -> line.contains(local) && line.indexOf(local) < 20)
                .mapToLong(line -> Long.parseLong(line.strip().replaceAll(".* ", "")))
                .sum();
    }

    /** Sends a mixture, and knows by which reason each has to be dropped. */
    private static final class Attacker implements AutoCloseable {
        private final DatagramChannel channel;
        private final LoopbackPeer victim;
        private final Random random = new Random(7);
        private final ByteBuffer out = ByteBuffer.allocateDirect(2000);
        private final long[] counts = new long[Kind.values().length];
        private long sent;

        private enum Kind {
            UNKNOWN_KIND("dropped-unknown-kind"),
            FOREIGN_MEDIA("dropped-peer-unknown"),
            TRUNCATED_STUN("dropped-stun-malformed"),
            STUN_FOR_NOBODY("dropped-stun-unknown-user"),
            STUN_FORGED("dropped-stun-bad-integrity"),
            REPLAYED("dropped-srtp-replayed"),
            FORGED("dropped-srtp-forged"),
            TOO_LONG("dropped-too-long");

            private final String reason;

            Kind(String reason) {
                this.reason = reason;
            }
        }

        Attacker(SocketAddress server, LoopbackPeer victim) throws IOException {
            this.channel = DatagramChannel.open().connect(server);
            this.victim = victim;
        }

        long sent() {
            return sent;
        }

        Map<String, Long> expected() {
            Map<String, Long> expected = new TreeMap<>();
            for (Kind kind : Kind.values()) {
                expected.merge(kind.reason, counts[kind.ordinal()], Long::sum);
            }
            return expected;
        }

        void sendOne() throws IOException {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            byte[] noise = new byte[20 + random.nextInt(1200)];
            random.nextBytes(noise);
            switch (kind) {
                case UNKNOWN_KIND -> send(noise, 64 + random.nextInt(64));
                case FOREIGN_MEDIA -> send(noise, 128 + random.nextInt(64));
                case TRUNCATED_STUN -> {
                    byte[] check = victim.check("AAAAAAAA", "wrong-password-of-24-char");
                    write(channel, Arrays.copyOf(check, check.length - 1 - random.nextInt(60)));
                }
                case STUN_FOR_NOBODY -> write(channel, victim.check("AAAAAAAA", "wrong-password-of-24-char"));
                case STUN_FORGED -> write(channel, victim.check(victim.remoteUfrag(), "wrong-password-of-24-char"));
                // Those two come from the victim's own address, as a forged source does.
                case REPLAYED -> victim.send(victim.recorded(random));
                case FORGED -> {
                    byte[] packet = victim.recorded(random).clone();
                    // A sequence number far ahead, which no replay window knows.
                    packet[2] ^= 0x20;
                    victim.send(packet);
                }
                case TOO_LONG -> write(channel, new byte[1501 + random.nextInt(400)]);
            }
            counts[kind.ordinal()]++;
            sent++;
        }

        private void send(byte[] noise, int first) throws IOException {
            noise[0] = (byte) first;
            write(channel, noise);
        }

        private void write(DatagramChannel to, byte[] datagram) throws IOException {
            to.write(out.clear().put(datagram).flip());
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static final class NoEvents implements SeatEvents {
        @Override
        public void connected(Leg leg) {
            // The peers see for themselves.
        }

        @Override
        public void lost(Leg leg, LossReason reason) {
            throw new AssertionError("lost " + leg + " " + reason);
        }

        @Override
        public void subscriptionChanged() {
            // Nobody subscribes by the server's offers here.
        }
    }
}
