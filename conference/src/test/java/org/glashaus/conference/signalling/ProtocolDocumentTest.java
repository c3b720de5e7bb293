package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the document shows is what the schema and the server take. */
class ProtocolDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/protocol.md");
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleOfAClientIsValidAndUnderstood() throws Exception {
        List<String> examples = examples(0);
        assertThat(examples).hasSizeGreaterThanOrEqualTo(8);
        for (String example : examples) {
            assertThat(ProtocolSchema.faultsFromClient(example)).isEmpty();
            assertThat(MessageParser.parse(example)).isNotNull();
        }
    }

    @Test
    void everyExampleOfTheServerIsValid() throws Exception {
        List<String> examples = examples(1);
        assertThat(examples)
                .extracting(example -> new JsonObject(example).getString("type"))
                .contains(
                        "welcome",
                        "joined",
                        "left",
                        "state",
                        "published",
                        "subscribe",
                        "chat",
                        "connection",
                        "pong",
                        "error");
        for (String example : examples) {
            assertThat(ProtocolSchema.faultsFromServer(example)).isEmpty();
        }
    }

    @Test
    void everyErrorCodeStandsInTheDocument() throws Exception {
        String document = Files.readString(DOCUMENT);
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(document).contains("`" + code.text() + "`");
            String error = ServerMessages.error(code, "a sentence", false).encode();
            assertThat(ProtocolSchema.faultsFromServer(error)).isEmpty();
        }
    }

    private static List<String> examples(int block) throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(DOCUMENT));
        for (int i = 0; i <= block; i++) {
            assertThat(matcher.find()).isTrue();
        }
        return matcher.group(1).lines().toList();
    }
}
