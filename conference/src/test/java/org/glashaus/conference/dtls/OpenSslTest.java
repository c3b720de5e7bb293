package org.glashaus.conference.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.MemorySegment;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.glashaus.media.dtls.DtlsHandshake.State;
import org.glashaus.media.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against the OpenSSL that is installed, over UDP on loopback. */
@Timeout(60)
final class OpenSslTest {
    @TempDir
    Path folder;

    // RFC 5764 §4.2
    @Test
    void openSslExportsTheSameKeysForGcm() throws Exception {
        assertSameKeys("SRTP_AES128_CM_SHA1_80:SRTP_AEAD_AES_128_GCM", SrtpProfile.AEAD_AES_128_GCM);
    }

    @Test
    void openSslExportsTheSameKeysForCounterMode() throws Exception {
        assertSameKeys("SRTP_AES128_CM_SHA1_80", SrtpProfile.AES128_CM_HMAC_SHA1_80);
    }

    @Test
    void anRsaCertificateIsTakenToo() throws Exception {
        Fingerprint rsa = makeCertificate("rsa:2048", "sha512");
        try (Server server = new Server(rsa)) {
            server.connect(client("SRTP_AEAD_AES_128_GCM", SrtpProfile.AEAD_AES_128_GCM));
            assertThat(server.awaited(State.ESTABLISHED)).isTrue();
        }
    }

    @Test
    void aClientWithoutACertificateIsRefused() throws Exception {
        Fingerprint unused = makeCertificate("ec", "sha256");
        try (Server server = new Server(unused)) {
            server.connect(List.of("-use_srtp", "SRTP_AEAD_AES_128_GCM"));
            assertThat(server.awaited(State.FAILED)).isTrue();
        }
    }

    @Test
    void aClientWithoutSrtpIsRefused() throws Exception {
        Fingerprint client = makeCertificate("ec", "sha256");
        try (Server server = new Server(client)) {
            server.connect(List.of("-cert", file("cert.pem"), "-key", file("key.pem")));
            assertThat(server.awaited(State.FAILED)).isTrue();
        }
    }

    @Test
    void aClientWithoutExtendedMasterSecretIsRefused() throws Exception {
        Fingerprint client = makeCertificate("ec", "sha256");
        try (Server server = new Server(client)) {
            Files.writeString(folder.resolve("openssl.cnf"), """
                    openssl_conf = all
                    [all]
                    ssl_conf = ssl
                    [ssl]
                    system_default = defaults
                    [defaults]
                    Options = -ExtendedMasterSecret
                    """);
            List<String> options = client("SRTP_AEAD_AES_128_GCM", SrtpProfile.AEAD_AES_128_GCM);
            server.connect(options, Map.of("OPENSSL_CONF", file("openssl.cnf")));
            assertThat(server.awaited(State.FAILED)).isTrue();
        }
    }

    private void assertSameKeys(String offered, SrtpProfile expected) throws Exception {
        Fingerprint client = makeCertificate("ec", "sha256");
        try (Server server = new Server(client)) {
            Process openssl = server.connect(client(offered, expected));
            String theirs = line(openssl, "Keying material: ");
            assertThat(server.awaited(State.ESTABLISHED)).isTrue();
            Keys ours = server.endpoint.takeKeys();
            assertThat(ours.profile()).isEqualTo(expected);
            assertThat(HexFormat.of().withUpperCase().formatHex(ours.material()))
                    .isEqualTo(theirs);
            // its input ends: it says goodbye
            openssl.getOutputStream().close();
            assertThat(server.awaited(State.CLOSED)).isTrue();
        }
    }

    private static String line(Process process, String start) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            all.append(line).append('\n');
            if (line.strip().startsWith(start)) {
                return line.strip().substring(start.length());
            }
        }
        throw new AssertionError(all);
    }

    private List<String> client(String offered, SrtpProfile expected) {
        return List.of(
                "-cert", file("cert.pem"),
                "-key", file("key.pem"),
                "-use_srtp", offered,
                "-keymatexport", "EXTRACTOR-dtls_srtp",
                "-keymatexportlen", Integer.toString(expected.exportLength()));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** A certificate by OpenSSL, and the fingerprint that OpenSSL computes of it. */
    private Fingerprint makeCertificate(String key, String hash) throws Exception {
        List<String> request = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-subj", "/CN=test"));
        request.addAll(List.of("-days", "2", "-newkey", key, "-keyout", file("key.pem"), "-out", file("cert.pem")));
        if (key.equals("ec")) {
            request.addAll(List.of("-pkeyopt", "ec_paramgen_curve:prime256v1"));
        }
        output(request);
        String printed =
                output(List.of("openssl", "x509", "-in", file("cert.pem"), "-noout", "-fingerprint", "-" + hash));
        return new Fingerprint(
                hash.replace("sha", "sha-"),
                printed.substring(printed.indexOf('=') + 1).strip());
    }

    private static String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** An endpoint of ours behind a socket. */
    private static final class Server implements AutoCloseable {
        private final DatagramSocket socket;
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final DtlsHandshake endpoint;
        private volatile @Nullable SocketAddress peer;
        private final List<Process> processes = new ArrayList<>();

        Server(Fingerprint expected) throws SocketException {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            DtlsIdentity identity = DtlsIdentity.generate(Pair.RANDOM, Instant.now());
            endpoint = new BouncyCastleDtls(threads, this::flush, identity, Pair.RANDOM).accept(expected, Pair.ALL);
            threads.execute(this::receive);
        }

        private void receive() {
            byte[] buffer = new byte[4096];
            try {
                while (true) {
                    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                    socket.receive(packet);
                    peer = packet.getSocketAddress();
                    endpoint.receive(MemorySegment.ofArray(buffer), 0, packet.getLength());
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private synchronized void flush() {
            SocketAddress to = peer;
            endpoint.drain((datagram, offset, length) -> {
                try {
                    socket.send(new DatagramPacket(datagram, offset, length, to));
                } catch (IOException closed) {
                    // the test is over
                }
            });
        }

        Process connect(List<String> options) throws IOException {
            return connect(options, Map.of());
        }

        Process connect(List<String> options, Map<String, String> environment) throws IOException {
            List<String> command = new ArrayList<>(List.of("openssl", "s_client", "-dtls1_2"));
            command.addAll(List.of("-connect", "127.0.0.1:" + socket.getLocalPort()));
            command.addAll(options);
            ProcessBuilder openssl = new ProcessBuilder(command).redirectErrorStream(true);
            openssl.environment().putAll(environment);
            Process started = openssl.start();
            processes.add(started);
            return started;
        }

        boolean awaited(State state) throws InterruptedException {
            long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (endpoint.state() != state && System.nanoTime() < deadlineNanos) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return endpoint.state() == state;
        }

        @Override
        public void close() {
            processes.forEach(Process::destroy);
            endpoint.close();
            flush();
            socket.close();
            threads.close();
        }
    }
}
