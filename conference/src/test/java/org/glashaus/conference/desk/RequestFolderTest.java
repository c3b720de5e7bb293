package org.glashaus.conference.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.glashaus.conference.limits.DeskLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too much at once is refused on either side, and nobody waits for an answer that does not come. */
class RequestFolderTest {
    @TempDir
    Path keys;

    private RequestFolder server;

    @BeforeEach
    void open() throws Exception {
        server = RequestFolder.open(keys);
    }

    @Test
    void whatIsTooLargeIsNotSent() throws Exception {
        JsonObject answer = RequestFolder.ask(keys, large(0));
        assertThat(answer.getString("refused"))
                .contains(" at most " + DeskLimits.DESK_REQUEST_OCTETS)
                .containsPattern("has " + (DeskLimits.DESK_REQUEST_OCTETS / 10_000) + "\\d{4} octets");
        assertThat(keys.resolve("desk/request")).doesNotExist();
    }

    @Test
    void whatIsTooLargeAndWasSentIsRefusedToWhoeverAsked() throws Exception {
        String id = UUID.randomUUID().toString();
        String request = new JsonObject().put("id", id).mergeIn(large(5)).encode();
        Files.writeString(keys.resolve("desk/request"), request);
        assertThat(server.take()).isEmpty();
        assertThat(keys.resolve("desk/request")).doesNotExist();
        JsonObject answer = new JsonObject(Files.readString(keys.resolve("desk/answer")));
        assertThat(answer.getString("id")).isEqualTo(id);
        assertThat(answer.getString("refused"))
                .contains("has " + request.length() + " octets", " at most " + DeskLimits.DESK_REQUEST_OCTETS);
    }

    private static JsonObject large(int more) {
        return new JsonObject().put("wish", "RIGHTS").put("words", "x".repeat(DeskLimits.DESK_REQUEST_OCTETS + more));
    }
}
