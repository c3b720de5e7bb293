package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims that the statement makes, is silent on, and rules out. */
class StandingsTest {
    private static final String STATED = "media-not-stored";
    /** Waag is silent on it, and the strictest default holds. */
    private static final String STRICT = "no-cookies";

    private static final String CONFLICTING = "organiser-creates-room";

    static List<String> statements() {
        return StatementLibrary.ids();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyClaimOfTheCatalogueHasOneFindingPromisesFirst(String statement) throws StatementRefused {
        Assessment assessment = assess(statement, List.of(), new AuditRun(List.of(), List.of()));

        assertThat(assessment.findings())
                .extracting(Finding::claim)
                .containsExactlyInAnyOrderElementsOf(ClaimCatalogue.load().entries().stream()
                        .map(ClaimCatalogue.Entry::id)
                        .toList());
        assertThat(assessment.findings()).extracting(Finding::standing).isSorted();
        assertThat(assessment.findings())
                .allSatisfy(finding ->
                        assertThat(finding.anchors().isEmpty()).isEqualTo(finding.standing() != Standing.STATED));
    }

    @Test
    void whatNobodyPromisedAndNothingAsksForDoesNotApply() throws StatementRefused {
        Assessment assessment = assess("waag", List.of(), new AuditRun(List.of(), List.of()));

        assertThat(assessment.with(Standing.SILENT, Status.NOT_APPLICABLE))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.verdict().reasons())
                        .containsExactly("The statement does not promise it, and nothing has to be shown."));
        assertThat(assessment.with(Standing.SILENT, Status.UNKNOWN))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(
                                String.join(" ", finding.verdict().reasons()))
                        .containsAnyOf(
                                "strictest default has to hold", "the law asks for it", "Only people can answer"));
    }

    @Test
    void aStrictDefaultIsCheckedLikeAPromise() throws StatementRefused {
        Check check = new Check(STRICT, List.of("canary-scan"), false, Optional.empty());

        assertThat(assess("waag", List.of(check), seen(STRICT, Outcome.KEPT))
                        .finding(STRICT)
                        .status())
                .isEqualTo(Status.COMPLIANT);
        assertThat(assess("waag", List.of(check), seen(STRICT, Outcome.BROKEN))
                        .finding(STRICT)
                        .status())
                .isEqualTo(Status.VIOLATION);
    }

    @Test
    void whatTheStatementRulesOutIsShownByItsTwinOrNotAtAll() throws StatementRefused {
        Check twin = new Check(CONFLICTING, List.of("canary-scan"), false, Optional.empty());

        Finding without =
                assess("waag", List.of(), new AuditRun(List.of(), List.of())).finding(CONFLICTING);
        assertThat(without.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(without.verdict().reasons()).containsExactly("The statement says something else: anyone.");
        assertThat(without.instead()).contains("anyone");
        assertThat(assess("waag", List.of(twin), seen(CONFLICTING, Outcome.KEPT))
                        .finding(CONFLICTING)
                        .status())
                .isEqualTo(Status.COMPLIANT);
    }

    @Test
    void aBreachOfWhatNobodyPromisedEndsWithOneAndItsDoubtChangesNothing() throws StatementRefused {
        List<Check> checks = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        assess("waag", List.of(), new AuditRun(List.of(), List.of()))
                .with(Standing.STATED)
                .forEach(finding -> {
                    checks.add(new Check(finding.claim(), List.of("canary-scan"), false, Optional.empty()));
                    observations.add(
                            Seen.observation(finding.claim(), "canary-scan", true, Outcome.KEPT, Variant.SHIPPED));
                });
        Assessment kept = assess("waag", checks, new AuditRun(observations, List.of()));
        // Waag contradicts itself in places, so its promises are never all kept.
        assertThat(kept.exitCode()).isEqualTo(ExitCode.UNDECIDED);
        assertThat(kept.with(Standing.SILENT, Status.UNKNOWN)).isNotEmpty();

        observations.add(Seen.observation(STRICT, "canary-scan", true, Outcome.BROKEN, Variant.SHIPPED));
        Assessment broken = assess("waag", checks, new AuditRun(observations, List.of()));
        assertThat(broken.violations()).extracting(Finding::claim).containsExactly(STRICT);
        assertThat(broken.exitCode()).isEqualTo(ExitCode.VIOLATED);
    }

    @Test
    void allPromisesKeptEndsWithNoughtWhateverIsUnknownBeyondThem() throws StatementRefused {
        List<Check> checks = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        assess(StatementLibrary.DEFAULT, List.of(), new AuditRun(List.of(), List.of()))
                .with(Standing.STATED)
                .forEach(finding -> {
                    checks.add(new Check(finding.claim(), List.of("canary-scan"), false, Optional.empty()));
                    observations.add(
                            Seen.observation(finding.claim(), "canary-scan", true, Outcome.KEPT, Variant.SHIPPED));
                });
        Assessment kept = assess(StatementLibrary.DEFAULT, checks, new AuditRun(observations, List.of()));

        assertThat(kept.findings()).extracting(Finding::status).contains(Status.UNKNOWN);
        assertThat(kept.exitCode()).isEqualTo(ExitCode.KEPT);
    }

    @Test
    void whatIsNotBuiltYetIsUnknownForThatReasonAndCountedApart() throws StatementRefused {
        Check check = new Check(STATED, List.of("canary-scan"), false, Optional.empty());
        ScenarioResult waits = new ScenarioResult(
                STATED, "Never stored", Ending.AWAITS, Optional.of("It waits for issue 6 (logs)."), Duration.ZERO);
        Finding finding = assess("waag", List.of(check), new AuditRun(List.of(), List.of(waits)))
                .finding(STATED);

        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        assertThat(finding.awaits()).isTrue();
        assertThat(finding.verdict().reasons()).containsExactly("It waits for issue 6 (logs).");
    }

    @Test
    void whatWasSeenBrokenDoesNotWait() throws StatementRefused {
        Check check = new Check(STATED, List.of("canary-scan"), false, Optional.empty());
        ScenarioResult waits = new ScenarioResult(
                STATED, "Never stored", Ending.AWAITS, Optional.of("It waits for issue 6 (logs)."), Duration.ZERO);
        AuditRun run = new AuditRun(seen(STATED, Outcome.BROKEN).observations(), List.of(waits));
        Finding finding = assess("waag", List.of(check), run).finding(STATED);

        assertThat(finding.status()).isEqualTo(Status.VIOLATION);
        assertThat(finding.awaits()).isFalse();
    }

    private static AuditRun seen(String claim, Outcome outcome) {
        return new AuditRun(List.of(Seen.observation(claim, "canary-scan", true, outcome, Variant.SHIPPED)), List.of());
    }

    private static Assessment assess(String statement, List<Check> checks, AuditRun run) throws StatementRefused {
        return new Assessor(Profiles.derive(StatementLibrary.byId(statement)), checks, Attestations.none())
                .assess(Optional.empty(), Sample.MACHINE, Sample.BEGAN, Sample.ENDED, run, Sample.NONE);
    }
}
