package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.WithServer;
import org.glashaus.conference.limits.Limits;
import org.junit.jupiter.api.Test;

/** Who reads slowly, or not at all, costs the others nothing and the server little. */
class SlowReadersTest extends WithServer {
    private static final int CHARACTERS = 2000;

    /** As long as a message may be, in characters of four octets. */
    private static final String LONG = "\ud83c\udfe1".repeat(CHARACTERS);

    @Test
    void whoDoesNotReadIsCutOffAndTheOthersGoOn() throws Exception {
        Client anna = Client.joined(server, "garden");
        try (Socket deaf = deafMember()) {
            anna.next("joined");
            long beganNanos = System.nanoTime();
            long sent = 0;
            while (sockets() == 2) {
                anna.say(LONG);
                JsonObject heard = anna.next();
                assertThat(heard.getString("type")).isEqualTo("chat");
                sent += LONG.getBytes(StandardCharsets.UTF_8).length;
                assertThat(System.nanoTime() - beganNanos).isLessThan(60_000_000_000L);
                // Below the rate that is allowed.
                Thread.sleep(1000 / Limits.MESSAGES_PER_SECOND);
            }
            assertThat(deaf.isConnected()).isTrue();
            assertThat(sent).isLessThan(2 * Limits.SEND_QUEUE_OCTETS + 8 * Limits.SEND_BUFFER_OCTETS);
        }
        anna.say("still here");
        assertThat(Sealed.text(anna.next("chat"))).isEqualTo("still here");
    }

    @Test
    void aDeafMemberThatSaysGoodbyeIsCutOffToo() throws Exception {
        Client anna = Client.joined(server, "garden");
        try (Socket deaf = deafMember()) {
            anna.next("joined");
            for (int i = 0; i < 35; i++) {
                anna.say(LONG);
                anna.next("chat");
            }
            assertThat(sockets()).isEqualTo(2);
            // RFC 6455 §5.5.1: a Close frame, masked with zeroes, of the code 1000.
            deaf.getOutputStream().write(new byte[] {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xe8});
            Eventually.until("the deaf one is cut", () -> sockets() == 1);
        }
        anna.next("left");
    }

    @Test
    void aNewcomerIsToldAsMuchChatAsASlowLineCarries() {
        List<Client> talkers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            talkers.add(Client.joined(server, "garden"));
        }
        for (int i = 0; i < Limits.CHAT_MESSAGES_KEPT; i++) {
            String text = i + LONG.substring(6);
            talkers.get(i % 4).say(text);
            talkers.forEach(talker -> assertThat(nextChat(talker)).isEqualTo(text));
        }
        Client late = Client.connect(server);
        late.join("garden", "Late");
        JsonObject welcome = late.next("welcome");
        assertThat(welcome.encode().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(Limits.WELCOME_CHAT_OCTETS + 4096);
        JsonArray chat = welcome.getJsonArray("chat");
        assertThat(chat).hasSizeGreaterThanOrEqualTo(5);
        for (int i = 0; i < chat.size(); i++) {
            assertThat(Sealed.text(chat.getJsonObject(i)))
                    .startsWith(String.valueOf(Limits.CHAT_MESSAGES_KEPT - chat.size() + i));
        }
    }

    private static String nextChat(Client client) {
        JsonObject message = client.next();
        while (!message.getString("type").equals("chat")) {
            message = client.next();
        }
        return Sealed.text(message);
    }

    private int sockets() {
        return new JsonObject(Answer.get(server, "/health").body()).getInteger("sockets");
    }

    /** A member that answers pings, since it is alive, and reads nothing. The buffers between are as small as they get. */
    private Socket deafMember() throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        RawMember.joins(server, "Deaf", socket);
        OutputStream out = socket.getOutputStream();
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Thread.sleep(2000);
                    out.write(new byte[] {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0});
                }
            } catch (IOException | InterruptedException over) {
                // The test has ended.
            }
        });
        return socket;
    }
}
