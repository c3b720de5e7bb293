package org.glashaus.conference.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glashaus.conference.udp.LoopbackPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that the process of a server says and leaves, after everything went wrong at every door: the journal's entries
 * apart, nothing in it is of a visitor.
 */
class NoOtherSinkTest {
    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Canaries marks = new Canaries(seed);
    private final StringBuilder said = new StringBuilder();

    @Test
    @Timeout(240)
    void whateverGoesWrongNothingOfAVisitorIsPrintedNamedCountedOrLeftInAFile() throws Exception {
        Process server = start("shipped");
        try (BufferedReader out = server.inputReader();
                OutputStream in = server.getOutputStream()) {
            String[] ports = heard(out).split(" ", -1);
            int plain = Integer.parseInt(ports[1]);
            int udp = Integer.parseInt(ports[2]);
            Provocations strangers = new Provocations(marks, Integer.parseInt(ports[0]), plain);
            strangers.http();
            strangers.webSocket();
            strangers.tls();
            strangers.udp(udp);
            behindDtls(strangers, udp);

            String answer = strangers.answered("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
            said.append(answer);
            JsonObject health = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n")));
            assertThat(health.getJsonObject("faults").fieldNames())
                    .as("kinds of faults that were provoked")
                    .isNotEmpty();
            assertThat(strangers.answered(strangers.get("/privacy", "X: y"))).startsWith("HTTP/1.1 200");
            in.write("threads\n".getBytes(StandardCharsets.US_ASCII));
            in.flush();
            assertThat(heard(out)).contains("main", "vert.x-eventloop-thread-0");
            stop(server, in, out);
        }
        assertThat(marks.size()).isGreaterThan(60);
        assertThat(leaks()).as("seed " + seed).isEmpty();
    }

    @Test
    @Timeout(120)
    void oneLineThatIsPrintedWouldBeSeen() throws Exception {
        Process server = start("leaks");
        try (BufferedReader out = server.inputReader();
                OutputStream in = server.getOutputStream()) {
            int plain = Integer.parseInt(heard(out).split(" ", -1)[1]);
            Provocations strangers = new Provocations(marks, 0, plain);
            strangers.answered(strangers.get("/", "X-Forwarded-For: " + marks.address("proxied", "203.0.113.%d")));
            stop(server, in, out);
        }
        assertThat(leaks()).containsExactly("error output: proxied");
    }

    /** What only a peer can send whose path ICE has verified: a handshake with another certificate than its offer named, and garbage. */
    private void behindDtls(Provocations strangers, int udp) throws Exception {
        SecureRandom random = new SecureRandom();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                LoopbackPeer garbling = peer(udp, threads, random);
                LoopbackPeer lying = peer(udp, threads, random);
                LoopbackPeer honest = peer(udp, threads, random)) {
            garbling.described(offered(strangers, garbling.offer("sendonly")));
            garbling.checkNow();
            for (String datagram : List.of(
                    "\u0016\u00fe\u00fd" + marks.in("garbled DTLS"),
                    "\u0016\u00fe\u00ff\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0019\u0001\u0000\u0000\r"
                            + "\u0000\u0000\u0000\u0000\u0000\u0000\r" + marks.in("DTLS hello"),
                    "\u0015\u00fe\u00fd\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001\u0000\u0002\u0002\u0028"
                            + marks.in("DTLS alert"))) {
                garbling.send(datagram.getBytes(StandardCharsets.ISO_8859_1));
            }
            String named = honest.offer("sendonly").replaceAll("(?s).*(a=fingerprint[^\r]*).*", "$1");
            lying.described(offered(
                    strangers,
                    lying.offer("sendonly")
                            .replaceAll("a=fingerprint[^\r]*", named)
                            .replace("cname:c", "cname:" + marks.in("cname"))));
            assertThat(lying.triesToConnect()).isFalse();
            honest.described(offered(strangers, honest.offer("sendonly")));
            honest.connect();
            honest.sendFrame();
            honest.send(("\u0080\u006f" + marks.in("SRTP")).getBytes(StandardCharsets.ISO_8859_1));
            honest.send(("\u0080\u00c8" + marks.in("SRTCP")).getBytes(StandardCharsets.ISO_8859_1));
            honest.send(("\u0017\u00fe\u00fd" + marks.in("DTLS data")).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private LoopbackPeer peer(int udp, ExecutorService threads, SecureRandom random) throws IOException {
        return new LoopbackPeer(
                new InetSocketAddress(marks.loopbackAddress(), 0),
                new InetSocketAddress("127.0.0.1", udp),
                threads,
                random);
    }

    private static String offered(Provocations strangers, String offer) throws IOException {
        String answer = strangers.answered(strangers.post("/whip/x", offer));
        assertThat(answer).startsWith("HTTP/1.1 201");
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private Process start(String kind) throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        folder.toString(),
                        kind)
                .directory(work.toFile())
                .redirectError(folder.resolve("error output").toFile())
                .start();
    }

    private String heard(BufferedReader out) throws IOException {
        String line = out.readLine();
        assertThat(line).as(Files.readString(folder.resolve("error output"))).isNotNull();
        said.append(line).append('\n');
        return line;
    }

    private void stop(Process server, OutputStream in, BufferedReader out) throws Exception {
        in.close();
        out.lines().forEach(line -> said.append(line).append('\n'));
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
    }

    private List<String> leaks() throws IOException {
        List<String> leaks = new ArrayList<>();
        marks.foundIn(said.toString().getBytes(StandardCharsets.ISO_8859_1))
                .forEach(field -> leaks.add("output: " + field));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String field : marks.foundIn(Files.readAllBytes(file))) {
                    leaks.add(folder.relativize(file) + ": " + field);
                }
                marks.foundIn(file.toString().getBytes(StandardCharsets.ISO_8859_1))
                        .forEach(field -> leaks.add("a file's name: " + field));
            }
        }
        return leaks;
    }
}
