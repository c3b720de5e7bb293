package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.spec.StatementText.Difference;
import org.glashaus.spec.StatementText.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The originals are not ours to ship. Whoever has them runs this with {@code -Dglashaus.statements=FOLDER}; our own
 * statement is checked always.
 */
final class StatementTextTest {

    record Original(String id, String text) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Original> originals() throws IOException {
        List<Original> originals = new ArrayList<>();
        originals.add(new Original("strict", strict()));
        String folder = System.getProperty("glashaus.statements");
        if (folder != null) {
            for (String id : StatementLibraryTest.MODELS) {
                originals.add(new Original(id, Files.readString(Path.of(folder, id + ".txt"))));
            }
        }
        return originals;
    }

    static String strict() throws IOException {
        try (InputStream in = StatementTextTest.class.getResourceAsStream("/statements/strict.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("originals")
    void theRowsAreThoseOfTheText(Original original) throws Exception {
        assertThat(StatementText.check(StatementLibrary.byId(original.id()), original.text()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("originals")
    void nothingQuotesTheText(Original original) throws Exception {
        List<String> own = new ArrayList<>();
        for (String id : StatementLibrary.ids()) {
            collect(StatementLibrary.shipped(id), own);
        }
        for (String file : List.of(
                ClaimCatalogue.RESOURCE,
                Phrases.RESOURCE,
                DataRegister.RESOURCE,
                "/lint/phrases.yaml",
                "/lint/law.yaml")) {
            collect(YamlFile.shipped(file), own);
        }
        assertThat(own).hasSizeGreaterThan(6000);
        assertThat(StatementText.quotations(own, original.text())).isEmpty();
    }

    @Test
    void sixSharedWordsAreAQuotation() {
        assertThat(StatementText.quotations(
                        List.of("It says: one two, three four five six."), "Zero ONE two three four FIVE six seven"))
                .containsExactly("one two three four five six");
        assertThat(StatementText.quotations(List.of("one two three four five"), "one two three four five"))
                .isEmpty();
    }

    @Test
    void oneChangedLetterIsFoundInItsSentence() throws Exception {
        String changed = strict().replace("no cookies", "no Cookies");
        assertThat(StatementText.check(StatementLibrary.byId("strict"), changed))
                .extracting(Problem::anchor)
                .containsExactly("strict", "strict/3.4");
    }

    @Test
    void aSentenceThatNoRowCoversIsFound() throws Exception {
        String longer = strict() + "\nWe also sell everything.\n";
        assertThat(StatementText.check(StatementLibrary.byId("strict"), longer))
                .anyMatch(p -> p.detail().contains("We also sell everything."));
    }

    @Test
    void aWordBetweenTwoRowsIsFound() {
        PrivacyStatement statement =
                Statements.of(Statements.claim("no-cookies", Map.of()), Statements.claim("no-profiling", Map.of()));
        assertThat(StatementText.check(statement, "aaaaaaaaa" + "x" + "bbbbbbbbb"))
                .contains(new Problem("own/1.2", Difference.LEFT_OUT_BEFORE, "x"));
    }

    @Test
    void everyKindOfWhiteSpaceCountsAsOneBlank() {
        assertThat(StatementText.normalise("\uFEFF\u00A0 a\u2028\r\n\tb\u3000\u0085c \u00A0"))
                .isEqualTo("a b c");
        assertThat(StatementText.normalise(" ")).isEmpty();
        assertThat(StatementText.normalise("")).isEmpty();
    }

    @Test
    void placesAreCountedInCodePoints() throws Exception {
        PrivacyStatement statement = Statements.of(Statements.claim("no-cookies", Map.of()));
        assertThat(StatementText.slice(statement.sentences().getFirst(), "\uD83C\uDF6A".repeat(9) + " rest"))
                .contains("\uD83C\uDF6A".repeat(9));
    }

    private static void collect(Node node, List<String> texts) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (scalar.value() instanceof String text) {
                    texts.add(text);
                }
            }
            case Node.Sequence sequence -> sequence.elements().forEach(e -> collect(e, texts));
            case Node.Mapping mapping -> mapping.entries().values().forEach(e -> collect(e, texts));
        }
    }
}
