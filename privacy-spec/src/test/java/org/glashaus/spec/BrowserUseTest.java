package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.glashaus.spec.BrowserUse.Cookie;
import org.glashaus.spec.BrowserUse.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BrowserUseTest {

    private static BrowserUse of(String id) throws StatementRefused {
        return Profiles.derive(StatementLibrary.byId(id)).browser();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            waag,                     false, false, false, false, NONE
            vc4all,                   false, false, false, false, NONE
            studentenwerk-osnabrueck, true,  false, true,  true,  NONE
            greenminihost,            true,  true,  false, false, RECENT
            bbw-leipzig,              true,  false, false, false, FOR_REUSE
            strict,                   false, false, false, false, NONE
            """)
    void eachStatementDecidesWhatABrowserKeeps(
            String id, boolean settings, boolean switched, boolean cleared, boolean welcomes, Rooms rooms)
            throws Exception {
        BrowserUse use = of(id);

        assertThat(use.settings()).isEqualTo(settings);
        assertThat(use.onlyWhenSwitchedOn()).isEqualTo(switched);
        assertThat(use.clearedOnHangUp()).isEqualTo(cleared);
        assertThat(use.welcomesAfterHangUp()).isEqualTo(welcomes);
        assertThat(use.rooms()).isEqualTo(rooms);
        assertThat(use.stores()).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all", "studentenwerk-osnabrueck", "greenminihost", "strict"})
    void noCookieIsDeclaredAndNoAgreementAskedWhereNoSentenceTellsOfThem(String id) throws Exception {
        assertThat(of(id).cookies()).isEmpty();
        assertThat(of(id).agreement()).isEmpty();
    }

    @Test
    void bothClassesOfCookiesAreDeclaredWhereTheStatementHasThem() throws Exception {
        assertThat(of("bbw-leipzig").cookies()).containsExactlyInAnyOrder(Cookie.AGREEMENT, Cookie.NAME);
    }

    @Test
    void agreementIsToThisVersionAndRecordedWhereConsentIsNamedAsABasis() throws Exception {
        PrivacyStatement statement = StatementLibrary.byId("bbw-leipzig");

        assertThat(of("bbw-leipzig").agreement()).hasValueSatisfying(agreement -> {
            assertThat(statement.sha256()).startsWith(agreement.version());
            assertThat(agreement.version()).hasSize(16);
            assertThat(agreement.recorded()).isTrue();
        });
    }

    @Test
    void agreementWithoutConsentAsABasisIsNotRecorded() {
        BrowserUse use = BrowserUse.of(Statements.of(
                Statements.claim("agreement-before-start", Map.of()),
                Statements.claim("legal-basis-stated", Map.of("article", "GDPR 6(1)(b)"))));

        assertThat(use.agreement())
                .hasValueSatisfying(a -> assertThat(a.recorded()).isFalse());
    }

    @Test
    void aCookieWithoutUseIsNotDeclared() {
        BrowserUse use = BrowserUse.of(Statements.of(Statements.claim("session-cookies-expire", Map.of())));

        assertThat(use.cookies()).isEqualTo(Set.of());
    }
}
