package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.glashaus.spec.StatementRefused.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text that a host's own statement names, which visitors read. */
final class OwnTextTest {
    private static final String TEXT = "# Who\n\nWe are Somebody, reached at\u00a0+31 20 000 0000.\n";
    private static final String NORMALISED = "# Who We are Somebody, reached at +31 20 000 0000.";
    private static final String SENTENCE = "We are Somebody, reached at +31 20 000 0000.";

    private static final String OWN = """
            format: 1
            statement: own
            host: Somebody
            language: en
            source:
              sha256: %s
              length: %d
              text: texts/own.txt
            rows:
              - anchor: own/1.0
                unit: heading
                at: 2
                len: 3
                sha256: %s
                says: A heading.
                why: It only names the section.
              - anchor: own/1.1
                unit: sentence
                at: 6
                len: %d
                sha256: %s
                says: Gives a telephone number.
                claims:
                  - id: controller-contact-shown
                    value: telephone
            """.formatted(
                    StatementText.sha256(NORMALISED),
                    NORMALISED.length(),
                    StatementText.sha256("Who"),
                    SENTENCE.length(),
                    StatementText.sha256(SENTENCE));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theTextIsFoundBesideTheFileAndHeldNormalised() throws Exception {
        write(TEXT);
        assertThat(StatementLibrary.read(file(OWN)).text()).contains(NORMALISED);
        assertThat(StatementLibrary.textOf(file(OWN))).contains(folder.resolve("texts/own.txt"));
        assertThat(StatementLibrary.readRows(file(OWN)).text()).isEmpty();
    }

    @Test
    void oneChangedLetterRefusesTheStatementAndNamesTheSentence() throws Exception {
        write(TEXT.replace("Somebody", "Someb0dy"));
        StatementRefused refused = refused(OWN);
        assertThat(refused.faults()).extracting(Fault::line).containsOnly(8);
        assertThat(refused.faults()).extracting(Fault::field).containsOnly("source.text");
        assertThat(refused).hasMessageContaining("own/1.1: its text has changed");
        assertThat(refused).hasMessageContaining("texts/own.txt is not the text of the rows");
        assertThat(refused.getMessage()).doesNotContain("own/1.0");
        assertThat(StatementLibrary.readRows(file(OWN)).text()).isEmpty();
    }

    @Test
    void aTextThatIsNotThereOrNotUtf8OrAFolderIsRefused() throws Exception {
        assertThat(refused(OWN)).hasMessageContaining("own.yaml:8: source.text: there is no file");
        Path text = folder.resolve("texts/own.txt");
        Files.createDirectories(text.getParent());
        Files.write(text, new byte[] {'d', (byte) 0xFC, 'r'});
        assertThat(refused(OWN)).hasMessageContaining("not UTF-8");
        Files.delete(text);
        Files.createDirectory(text);
        assertThat(refused(OWN)).hasMessageContaining("cannot be read");
    }

    @Test
    void aTextLargerThanTheLimitIsRefused() throws Exception {
        write("a".repeat(Limits.FILE_BYTES + 1));
        assertThat(refused(OWN)).hasMessageContaining("is larger than");
    }

    @Test
    void aModelNamesNoText() throws Exception {
        write(TEXT);
        assertThat(refused(OWN.replace("host: Somebody", "host: Somebody\nmodel: true")))
                .hasMessageContaining("source.text: a model holds nothing");
    }

    @Test
    void noShippedModelHasATextAndTheStrictStatementHasItsOwn() throws Exception {
        for (String id : StatementLibrary.ids()) {
            PrivacyStatement statement = StatementLibrary.byId(id);
            assertThat(statement.text().isPresent()).as(id).isEqualTo(!statement.model());
            if (statement.model()) {
                assertThat(Contact.of(statement)).as(id).isEmpty();
            }
        }
    }

    @Test
    void aContactIsTheAddressWhereARowHoldsItAndElseTheSentence() throws Exception {
        write(TEXT);
        assertThat(Contact.of(StatementLibrary.read(file(OWN))))
                .containsExactly(new Contact("controller-contact-shown", "own/1.1", "", SENTENCE, true));
        String held = OWN + "        params: {fields: [telephone], contact: [\"+31 20 000 0000\"]}\n";
        assertThat(Contact.of(StatementLibrary.read(file(held))))
                .containsExactly(
                        new Contact("controller-contact-shown", "own/1.1", "telephone", "+31 20 000 0000", false));
    }

    private StatementRefused refused(String statement) throws Exception {
        Path file = file(statement);
        return catchThrowableOfType(StatementRefused.class, () -> StatementLibrary.read(file));
    }

    private Path file(String statement) throws Exception {
        return Files.writeString(folder.resolve("own.yaml"), statement);
    }

    private void write(String text) throws Exception {
        Path file = folder.resolve("texts/own.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
