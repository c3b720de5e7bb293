package org.glashaus.audit.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glashaus.audit.attest.Attestation.Proven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationFileTest {
    private static final Attestation WORD = new Attestation(
            "Käthe's Haus",
            "own-servers",
            "waag",
            "0a".repeat(32),
            "A. Example",
            "Head of IT",
            "They stand in \"our\" rack \\ nowhere else.",
            List.of(new Proven("lease.pdf", "0b".repeat(32))),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2027, 3, 1),
            "0c".repeat(32));

    @Test
    void whatIsWrittenIsReadAgain() throws AttestationRefused {
        assertThat(AttestationFile.read(AttestationFile.write(WORD), "it")).isEqualTo(WORD);
    }

    @Test
    void itObeysItsSchema() throws IOException {
        try (InputStream in = AttestationFile.class.getResourceAsStream(AttestationFile.SCHEMA_RESOURCE)) {
            String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
            assertThat(compiled.validate(written(), InputFormat.JSON)).isEmpty();
            assertThat(compiled.validate(written().replace("2026-03-01", "soon"), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    // RFC 8785 §3.2.2.2 and §3.2.3
    @Test
    void namesAreSortedAndOnlyWhatMustBeEscapedIs() {
        assertThat(new String(
                        CanonicalJson.write(Map.of("é", "ü\u20ac/", "b", List.of("\n\u0001\"\\"), "a", Map.of())),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{},\"b\":[\"\\n\\u0001\\\"\\\\\"],\"é\":\"ü€/\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'\"claim\":\"own-servers\",' | '' | claim must be a text",
                "2027-03-01 | 2027-02-30 | expires must be a date",
                "lease.pdf | ../lease.pdf | evidence.0.name must be the plain name",
                "Head of IT | Head\\nof IT | role must be a text",
                "Head of IT | Head\u202Eof IT | role must be a text",
                "glashaus-attestation/1 | other/1 | format must be",
                "'{\"claim' | '{ \"claim' | canonical",
                "'{\"claim' | '{\"a\":\"b\",\"claim' | does not know",
                "'{\"claim' | '{\"claim\":\"x\",\"claim' | no JSON",
                "0c0c | 0C0C | key must be a SHA-256",
            })
    void whatDiffersIsRefusedByFileAndField(String from, String to, String why) {
        byte[] changed = written().replace(from, to).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> AttestationFile.read(changed, "it.json"))
                .isInstanceOf(AttestationRefused.class)
                .hasMessageStartingWith("it.json:")
                .hasMessageContaining(why);
    }

    private static String written() {
        return new String(AttestationFile.write(WORD), StandardCharsets.UTF_8);
    }
}
