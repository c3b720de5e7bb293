package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessingTest {
    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all", "greenminihost", "bbw-leipzig", "studentenwerk-osnabrueck", "strict"})
    void nothingPointsAtTheStatementAnyMore(String id) throws Exception {
        Processing processing = new Processing(Profiles.derive(StatementLibrary.byId(id)));
        for (DataRegister.Entry entry : DataRegister.load().entries()) {
            assertThat(processing.basis(entry).english()).as(entry.id()).doesNotContain("where it names none", "null");
            assertThat(processing.period(entry).english()).as(entry.id()).doesNotContain("The limit", "PT", "%s");
            for (String language : Phrases.LANGUAGES) {
                assertThat(processing.basis(entry).has(language)).as(entry.id()).isTrue();
                assertThat(processing.period(entry).has(language))
                        .as(entry.id())
                        .isTrue();
            }
        }
    }

    @Test
    void whatTheStatementSaysStandsThere() throws Exception {
        Processing bbw = new Processing(Profiles.derive(StatementLibrary.byId("bbw-leipzig")));
        DataRegister.Entry address =
                DataRegister.load().entry("web-log-address").orElseThrow();
        assertThat(bbw.basis(address).in("de"))
                .isEqualTo(
                        "Einwilligung oder Vertrag (DSGVO 6(1)(a), 6(1)(b)); rechtliche Verpflichtung (DSGVO 6(1)(c)).");
        assertThat(bbw.period(address).in("nl")).endsWith("vanaf het moment van de vermelding.");
        Processing strict = new Processing(Profiles.derive(StatementLibrary.byId("strict")));
        assertThat(strict.basis(address).english()).startsWith("Article 6(1)(f) GDPR");
    }
}
