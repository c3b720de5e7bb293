package org.glashaus.conference.dtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.glashaus.media.dtls.DtlsHandshake.State;
import org.glashaus.media.srtp.SrtpProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BouncyCastleDtlsTest {

    // RFC 5764 §4.2
    @Test
    void bothSidesExportTheSameKeys() {
        try (Pair pair = new Pair()) {
            pair.until(pair::bothEstablished);
            Keys server = pair.server.takeKeys();
            Keys client = pair.client.takeKeys();
            assertThat(server.profile()).isEqualTo(SrtpProfile.AEAD_AES_128_GCM);
            assertThat(server.material()).hasSize(56).isEqualTo(client.material());
            assertThat(server.material()).isNotEqualTo(new byte[56]);
        }
    }

    // RFC 5764 §4.1.1
    @Test
    void theServersOrderOfProfilesDecides() {
        List<SrtpProfile> counterFirst = List.of(SrtpProfile.AES128_CM_HMAC_SHA1_80, SrtpProfile.AEAD_AES_128_GCM);
        try (Pair pair = new Pair(Pair.ALL, counterFirst)) {
            pair.until(pair::bothEstablished);
            assertThat(pair.server.takeKeys().profile()).isEqualTo(SrtpProfile.AEAD_AES_128_GCM);
        }
    }

    @Test
    void theOnlyCommonProfileIsTaken() {
        try (Pair pair = new Pair(Pair.ALL, List.of(SrtpProfile.AES128_CM_HMAC_SHA1_80))) {
            pair.until(pair::bothEstablished);
            Keys keys = pair.server.takeKeys();
            assertThat(keys.profile()).isEqualTo(SrtpProfile.AES128_CM_HMAC_SHA1_80);
            assertThat(keys.material())
                    .hasSize(60)
                    .isEqualTo(pair.client.takeKeys().material());
        }
    }

    @Test
    void withoutACommonProfileTheHandshakeFails() {
        try (Pair pair = new Pair(List.of(SrtpProfile.AEAD_AES_128_GCM), List.of(SrtpProfile.AES128_CM_HMAC_SHA1_80))) {
            pair.until(() -> pair.server.state() == State.FAILED && pair.client.state() == State.FAILED);
        }
    }

    // RFC 8122 §6.2
    @Test
    void aClientWithAnotherCertificateIsRefused() {
        Fingerprint somebodyElses =
                DtlsIdentity.generate(Pair.RANDOM, java.time.Instant.EPOCH).fingerprint();
        try (Pair probe = new Pair(somebodyElses, somebodyElses)) {
            // the client refuses first, having seen the server's certificate
            probe.until(() -> probe.client.state() == State.FAILED && probe.server.state() == State.FAILED);
        }
        try (Pair pair = Pair.whereTheServerExpects(somebodyElses)) {
            pair.until(() -> pair.server.state() == State.FAILED);
            assertThat(pair.server.alert()).as("bad_certificate").hasValue(42);
            assertThatThrownBy(pair.server::takeKeys).isInstanceOf(IllegalStateException.class);
            pair.until(() -> pair.client.state() == State.FAILED);
        }
    }

    @Test
    void aFingerprintWithAnUnknownHashMatchesNothing() {
        try (Pair pair = Pair.whereTheServerExpects(new Fingerprint("md5", "00"))) {
            pair.until(() -> pair.server.state() == State.FAILED);
        }
    }

    @Test
    void keysCanBeTakenOnce() {
        try (Pair pair = new Pair()) {
            pair.until(pair::bothEstablished);
            assertThat(pair.server.alert()).isEmpty();
            pair.server.takeKeys();
            assertThatThrownBy(pair.server::takeKeys).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theServerNoticesThatTheClientClosed() {
        try (Pair pair = new Pair()) {
            pair.until(pair::bothEstablished);
            pair.client.close();
            assertThat(pair.client.state()).isEqualTo(State.CLOSED);
            pair.until(() -> pair.server.state() == State.CLOSED);
        }
    }

    @Test
    void theClientNoticesThatTheServerClosed() {
        try (Pair pair = new Pair()) {
            pair.until(pair::bothEstablished);
            pair.server.close();
            assertThat(pair.server.state()).isEqualTo(State.CLOSED);
            pair.until(() -> pair.client.state() == State.CLOSED);
        }
    }

    @Test
    void closingWipesKeysThatNobodyTook() {
        try (Pair pair = new Pair()) {
            pair.until(pair::bothEstablished);
            pair.server.close();
            assertThatThrownBy(pair.server::takeKeys).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingDuringTheHandshakeEndsItsTask() {
        Pair pair = new Pair();
        pair.until(() -> !pair.fromServer.isEmpty());
        pair.server.close();
        pair.client.close();
        assertThat(pair.server.state()).isEqualTo(State.CLOSED);
        // close() waits for the tasks
        pair.close();
    }

    // RFC 6347 §4.2.4: every datagram of every flight may be lost
    @Test
    void lostDatagramsAreSentAgain() {
        Random random = new Random(7);
        for (int run = 0; run < 5; run++) {
            try (Pair pair = new Pair()) {
                Pair.Network lossy = datagrams ->
                        datagrams.stream().filter(d -> random.nextInt(8) > 0).toList();
                pair.toServer = lossy;
                pair.toClient = lossy;
                pair.until(pair::bothEstablished);
                assertThat(pair.server.takeKeys().material())
                        .isEqualTo(pair.client.takeKeys().material());
            }
        }
    }

    /** The client's Certificate, ClientKeyExchange, CertificateVerify, ChangeCipherSpec and Finished come one by one. */
    @Test
    void aLostCertificateVerifyDoesNotEndTheHandshake() {
        try (Pair pair = new Pair()) {
            AtomicInteger verifies = new AtomicInteger();
            pair.toServer = datagrams -> datagrams.stream()
                    .filter(d -> d[0] != 22 || d[13] != 15 || verifies.getAndIncrement() > 0)
                    .toList();
            pair.until(pair::bothEstablished);
            assertThat(verifies.get()).isGreaterThan(1);
        }
    }

    @Test
    void datagramsMayComeTwiceAndInAnyOrder() {
        Random random = new Random(11);
        for (int run = 0; run < 10; run++) {
            try (Pair pair = new Pair()) {
                Pair.Network shuffled = datagrams -> {
                    List<byte[]> twice = new ArrayList<>(datagrams);
                    twice.addAll(datagrams);
                    Collections.shuffle(twice, random);
                    return twice;
                };
                pair.toServer = shuffled;
                pair.toClient = shuffled;
                pair.until(pair::bothEstablished);
                assertThat(pair.server.takeKeys().material())
                        .isEqualTo(pair.client.takeKeys().material());
            }
        }
    }

    @Test
    void theLastFlightIsRepeatedWhenThePeerLostIt() {
        try (Pair pair = new Pair()) {
            pair.until(() -> pair.server.state() == State.ESTABLISHED || loseLast(pair));
            pair.toClient = datagrams -> datagrams;
            pair.until(pair::bothEstablished);
        }
    }

    /** From the moment when the server has answered the hello, nothing of it arrives any more. */
    private static boolean loseLast(Pair pair) {
        if (pair.fromServer.size() >= 5) {
            pair.toClient = datagrams -> List.of();
        }
        return false;
    }

    @Test
    void garbageNeitherThrowsNorDisturbs() {
        Random random = new Random(3);
        try (Pair pair = new Pair()) {
            pair.until(() -> {
                for (int i = 0; i < 5; i++) {
                    byte[] garbage = new byte[random.nextInt(3000)];
                    random.nextBytes(garbage);
                    if (garbage.length > 13) {
                        garbage[0] = (byte) (20 + random.nextInt(6));
                        garbage[1] = (byte) 0xfe;
                        garbage[2] = (byte) 0xfd;
                    }
                    pair.server.receive(MemorySegment.ofArray(garbage), 0, garbage.length);
                }
                return pair.bothEstablished();
            });
        }
    }

    @Test
    void anEndpointThatNobodyTalksToHoldsNoTask() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            DtlsIdentity identity = DtlsIdentity.generate(Pair.RANDOM, java.time.Instant.EPOCH);
            DtlsHandshake idle = new BouncyCastleDtls(threads, () -> {}, identity, Pair.RANDOM)
                    .accept(identity.fingerprint(), Pair.ALL);
            assertThat(idle.state()).isEqualTo(State.HANDSHAKING);
            // threads.close() would wait for a task
        }
    }

    @Test
    void theHandshakeIsGivenUpAfterTenSeconds() {
        try (Pair pair = new Pair()) {
            pair.toClient = datagrams -> List.of();
            long startNanos = System.nanoTime();
            pair.until(() -> pair.server.state() == State.FAILED);
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
        }
    }

    @Test
    void warmingUpLeavesNoTaskBehind() {
        DtlsIdentity identity = DtlsIdentity.generate(Pair.RANDOM, java.time.Instant.EPOCH);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new BouncyCastleDtls(threads, () -> {}, identity, Pair.RANDOM).warmUp();
        }
    }

    @Test
    void theFingerprintIsThatOfTheCertificate() throws Exception {
        DtlsIdentity identity = DtlsIdentity.generate(Pair.RANDOM, java.time.Instant.EPOCH);
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(identity.certificate());
        String hex = java.util.HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        assertThat(identity.fingerprint()).isEqualTo(new Fingerprint("sha-256", hex));
    }
}
