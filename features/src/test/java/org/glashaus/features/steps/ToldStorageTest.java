package org.glashaus.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToldStorageTest {
    private static final List<String> CONFERENCES = List.of("garden", "cellar");

    @Test
    void whereNamesOfConferencesStayTheirsMayLieThereAndNoOther() throws StatementRefused {
        ToldStorage told = by("bbw-leipzig");
        assertThat(told.covers("{\"rooms\":[\"garden\",\"cellar\"]}")).isTrue();
        assertThat(told.covers("garden")).isTrue();
        assertThat(told.covers("{\"rooms\":[\"attic\"]}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rooms\":[\"garden\"],\"visits\":3}",
                "{\"rooms\":[\"garden\"],\"known\":true}",
                "{\"rooms\":[\"garden\"],\"visitor\":\"8fa3\"}",
                "{\"rooms\":[\"garden\"],\"seen\":{}}",
                "8436157",
                "garden 2026",
                ""
            })
    void whatNobodyHasEnteredMayNot(String value) throws StatementRefused {
        assertThat(by("bbw-leipzig").covers(value)).isFalse();
    }

    @Test
    void aNameForWhichACookieIsDeclaredMayNotLieInLocalStorage() throws StatementRefused {
        assertThat(by("bbw-leipzig").words()).containsExactlyInAnyOrderElementsOf(CONFERENCES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"greenminihost", "studentenwerk-osnabrueck", "waag", "vc4all"})
    void whereASwitchOrHangingUpOrSilenceComesFirstNothingMay(String statement) throws StatementRefused {
        assertThat(by(statement).words()).isEmpty();
        assertThat(by(statement).covers("{\"rooms\":[\"garden\"]}")).isFalse();
    }

    private static ToldStorage by(String statement) throws StatementRefused {
        return ToldStorage.by(StatementLibrary.byId(statement), CONFERENCES, "Anna");
    }
}
