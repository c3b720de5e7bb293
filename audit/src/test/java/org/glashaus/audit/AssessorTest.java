package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.sabotage.Records;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessorTest {
    private static final String NEVER = Records.NEVER;

    @Test
    void aPromiseThatEveryRequiredWitnessSawKeptIsKept() {
        assertThat(Sample.kept().finding("media-not-stored").status()).isEqualTo(Status.COMPLIANT);
    }

    @Test
    void shorteningAddressesIsPartialAtBestThoughTheCheckNamesNoLimit() {
        Finding finding = Sample.kept().finding("weblog-ip-anonymised");

        assertThat(finding.status()).isEqualTo(Status.PARTIAL);
        assertThat(finding.verdict().reasons())
                .anySatisfy(why -> assertThat(why).contains("Recital 26"));
    }

    @Test
    void aPromiseInSentencesThatContradictEachOtherIsPartialWithAllAnchors() {
        assertThat(Sample.kept().finding("weblog-ip-anonymised").verdict().reasons())
                .anySatisfy(why -> assertThat(why).contains("contradicts itself", "waag/3.7", "waag/7.4"));
    }

    @Test
    void aCheckWhoseWitnessReportedNothingLeavesThePromiseUnknown() {
        assertThat(Sample.kept().finding("weblog-retention").status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void underASaboteurTheBrokenPromiseIsAViolationAndTheExitCodeOne() {
        Assessment assessment = Sample.broken();

        assertThat(assessment.violations()).extracting(Finding::claim).containsExactly("media-not-stored");
        assertThat(assessment.exitCode()).isEqualTo(ExitCode.VIOLATED);
    }

    @Test
    void aCheckThatMissedItsSaboteurIsNotTrusted() {
        Finding missed = with(Records.cited(Records.trial("tap", Map.of(NEVER, Records.GREEN), NEVER)));

        assertThat(missed.status()).isEqualTo(Status.INDETERMINATE);
        assertThat(missed.sabotage()).isEqualTo(Sabotage.STAYED_GREEN);
    }

    @Test
    void aClaimIsKeptWhereTheCitedRecordHasSeenItsCheckRedAndInPartWhereItHasNot() {
        Finding shown = with(Records.cited(Records.trial("tap", Map.of(NEVER, Records.RED), NEVER)));
        Finding blind = with(Records.cited(Records.trial("tap", Map.of(NEVER, Records.BLIND), NEVER)));
        Finding untried = with(Records.cited());

        assertThat(shown.status()).isEqualTo(Status.COMPLIANT);
        assertThat(shown.sabotage()).isEqualTo(Sabotage.SHOWN_RED);
        assertThat(List.of(blind, untried)).allSatisfy(finding -> {
            assertThat(finding.status()).isEqualTo(Status.PARTIAL);
            assertThat(finding.verdict().reasons())
                    .anySatisfy(why -> assertThat(why).contains("no saboteur of the cited record", "abababababab…"));
        });
    }

    @Test
    void withoutARecordTheFindingStandsAndSaysThatItHasNone() {
        assertThat(with(Sample.NONE).status()).isEqualTo(Status.COMPLIANT);
        assertThat(with(Sample.NONE).sabotage()).isEqualTo(Sabotage.NOT_TRIED);
    }

    private static Finding with(SabotageCitation sabotage) {
        return Sample.assess(Outcome.KEPT, Optional.empty(), sabotage).finding(NEVER);
    }

    @Test
    void titlesNameThePeriodsOfTheStatement() {
        assertThat(Sample.kept().finding("weblog-retention").title())
                .contains("14 days")
                .doesNotContain("<");
        assertThat(Sample.kept().finding("media-log-retention").title()).contains("24 hours");
    }

    static List<String> statements() {
        return StatementLibrary.ids();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void withoutObservationsNothingIsKeptAndEveryPromiseHasAReason(String statement) {
        Assessment assessment =
                Sample.assess(statement, Optional.empty(), new AuditRun(List.of(), List.of()), Sample.NONE);

        assertThat(assessment.findings())
                .hasSize(ClaimCatalogue.load().entries().size());
        assertThat(assessment.findings()).allSatisfy(finding -> {
            assertThat(finding.status()).isIn(Status.UNKNOWN, Status.NOT_APPLICABLE);
            assertThat(finding.verdict().reasons()).isNotEmpty().noneMatch(String::isBlank);
        });
        assertThat(assessment.with(Standing.STATED)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
            assertThat(finding.anchors()).isNotEmpty();
        });
        assertThat(assessment.exitCode()).isEqualTo(ExitCode.UNDECIDED);
    }
}
