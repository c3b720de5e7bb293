package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.jspecify.annotations.Nullable;

class HostileMessageProperties {
    private static @Nullable TestServer server;

    @BeforeContainer
    static void start() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "hostile");
        server = new TestServer(folder, SampleProfile.withoutLog());
    }

    @AfterContainer
    static void stop() {
        server().close();
    }

    private static TestServer server() {
        TestServer running = server;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running;
    }

    @Property(tries = 2000)
    void anyTextIsAMessageOrARefusal(@ForAll("texts") String text) {
        try {
            assertThat(MessageParser.parse(text)).isNotNull();
        } catch (BadMessage refused) {
            assertThat(refused.sentence()).isNotBlank();
        }
    }

    @Property(tries = 60)
    void anyTextGetsAnAnswerAndTheServerLives(@ForAll("texts") String text) {
        // The client sends well-formed UTF-8 only; RFC 6455 §8.1 closes the connection of another one.
        String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Client client = Client.connect(server());
        client.sendText(sent);
        JsonObject answer = client.next();
        assertThat(answer.getString("type")).isIn("error", "welcome");
        client.close();
    }

    /** Anything, and what is nearly a message: known names with values of every kind. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> field = Arbitraries.of(
                "type",
                "room",
                "name",
                "sdp",
                "sources",
                "revision",
                "sealed",
                "key",
                "to",
                "microphone",
                "camera",
                "hand",
                "x");
        Arbitrary<Object> value = Arbitraries.oneOf(
                Arbitraries.of("join", "publish", "subscribed", "state", "chat", "name", "key", "\ud800", ""),
                Arbitraries.strings().map(text -> (Object) text),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false));
        Arbitrary<String> nearly = Arbitraries.maps(field, value).ofMaxSize(6).map(HostileMessageProperties::typed);
        Arbitrary<String> deep = Arbitraries.integers().between(1, 5000).map("["::repeat);
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(200), nearly, deep);
    }

    /** Not "leave", to which the answer is silence. */
    private static String typed(Map<String, Object> fields) {
        return new JsonObject(fields).encode();
    }
}
