package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.glashaus.conference.Answer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowSendersTest {
    @TempDir
    Path folder;

    @Test
    void aHeadThatDribblesIsCutOffHoweverSteadyItDribbles() throws Exception {
        try (TestServer server = new TestServer(folder, SampleProfile.withoutLog());
                Socket socket = new Socket("127.0.0.1", server.plain().getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            long beganNanos = System.nanoTime();
            assertThat(dribbledUntilCutOff(socket)).isTrue();
            assertThat(System.nanoTime() - beganNanos).isGreaterThan(9_000_000_000L);
            assertThat(Answer.get(server, "/").status()).isEqualTo(200);
        }
    }

    private static boolean dribbledUntilCutOff(Socket socket) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                socket.getOutputStream().write('x');
            } catch (IOException cutOff) {
                return true;
            }
            Thread.sleep(250);
        }
        return false;
    }

    @Test
    void aHeadOrALineBeyondTheLimitIsRefused() throws Exception {
        try (TestServer server = new TestServer(folder, SampleProfile.withoutLog())) {
            assertThat(Answer.get(server, "/" + "x".repeat(5000)).status()).isEqualTo(414);
            assertThat(Answer.send(server, "GET", "/", java.util.Map.of("X", "x".repeat(17_000)), "")
                            .status())
                    .isEqualTo(431);
        }
    }
}
