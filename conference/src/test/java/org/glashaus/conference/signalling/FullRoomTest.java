package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.limits.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many people as a room takes, on the server with its own media core; no media flow. */
class FullRoomTest {
    private static final long PATIENCE_SECONDS = 30;
    private static final int PUBLISHERS = 40;
    private static final int SOUND_SECTIONS = 32;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void everybodyKnowsEverybodyAndTheNextOneIsToldThatTheRoomIsFull() throws Exception {
        try (TestServer server = TestServer.withMediaCore(folder, SampleProfile.withoutLog())) {
            List<Guest> guests = new ArrayList<>();
            while (guests.size() < Limits.PARTICIPANTS_PER_ROOM) {
                Guest guest = new Guest(server);
                guest.joins("Guest " + guests.size());
                guest.enters(guest.awaits("welcome"));
                guests.add(guest);
                if (guests.size() <= PUBLISHERS) {
                    guest.publishes(guests.size());
                    guest.awaits("published");
                }
            }
            Guest one251 = new Guest(server);
            one251.joins("Late");
            assertThat(one251.awaits("error").getString("code")).isEqualTo("room-full");
            for (Guest guest : guests) {
                while (guest.others.size() < Limits.PARTICIPANTS_PER_ROOM - 1) {
                    guest.meets(guest.awaits("joined"));
                }
                assertThat(guest.others).doesNotContain(guest.id);
            }
            offerFits(guests.getLast());
            guests.getFirst().send(new JsonObject().put("type", "leave"));
            guests.get(1).awaits("left");
            one251.joins("Late");
            JsonObject welcome = one251.awaits("welcome");
            assertThat(welcome.encode().getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(Limits.SEND_QUEUE_OCTETS - Limits.WELCOME_CHAT_OCTETS);
            one251.enters(welcome);
            assertThat(one251.others).hasSize(Limits.PARTICIPANTS_PER_ROOM - 1);
        }
    }

    /** Of forty who publish, the newcomer is offered as many as there are sections for. */
    private static void offerFits(Guest newcomer) throws Exception {
        JsonObject offer = newcomer.awaits("subscribe");
        assertThat(offer.getJsonArray("streams")).hasSize(SOUND_SECTIONS);
        assertThat(offer.encode().getBytes(StandardCharsets.UTF_8).length).isLessThan(Limits.SDP_MESSAGE_OCTETS);
    }

    /** A client that keeps what it is told; the schema is held against messages elsewhere. */
    private static final class Guest implements WebSocket.Listener {
        final Set<String> others = new HashSet<>();
        String id = "";
        private String name = "";
        private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
        private final List<JsonObject> passedOver = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        Guest(TestServer server) {
            int port = server.plain().getPort();
            socket = HTTP.newWebSocketBuilder()
                    .subprotocols(Signalling.SUBPROTOCOL)
                    .header("Origin", "http://127.0.0.1:" + port)
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/signal"), this)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }

        void joins(String name) {
            send(new JsonObject().put("type", "join").put("room", "hall").put("key", Sealed.KEY));
            this.name = name;
        }

        void enters(JsonObject welcome) {
            id = welcome.getString("participant");
            // As long as a name can be.
            send(new JsonObject()
                    .put("type", "name")
                    .put("sealed", Sealed.of(name + "\ud83c\udfe1".repeat((Limits.DISPLAY_NAME_CHARACTERS - 10)))));
            for (Object other : welcome.getJsonArray("participants")) {
                others.add(((JsonObject) other).getString("id"));
            }
        }

        void meets(JsonObject joined) {
            others.add(joined.getJsonObject("participant").getString("id"));
        }

        void publishes(int number) {
            String sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\n"
                    + "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=ice-ufrag:abcd" + number
                    + "\r\na=ice-pwd:aaaaaaaaaaaaaaaaaaaaaaaa\r\na=fingerprint:sha-256 00" + ":00".repeat(31)
                    + "\r\na=setup:actpass\r\na=rtcp-mux\r\na=sendonly\r\na=rtpmap:111 opus/48000/2\r\na=ssrc:"
                    + (1000 + number) + " cname:c\r\n";
            send(new JsonObject().put("type", "publish").put("sdp", sdp).put("sources", new JsonArray()));
        }

        void send(JsonObject message) {
            socket.sendText(message.encode(), true).join();
        }

        /** The next message of that type. */
        JsonObject awaits(String type) throws InterruptedException {
            for (JsonObject message : List.copyOf(passedOver)) {
                if (message.getString("type").equals(type)) {
                    passedOver.remove(message);
                    return message;
                }
            }
            while (true) {
                JsonObject message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(message).as("a message of type " + type).isNotNull();
                if (message.getString("type").equals(type)) {
                    return message;
                }
                passedOver.add(message);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(new JsonObject(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
