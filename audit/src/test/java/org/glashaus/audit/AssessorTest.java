package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessorTest {
    private static final Saboteur TAP = new Saboteur("media-tap", "It stores.", List.of("media-not-stored"));

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
    void aCheckThatMissedOneOfItsSaboteursIsNotTrusted() {
        SabotageTrial missed = new SabotageTrial(TAP, Map.of("media-not-stored", Status.COMPLIANT));
        SabotageTrial noticed = new SabotageTrial(TAP, Map.of("media-not-stored", Status.VIOLATION));

        assertThat(Assessor.sabotage("media-not-stored", List.of(noticed))).isEqualTo(Sabotage.SHOWN_RED);
        assertThat(Assessor.sabotage("media-not-stored", List.of(noticed, missed)))
                .isEqualTo(Sabotage.STAYED_GREEN);
        SabotageTrial blind = new SabotageTrial(noticed.saboteur(), Map.of("media-not-stored", Status.UNKNOWN));
        assertThat(Assessor.sabotage("media-not-stored", List.of(blind)))
                .as("a check that could not look")
                .isEqualTo(Sabotage.NOT_TRIED);
        assertThat(Assessor.sabotage("weblog-retention", List.of(missed))).isEqualTo(Sabotage.NOT_TRIED);
    }

    @Test
    void aTrialThatTurnsMoreRedThanDeclaredIsNotAsDeclared() {
        SabotageTrial tooMuch = new SabotageTrial(
                TAP, Map.of("media-not-stored", Status.VIOLATION, "weblog-retention", Status.VIOLATION));

        assertThat(tooMuch.asDeclared()).isFalse();
        assertThat(new SabotageTrial(TAP, Map.of("media-not-stored", Status.VIOLATION)).asDeclared())
                .isTrue();
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
                Sample.assess(statement, Optional.empty(), new AuditRun(List.of(), List.of()), List.of());

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
