package org.glashaus.features.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drivers, against a page of ours that calls itself: the server has no part in this. */
final class ParticipantsTest {
    @TempDir
    Path dir;

    private HttpServer server = pages();
    private EgressTrap trap = new EgressTrap(new EvidenceFolder(Path.of("unset"), ""));

    @BeforeEach
    void trapWithEvidence() {
        trap.close();
        trap = new EgressTrap(new EvidenceFolder(dir, "test"));
    }

    @AfterEach
    void stop() {
        trap.close();
        server.stop(0);
    }

    @Test
    void marksBehindTheEncoderArriveAndPictureAndSoundStillDecode() throws Exception {
        try (Participants people = Participants.with(trap)) {
            Participant anna = people.arrive(
                    "Anna", Optional.of(new Participants.Marks(Canary.random("sound"), Canary.random("picture"))));
            anna.join(url(""));
            anna.speakAndShow();
            assertThat(anna.waitUntil(() -> anna.markedFrames(true) > 20 && anna.markedFrames(false) > 20))
                    .as("marked frames arrive; %s", anna.complaints())
                    .isTrue();
            List<Received> before = anna.received();
            List<Integer> pictures = anna.pictures();
            assertThat(pictures).hasSize(1);
            assertThat(anna.waitUntil(() -> anna.grownSince(before).size() == 2))
                    .isTrue();
            assertThat(anna.waitUntil(() -> !anna.pictures().equals(pictures))).isTrue();
            anna.leave();
        }
    }

    @Test
    void withoutMarksNoneArrive() throws Exception {
        try (Participants people = Participants.with(trap)) {
            Participant anna = people.arrive("Anna", Optional.empty());
            anna.join(url(""));
            anna.speakAndShow();
            assertThat(anna.waitUntil(() -> anna.received().stream().anyMatch(s -> s.framesDecoded() > 5)))
                    .isTrue();
            assertThat(anna.markedFrames(true)).isZero();
        }
    }

    @Test
    void inFirefoxPictureAndSoundDecodeToo() throws Exception {
        try (Participants people = Participants.with(trap)) {
            Participant anna = people.arriveInFirefox("Anna");
            anna.join(url(""));
            anna.speakAndShow();
            assertThat(anna.waitUntil(() -> anna.grownSince(List.of()).size() == 2))
                    .as("%s; %s", anna.received(), anna.complaints())
                    .isTrue();
            List<Integer> pictures = anna.pictures();
            assertThat(pictures).hasSize(1);
            assertThat(anna.waitUntil(() -> !anna.pictures().equals(pictures))).isTrue();
            anna.leave();
        }
    }

    @Test
    void theTrapCatchesWhatFirefoxAsksOfAnotherHost() throws Exception {
        try (Participants people = Participants.with(trap)) {
            Participant anna = people.arriveInFirefox("Anna");
            anna.visit(trap.controlUrl());
            trap.control();
            assertThat(trap.foreignHosts()).isEmpty();
            anna.visit(url("#elsewhere"));
            anna.waitUntil(() -> trap.foreignHosts().size() == 2);
            assertThat(trap.foreignHosts()).containsExactly("plain.example", "third-party.example");
        }
    }

    @Test
    void theTrapCatchesARequestToAnotherHost() throws Exception {
        try (Participants people = Participants.with(trap)) {
            Participant anna = people.arrive("Anna", Optional.empty());
            anna.visit(trap.controlUrl());
            trap.control();
            assertThat(trap.foreignHosts()).isEmpty();
            assertThat(trap.stop().outcome()).isEqualTo(Outcome.KEPT);
            anna.visit(url("#elsewhere"));
            anna.waitUntil(() -> trap.foreignHosts().size() == 2);
            assertThat(trap.foreignHosts()).containsExactly("plain.example", "third-party.example");
            assertThat(trap.stop().outcome()).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void aTrapThatWasNotTestedHasSeenNothing() throws IOException {
        assertThat(trap.stop().outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    private String url(String fragment) {
        return "http://localhost:" + server.getAddress().getPort() + "/loopback-call.html" + fragment;
    }

    private static HttpServer pages() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath().substring(1);
                byte[] body = content(path.equals("left") ? "loopback-call.html" : path);
                exchange.getResponseHeaders()
                        .add("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
                exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self' https: http:");
                exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream in = ParticipantsTest.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
