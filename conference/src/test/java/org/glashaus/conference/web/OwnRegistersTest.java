package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Optional;
import org.glashaus.conference.register.Register;
import org.glashaus.spec.DataRegister;
import org.glashaus.spec.DataRegister.Entry;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the host keeps for itself is declared as other data are, and for as long as it really stays. */
final class OwnRegistersTest {
    @ParameterizedTest
    @EnumSource
    void thePrivacyPageTellsOfEachWithPurposeBasisAndPeriod(Language language) throws Exception {
        String page =
                PrivacyPage.of(Profiles.derive(StatementLibrary.byId("greenminihost")), Optional.empty(), language);
        assertThat(DataRegister.load().ownRegisters())
                .hasSize(7)
                .allSatisfy(entry -> assertThat(page)
                        .containsSubsequence(
                                "data-register=\"" + entry.id() + "\"",
                                escaped(entry.what().in(language.tag())),
                                escaped(entry.purpose().in(language.tag())),
                                escaped(entry.basis().in(language.tag())),
                                escaped(entry.period().in(language.tag()))));
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHTS, register-of-requests",
        "BREACHES, register-of-breaches",
        "DISCLOSURES, register-of-disclosures",
        "PROCESSORS, register-of-processors"
    })
    void eachStaysForAsLongAsIsDeclared(Register register, String declared) {
        Entry entry = DataRegister.load().entry(declared).orElseThrow();
        assertThat(entry.period().in("en"))
                .startsWith("What is sealed: " + words(register.persons()) + " after ")
                .contains(" The rest: " + words(register.outline()) + " after ");
    }

    private static String words(Period period) {
        return period.getYears() > 0 ? period.getYears() + " years" : period.getMonths() + " months";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
