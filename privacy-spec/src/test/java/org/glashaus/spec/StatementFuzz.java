package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a statement file or is refused in a sentence. */
class StatementFuzz {

    static Stream<Arguments> statements() {
        return StatementLibrary.ids().stream().map(id -> Arguments.of(text(id)));
    }

    private static String text(String id) {
        try (InputStream in = StatementFuzz.class.getResourceAsStream("/statements/" + id + ".yaml")) {
            return new String(Objects.requireNonNull(in, id).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest
    @MethodSource("statements")
    void anyTextIsAStatementOrIsRefusedInASentence(@NotNull String text) {
        try {
            PrivacyStatement read = StatementLibrary.checked(YamlFile.read("fuzz.yaml", text));
            assertThat(Profiles.derive(read)).isNotNull();
        } catch (StatementRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
