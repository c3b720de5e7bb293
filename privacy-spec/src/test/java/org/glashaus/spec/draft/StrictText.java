package org.glashaus.spec.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The only text of a statement that is ours. */
final class StrictText {

    private StrictText() {}

    static String read() throws IOException {
        try (InputStream in = StrictText.class.getResourceAsStream("/statements/strict.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
