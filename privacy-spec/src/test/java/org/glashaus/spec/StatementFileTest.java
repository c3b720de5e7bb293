package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.glashaus.spec.StatementRefused.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's own file, and how its faults are named. */
final class StatementFileTest {

    private static final String GOOD = """
            format: 1
            statement: own
            host: Somebody
            language: en
            source:
              sha256: 0000000000000000000000000000000000000000000000000000000000000000
              length: 100
            rows:
              - anchor: own/1.0
                unit: heading
                at: 0
                len: 5
                sha256: 0000000000000000000000000000000000000000000000000000000000000000
                says: A heading.
                why: It only names the section.
              - anchor: own/1.1
                unit: sentence
                at: 6
                len: 20
                sha256: 0000000000000000000000000000000000000000000000000000000000000000
                says: Visits are logged for a week.
                claims:
                  - id: weblog-retention
                    value: a week
                    params:
                      limit: P7D
            """;

    @TempDir
    Path folder;

    @Test
    void aHostsOwnFileIsReadWithWhatTheCatalogueKnows() throws Exception {
        PrivacyStatement statement = StatementLibrary.read(write(GOOD));
        PrivacyStatement.Claim claim =
                statement.occurrences("weblog-retention").getFirst().claim();
        assertThat(claim.kind()).isEqualTo(PrivacyStatement.Kind.RETENTION);
        assertThat(claim.proof()).isEqualTo(PrivacyStatement.Proof.STRONG);
        assertThat(statement.model()).isFalse();
        assertThat(Profiles.derive(statement).webAccessLog()).isPresent();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            host: Somebody               | hoster: Somebody             | 1  | host                           | required
            host: Somebody               | hoster: Somebody             | 3  | hoster                         | not defined
            language: en                 | language: [en]               | 4  | language                       | string
            length: 100                  | length: many                 | 7  | source.length                  | integer
            unit: sentence               | unit: verse                  | 17 | rows[1].unit                   | heading
            limit: P7D                   | limit: a week                | 26 | rows[1].claims[0].params.limit | pattern
            limit: P7D                   | other: P7D                   | 25 | rows[1].claims[0].params.limit | required
            why: It only names           | kind: context#               | 9  | rows[0].why                    | required
            id: weblog-retention         | id: weblog-for-ever          | 23 | rows[1].claims[0].id           | no claim weblog-for-ever
            value: a week                | kind: right#                 | 23 | rows[1].claims[0].value        | required
            anchor: own/1.1              | anchor: own/1.0              | 16 | rows[1].anchor                 | stands twice
            anchor: own/1.1              | anchor: other/1.1            | 16 | rows[1].anchor                 | must begin with own/
            at: 6                        | at: 4                        | 18 | rows[1].at                     | overlaps
            len: 20                      | len: 200                     | 19 | rows[1].len                    | beyond the text
            says: A heading.             | kind: context                | 9  | rows[0].says                   | required
            says: A heading.             | says: A.~conflicts: [own/9]  | 15 | rows[0].conflicts[0]           | pattern
            says: A heading.             | says: All.~conflicts: [own/9.9] | 15 | rows[0].conflicts[0]        | no row own/9.9
            value: a week                | value: {}                    | 24 | rows[1].claims[0].value        | 1 prop
            value: a week                | value: {Dutch: een week}     | 24 | rows[1].claims[0].value.Dutch  | pattern
            value: a week                | value: {nl: 7}               | 24 | rows[1].claims[0].value.nl     | string
            host: Somebody               | host: &a Somebody            | 3  | host                           | anchor or alias
            host: Somebody               | host: !!str Somebody         | 3  | host                           | tag
            host: Somebody               | statement: again             | 3  | statement                      | stands twice
            host: Somebody               | host: "Some                  | 27 |                                | not YAML
            """)
    void aFaultNamesLineAndField(String good, String bad, int line, String field, String reason) throws Exception {
        assertThat(GOOD).contains(good);
        Path file = write(GOOD.replaceFirst(Pattern.quote(good), bad.replace("~", "\n    ")));
        List<Fault> faults = faults(file);
        assertThat(faults).anySatisfy(f -> {
            assertThat(f.file()).isEqualTo(file.toString());
            assertThat(f.line()).isEqualTo(line);
            assertThat(f.field()).isEqualTo(field == null ? "" : field);
            assertThat(f.reason()).contains(reason);
        });
    }

    @Test
    void aPlainTextIsInTheStatementsLanguageAndOthersStandBesideIt() throws Exception {
        PrivacyStatement statement = StatementLibrary.read(write(GOOD.replace("language: en", "language: fr-CA")
                .replace("value: a week", "value: {fr: une semaine, nl: een week}")));
        assertThat(statement.sentences().getFirst().says().byLanguage()).containsOnlyKeys("fr");
        assertThat(statement.name()).isEqualTo(Text.of("fr", "Somebody"));
        Text value =
                statement.occurrences("weblog-retention").getFirst().claim().value();
        assertThat(value.in("nl")).isEqualTo("een week");
        assertThat(value.in("de")).isEqualTo("une semaine");
    }

    @Test
    void everyFaultIsReportedAtOnceInTheOrderOfTheFile() throws Exception {
        List<Fault> faults =
                faults(write(GOOD.replace("language: en", "language: 7").replace("len: 5", "len: none")));
        assertThat(faults).extracting(Fault::field).containsExactly("language", "rows[0].len");
    }

    @Test
    void deepNestingAliasesBombsAndHugeFilesAreRefused() throws Exception {
        assertThat(faults(write("[".repeat(100_000)))).isNotEmpty();
        assertThat(faults(write("a: &x [1, 2]\nb: [*x, *x]\n")).getFirst().line())
                .isEqualTo(1);
        assertThat(faults(write(GOOD + "#" + "x".repeat(Limits.FILE_BYTES)))
                        .getFirst()
                        .reason())
                .contains("larger than");
        assertThat(faults(write(GOOD + "---\nformat: 1\n")).getFirst().reason()).contains("second document");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, new byte[] {'h', 'o', 's', 't', ':', ' ', (byte) 0xFC});
        assertThat(faults(latin).getFirst().reason()).contains("UTF-8");
        assertThat(faults(folder.resolve("absent.yaml")).getFirst().reason()).contains("cannot be read");
        assertThat(faults(write("")).getFirst().reason()).contains("empty");
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("statement.yaml"), text);
    }

    private static List<Fault> faults(Path file) {
        StatementRefused refused = catchThrowableOfType(StatementRefused.class, () -> StatementLibrary.read(file));
        assertThat(refused).isNotNull();
        return refused.faults();
    }
}
