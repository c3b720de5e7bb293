package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glashaus.audit.Observation.Outcome.BROKEN;
import static org.glashaus.audit.Observation.Outcome.KEPT;
import static org.glashaus.audit.Observation.Outcome.NOT_SEEN;
import static org.glashaus.audit.Seen.asked;
import static org.glashaus.audit.Seen.inside;
import static org.glashaus.audit.Seen.outside;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.AuditRun.Ending;
import org.junit.jupiter.api.Test;

class FindingRuleTest {
    private static final Optional<Check> NEVER =
            Optional.of(new Check(Seen.CLAIM, List.of("canary-scan", "syscall-trace"), true, Optional.empty()));
    private static final Optional<Check> PLAIN =
            Optional.of(new Check(Seen.CLAIM, List.of("raw-store-read"), false, Optional.empty()));
    private static final Variant MOVED = new Variant(Optional.empty(), Duration.ofDays(14));
    private static final List<Observation> TWO_KEPT =
            List.of(outside("canary-scan", KEPT), outside("syscall-trace", KEPT));

    @Test
    void twoWitnessesOfDifferentKindThatSawItKeptMakeANeverCompliant() {
        Verdict verdict = FindingRule.decide(asked(NEVER, TWO_KEPT));

        assertThat(verdict.status()).isEqualTo(Status.COMPLIANT);
        assertThat(verdict.reasons()).containsExactly("canary-scan saw KEPT.", "syscall-trace saw KEPT.");
    }

    @Test
    void oneBrokenObservationIsAViolationWhateverElseWasSeen() {
        List<Observation> seen = List.of(TWO_KEPT.get(0), TWO_KEPT.get(1), inside("arch-rule", BROKEN));

        assertThat(statusOf(asked(NEVER, seen))).isEqualTo(Status.VIOLATION);
        assertThat(statusOf(asked(Optional.empty(), List.of(inside("arch-rule", BROKEN)))))
                .isEqualTo(Status.VIOLATION);
    }

    @Test
    void aClaimWithoutCheckIsUnknownForTheReasonGiven() {
        assertThat(FindingRule.decide(asked(Optional.empty(), List.of())))
                .isEqualTo(Verdict.of(Status.UNKNOWN, "No check exists yet."));
    }

    @Test
    void aRequiredWitnessThatReportedNothingLeavesItUnknown() {
        Verdict verdict = FindingRule.decide(asked(NEVER, List.of(outside("canary-scan", KEPT))));

        assertThat(verdict).isEqualTo(Verdict.of(Status.UNKNOWN, "The witness syscall-trace reported nothing."));
    }

