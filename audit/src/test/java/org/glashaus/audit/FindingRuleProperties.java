package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Observation.Outcome;

class FindingRuleProperties {
    private static final String[] WITNESSES = {"canary-scan", "syscall-trace", "memory-scan", "raw-store-read"};

    @Property(tries = 5_000)
    void aPassMeansThatEveryRequiredWitnessLookedAndNobodySawABreach(@ForAll("questions") Question asked) {
        Verdict verdict = FindingRule.decide(asked);

        assertThat(verdict.reasons()).isNotEmpty().noneMatch(String::isBlank);
        if (verdict.status() != Status.COMPLIANT) {
            return;
        }
        Check check = asked.check().orElseThrow();
        assertThat(asked.observations()).noneMatch(o -> o.outcome() == Outcome.BROKEN);
        assertThat(check.required())
                .isNotEmpty()
                .allSatisfy(witness -> assertThat(asked.observations())
                        .filteredOn(o -> o.witness().equals(witness))
                        .isNotEmpty()
                        .allMatch(o -> o.outcome() == Outcome.KEPT));
        assertThat(asked.scenarios()).allMatch(s -> s.ending() == Ending.PASSED);
        assertThat(asked.limits()).isEmpty();
        assertThat(asked.sabotage()).isNotEqualTo(Sabotage.STAYED_GREEN);
        assertThat(check.required())
                .allMatch(witness -> kept(asked).stream()
                        .anyMatch(o -> o.witness().equals(witness)
                                && o.subject().variant().shipped()));
        if (check.absence()) {
            assertThat(kept(asked))
                    .anyMatch(one -> one.outside()
                            && kept(asked).stream()
                                    .anyMatch(other -> !other.witness().equals(one.witness())
                                            && other.mechanism() != one.mechanism()));
        }
    }

    @Property(tries = 2_000)
    void aBreachIsAViolationAndNothingElseIs(@ForAll("questions") Question asked) {
        boolean broken = asked.observations().stream().anyMatch(o -> o.outcome() == Outcome.BROKEN);

        assertThat(FindingRule.decide(asked).status() == Status.VIOLATION).isEqualTo(broken);
    }

    @Property(tries = 2_000)
    void theOrderOfObservationsChangesNoStatus(@ForAll("questions") Question asked) {
        Question reversed = new Question(
                asked.claim(),
                asked.check(),
                asked.observations().reversed(),
                asked.scenarios().reversed(),
                asked.sabotage(),
                asked.audited(),
                asked.limits(),
                asked.uncovered());

        assertThat(FindingRule.decide(reversed).status())
                .isEqualTo(FindingRule.decide(asked).status());
    }

    @Property(tries = 2_000)
    void aViolationOutweighsWhateverElseThereIs(@ForAll Set<Status> statuses) {
        ExitCode code = ExitCode.of(statuses);

        assertThat(code == ExitCode.VIOLATED).isEqualTo(statuses.contains(Status.VIOLATION));
        if (code == ExitCode.KEPT) {
            assertThat(statuses).contains(Status.COMPLIANT).isSubsetOf(Status.COMPLIANT, Status.NOT_APPLICABLE);
        }
    }

    @Property
    void theWorstOfSeveralAuditsIsAViolationThenTheUndecided(@ForAll Set<ExitCode> codes) {
        ExitCode worst = ExitCode.worst(codes);

        assertThat(worst == ExitCode.VIOLATED).isEqualTo(codes.contains(ExitCode.VIOLATED));
        assertThat(worst == ExitCode.KEPT).isEqualTo(codes.equals(Set.of(ExitCode.KEPT)));
    }

    private static List<Observation> kept(Question asked) {
        return asked.observations().stream()
                .filter(o -> o.outcome() == Outcome.KEPT)
                .toList();
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<Check> checks = Combinators.combine(
                        Arbitraries.of(WITNESSES).list().ofMaxSize(3), Arbitraries.of(true, false))
                .as((required, absence) -> new Check(Seen.CLAIM, required, absence, Optional.empty()));
        // Mostly good news, or else a pass would hardly ever be tried.
        Arbitrary<Outcome> outcomes = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Outcome.KEPT)),
                Tuple.of(1, Arbitraries.just(Outcome.BROKEN)),
                Tuple.of(1, Arbitraries.just(Outcome.NOT_SEEN)));
        Arbitrary<Observation> observations = Combinators.combine(
                        Arbitraries.of(WITNESSES),
                        Arbitraries.of(true, false),
                        outcomes,
                        Arbitraries.of(Variant.SHIPPED, new Variant(Optional.empty(), Duration.ofDays(14))))
                .as((witness, outside, outcome, variant) ->
                        Seen.observation(Seen.CLAIM, witness, outside, outcome, variant));
        Arbitrary<ScenarioResult> scenarios = Arbitraries.frequencyOf(
                        Tuple.of(10, Arbitraries.just(Ending.PASSED)), Tuple.of(1, Arbitraries.of(Ending.class)))
                .map(Seen::scenario);
        return Combinators.combine(
                        checks.optional(0.9),
                        observations.list().ofMaxSize(6),
                        scenarios.list().ofMaxSize(2),
                        Arbitraries.of(Sabotage.class),
                        Arbitraries.of("A limit.").list().ofMaxSize(1))
                .as(Seen::asked)
                .withoutEdgeCases();
    }
}
