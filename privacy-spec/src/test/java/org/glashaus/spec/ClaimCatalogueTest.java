package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.glashaus.spec.ClaimCatalogue.Capability;
import org.glashaus.spec.ClaimCatalogue.Entry;
import org.glashaus.spec.ClaimCatalogue.Reading;
import org.glashaus.spec.PrivacyStatement.Denial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class ClaimCatalogueTest {
    static final List<String> IDS = StatementLibrary.ids();
    private final ClaimCatalogue catalogue = ClaimCatalogue.load();

    @Test
    void theCatalogueObeysItsSchema() throws Exception {
        FileSchema.CATALOGUE.check(YamlFile.shipped(ClaimCatalogue.RESOURCE));
        assertThat(catalogue.entries()).hasSize(125);
        assertThat(catalogue.capabilities()).hasSize(55);
        assertThat(catalogue.witnesses()).hasSize(16);
        assertThat(catalogue.data()).hasSize(27);
    }

    @Test
    void everyClaimHasTitleAndMeaningInEnglishAndFallsBackToThem() {
        assertThat(catalogue.entries()).allSatisfy(e -> {
            assertThat(e.title().english()).isNotBlank();
            assertThat(e.means().in("fy")).isEqualTo(e.means().english()).isNotBlank();
        });
    }

    /** Correction 7: shortened is what the server does; anonymous is more than it can promise. */
    @Test
    void theWebLogsTitlePromisesBitsAndNotAnonymity() {
        assertThat(catalogue.entry("weblog-ip-anonymised").title().english())
                .isEqualTo("The web log never holds more than 16 (IPv6: 32) bits of an address");
    }

    @Test
    void claimsAndCapabilitiesNameEachOther() {
        for (Capability capability : catalogue.capabilities()) {
            assertThat(capability.claims())
                    .allSatisfy(
                            c -> assertThat(catalogue.entry(c).capabilities()).contains(capability.id()));
        }
        for (Entry entry : catalogue.entries()) {
            assertThat(entry.capabilities())
                    .allSatisfy(id -> assertThat(catalogue.capabilities())
                            .anyMatch(c -> c.id().equals(id) && c.claims().contains(entry.id())));
            assertThat(Stream.concat(entry.deniedBy().stream(), entry.instead().stream()))
                    .allSatisfy(rival -> {
                        assertThat(catalogue.find(rival.claim())).isPresent();
                        assertThat(catalogue.data().keySet())
                                .containsAll(rival.data().stream().toList());
                    });
        }
    }

    @Test
    void everyReadingStandsWhereItsClaimIsMade() throws Exception {
        for (Reading reading : catalogue.readings()) {
            for (String anchor : reading.anchors()) {
                PrivacyStatement statement = StatementLibrary.byId(anchor.substring(0, anchor.indexOf('/')));
                assertThat(statement.sentence(anchor).orElseThrow().claims())
                        .as(reading.id() + " at " + anchor)
                        .anyMatch(c -> reading.claims().contains(c.id()));
            }
            assertThat(reading.claims())
                    .allSatisfy(c -> assertThat(catalogue.find(c)).isPresent());
        }
    }

    /** What the catalogue says cannot be true side by side, the statement's own list of denials holds too. */
    @ParameterizedTest
    @FieldSource("IDS")
    void whatIsExcludedIsDenied(String id) throws Exception {
        PrivacyStatement statement = StatementLibrary.byId(id);
        if (!statement.model()) {
            return;
        }
        assertThat(Exclusions.of(statement))
                .isNotEmpty()
                .allSatisfy(exclusion -> assertThat(
                                statement.standing(exclusion.claim().id()))
                        .as(exclusion.claim().id())
                        .isEqualTo(Standing.CONFLICTING));
        assertThat(Exclusions.of(statement))
                .extracting(exclusion -> exclusion.claim().id())
                .containsExactlyInAnyOrderElementsOf(
                        statement.denials().stream().map(Denial::claim).toList());
    }

    @Test
    void aModelSaysThatItIsOneAndAHostsOwnStatementDoesNot() throws Exception {
        assertThat(ModelNotice.of(StatementLibrary.byId("waag")).orElseThrow().english())
                .contains("Waag", "dated 2020-03-30", "no assessment");
        assertThat(ModelNotice.of(StatementLibrary.byId("bbw-leipzig"))
                        .orElseThrow()
                        .in("de"))
                .contains("ohne Datum");
        assertThat(ModelNotice.of(StatementLibrary.byId("strict"))).isEmpty();
    }
}