    @Test
    void aRequiredWitnessThatCouldNotLookOnceLeavesItUnknownEvenIfItLookedAnotherTime() {
        List<Observation> seen = List.of(TWO_KEPT.get(0), TWO_KEPT.get(1), outside("syscall-trace", NOT_SEEN));

        assertThat(statusOf(asked(NEVER, seen))).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aWitnessThatIsNotRequiredMayFailToLook() {
        List<Observation> seen = List.of(TWO_KEPT.get(0), TWO_KEPT.get(1), inside("memory-scan", NOT_SEEN));

        assertThat(statusOf(asked(NEVER, seen))).isEqualTo(Status.COMPLIANT);
    }

    @Test
    void aNeverWithWitnessesInsideTheProcessOnlyIsIndeterminate() {
        List<Observation> seen = List.of(inside("canary-scan", KEPT), inside("syscall-trace", KEPT));

        assertThat(statusOf(asked(NEVER, seen))).isEqualTo(Status.INDETERMINATE);
    }

    @Test
    void aNeverWithOneKindOfWitnessIsIndeterminate() {
        Optional<Check> oneKind = Optional.of(new Check(Seen.CLAIM, List.of("canary-scan"), true, Optional.empty()));

        assertThat(statusOf(asked(oneKind, List.of(outside("canary-scan", KEPT), outside("canary-scan", KEPT)))))
                .isEqualTo(Status.INDETERMINATE);
    }

    @Test
    void aCheckThatRequiresNobodyProvesNothing() {
        Optional<Check> nobody = Optional.of(new Check(Seen.CLAIM, List.of(), false, Optional.empty()));

        assertThat(statusOf(asked(nobody, TWO_KEPT))).isEqualTo(Status.INDETERMINATE);
    }

    @Test
    void aCheckThatDidNotNoticeItsSaboteurIsIndeterminate() {
        assertThat(statusOf(asked(NEVER, TWO_KEPT, List.of(), Sabotage.STAYED_GREEN, List.of())))
                .isEqualTo(Status.INDETERMINATE);
        assertThat(statusOf(asked(NEVER, TWO_KEPT, List.of(), Sabotage.SHOWN_RED, List.of())))
                .isEqualTo(Status.COMPLIANT);
    }

    @Test
    void aLimitedClaimIsPartialAtBestAndSaysWhy() {
        Question limited = asked(
                PLAIN,
                List.of(outside("raw-store-read", KEPT)),
                List.of(),
                Sabotage.SHOWN_RED,
                List.of("Shortened is not anonymous."));

        assertThat(FindingRule.decide(limited)).isEqualTo(Verdict.of(Status.PARTIAL, "Shortened is not anonymous."));
    }

    @Test
    void aLimitDoesNotHideABreach() {
        Question limited = asked(
                PLAIN, List.of(outside("raw-store-read", BROKEN)), List.of(), Sabotage.SHOWN_RED, List.of("A limit."));

        assertThat(statusOf(limited)).isEqualTo(Status.VIOLATION);
    }

    @Test
    void whatWasOnlySeenUnderAMovedClockIsPartial() {
        Observation moved = Seen.observation(Seen.CLAIM, "raw-store-read", true, KEPT, MOVED);

        Verdict verdict = FindingRule.decide(asked(PLAIN, List.of(moved)));

        assertThat(verdict.status()).isEqualTo(Status.PARTIAL);
        assertThat(verdict.reasons()).singleElement().asString().contains("clock moved ahead by PT336H");
    }

    @Test
    void eachRequiredWitnessHasToHaveWatchedTheAuditedServer() {
        List<Observation> oneMoved =
                List.of(outside("canary-scan", KEPT), Seen.observation(Seen.CLAIM, "syscall-trace", true, KEPT, MOVED));

        assertThat(FindingRule.decide(asked(NEVER, oneMoved)))
                .isEqualTo(Verdict.of(
                        Status.PARTIAL,
                        "The witness syscall-trace only watched a server that is composed differently:"
                                + " clock moved ahead by PT336H."));
    }

    @Test
    void aSaboteurWhoseNameIsPartOfAnothersIsAnotherServer() {
        Question asked = new Question(
                Seen.CLAIM,
                PLAIN,
                List.of(Seen.observation(
                        Seen.CLAIM, "raw-store-read", true, KEPT, Variant.of(Optional.of("retention-off-late")))),
                List.of(),
                Sabotage.NOT_TRIED,
                Variant.of(Optional.of("retention-off")),
                List.of(),
                "");

        assertThat(FindingRule.decide(asked).status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void twoWitnessesOfOneMechanismAreOne() {
        Optional<Check> check =
                Optional.of(new Check(Seen.CLAIM, List.of("arch-rule", "import-search"), true, Optional.empty()));
        List<Observation> seen = List.of(outside("arch-rule", KEPT), outside("import-search", KEPT));

        assertThat(statusOf(asked(check, seen))).isEqualTo(Status.INDETERMINATE);
    }

    @Test
    void aScenarioThatFailedWithoutABreachIsIndeterminate() {
        Question failed = asked(NEVER, TWO_KEPT, List.of(Seen.scenario(Ending.FAILED)), Sabotage.NOT_TRIED, List.of());

        assertThat(FindingRule.decide(failed).status()).isEqualTo(Status.INDETERMINATE);
        assertThat(FindingRule.decide(failed).reasons())
                .singleElement()
                .asString()
                .contains("the browser went away");
    }

    @Test
    void aScenarioThatDidNotRunIsUnknown() {
        Question notRun = asked(NEVER, TWO_KEPT, List.of(Seen.scenario(Ending.NOT_RUN)), Sabotage.NOT_TRIED, List.of());

        assertThat(statusOf(notRun)).isEqualTo(Status.UNKNOWN);
    }

    private static Status statusOf(Question asked) {
        return FindingRule.decide(asked).status();
    }
}
