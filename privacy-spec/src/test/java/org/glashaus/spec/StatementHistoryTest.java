package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.glashaus.spec.PrivacyStatement.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions of a statement, and sentences that cannot be true here. */
final class StatementHistoryTest {
    private static final String OLD = "1".repeat(64);
    private static final String NEW = "2".repeat(64);

    private static final String FILE = """
            format: 1
            statement: own
            host: Somebody
            language: nl
            source:
              sha256: %s
              length: 100
            departures:
              - anchor: own/1.1
                truth: {en: Not so here., nl: Hier niet.}
            history:
              - version: first
                date: '2024-02-29'
                sha256: %s
                changed: Nieuw.
              - version: second
                date: '2025-05-01'
                sha256: %s
                changed: Kortere bewaartermijn.
            rows:
              - anchor: own/1.1
                unit: sentence
                at: 6
                len: 20
                sha256: %s
                says: De datum.
                claims:
                  - id: last-updated-shown
                    value: '2025-05-01'
                    params:
                      date: '2025-05-01'
            """.formatted(NEW, OLD, NEW, OLD);

    @TempDir
    Path folder;

    @Test
    void theNewestVersionComesFirst() throws Exception {
        PrivacyStatement statement = read(FILE);
        assertThat(statement.history()).extracting(Version::version).containsExactly("second", "first");
        assertThat(statement.lastChanged()).contains(LocalDate.of(2025, 5, 1));
        assertThat(statement.departure("own/1.1").orElseThrow().truth().in("nl"))
                .isEqualTo("Hier niet.");
        assertThat(statement.departure("own/1.2")).isEmpty();
    }

    @Test
    void theDateOfTheHistoryCountsWhereNoSentenceGivesOne() throws Exception {
        assertThat(StatementLibrary.byId("strict").lastChanged())
                .contains(StatementLibrary.byId("strict").history().getFirst().date());
        assertThat(StatementLibrary.byId("bbw-leipzig").lastChanged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date: '2025-05-01'~    sha256 | date: '2025-13-01'~    sha256 | must be a day such as
            date: '2025-05-01'~    sha256 | date: '2025-05-02'~    sha256 | is not the one that own/1.1 gives
            version: second        | version: first                | stands twice: first
            - anchor: own/1.1~    truth | - anchor: own/9.9~    truth | there is no row own/9.9
            date: '2024-02-29'     | date: '2026-02-28'            | not the text in force
            """)
    void aHistoryThatCannotBeIsRefused(String good, String bad, String reason) {
        assertThat(FILE).contains(good.replace('~', '\n'));
        String changed = FILE.replace(good.replace('~', '\n'), bad.replace('~', '\n'));
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining(reason);
    }

    private PrivacyStatement read(String text) throws Exception {
        return StatementLibrary.read(Files.writeString(folder.resolve("own.yaml"), text));
    }
}
