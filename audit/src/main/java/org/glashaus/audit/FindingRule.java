package org.glashaus.audit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Observation.Outcome;

/**
 * From what witnesses saw to what becomes of the claim. The first line that fits decides:
 *
 * <table>
 * <caption>The rule</caption>
 * <tr><th>given</th><th>status</th></tr>
 * <tr><td>any witness, required or not, saw it broken</td><td>VIOLATION</td></tr>
 * <tr><td>a scenario waits for what is not built yet</td><td>UNKNOWN</td></tr>
 * <tr><td>no check exists</td><td>UNKNOWN</td></tr>
 * <tr><td>a required witness saw nothing, or could not look</td><td>UNKNOWN</td></tr>
 * <tr><td>a scenario did not run</td><td>UNKNOWN</td></tr>
 * <tr><td>a scenario failed though no witness saw a breach</td><td>INDETERMINATE</td></tr>
 * <tr><td>the check stayed green under a saboteur</td><td>INDETERMINATE</td></tr>
 * <tr><td>"never" without {@value Corroboration#NEVER}</td><td>INDETERMINATE</td></tr>
 * <tr><td>no required witness at all</td><td>INDETERMINATE</td></tr>
 * <tr><td>a limit on what can be said of this claim</td><td>PARTIAL</td></tr>
 * <tr><td>a required witness watched only a server that differs from the audited one</td><td>PARTIAL</td></tr>
 * <tr><td>otherwise: every required witness saw it kept</td><td>COMPLIANT</td></tr>
 * </table>
 *
 * <p>What a check is known to notice comes from a record of saboteurs ({@link org.glashaus.audit.sabotage}) where the audit
 * cites one: what no saboteur of it turned red is limited. That none is cited does not lower a finding: a check
 * comes into this product only after it was red. The finding says which of the two it rests on ({@link Sabotage}).
 */
public final class FindingRule {

    private FindingRule() {}

    public static Verdict decide(Question asked) {
        List<Observation> broken = with(asked.observations(), Outcome.BROKEN);
        if (!broken.isEmpty()) {
            return new Verdict(Status.VIOLATION, seen(broken));
        }
        List<String> awaited = awaited(asked.scenarios());
        if (!awaited.isEmpty()) {
            return new Verdict(Status.UNKNOWN, awaited);
        }
        if (asked.check().isEmpty()) {
            return Verdict.of(Status.UNKNOWN, asked.uncovered());
        }
        Check check = asked.check().get();
        List<String> unknown = Stream.concat(
                        scenarios(asked.scenarios(), Ending.NOT_RUN)
                                .map(why -> "A part of the check did not run: " + why)
                                .stream(),
                        unseen(check, asked.observations()).stream())
                .toList();
        if (!unknown.isEmpty()) {
            return new Verdict(Status.UNKNOWN, unknown);
        }
        return scenarios(asked.scenarios(), Ending.FAILED)
                .map(why -> Verdict.of(Status.INDETERMINATE, "The check failed though no witness saw a breach: " + why))
                .orElseGet(() -> strengthOf(check, asked));
    }

    /** What the claim's scenarios wait for, one sentence each; empty if they wait for nothing. */
    static List<String> awaited(List<ScenarioResult> scenarios) {
        return scenarios.stream()
                .filter(result -> result.ending() == Ending.AWAITS)
                .map(result -> result.reason().orElse("It waits for what is not built yet."))
                .distinct()
                .toList();
    }

    private static Verdict strengthOf(Check check, Question asked) {
        List<Observation> kept = with(asked.observations(), Outcome.KEPT);
        if (asked.sabotage() == Sabotage.STAYED_GREEN) {
            return Verdict.of(
                    Status.INDETERMINATE,
                    "A server broken on purpose was not noticed by this check, so its silence proves nothing.");
        }
        if (check.required().isEmpty()) {
            return Verdict.of(Status.INDETERMINATE, "The check names no witness that must have seen it.");
        }
        if (check.absence() && !Corroboration.of(kept).carriesNever()) {
            return Verdict.of(Status.INDETERMINATE, "That something never happens takes " + Corroboration.NEVER + ".");
        }
        if (!asked.limits().isEmpty()) {
            return new Verdict(Status.PARTIAL, asked.limits());
        }
        List<String> elsewhere = elsewhere(check, kept, asked.audited());
        if (!elsewhere.isEmpty()) {
            return new Verdict(Status.PARTIAL, elsewhere);
        }
        return new Verdict(Status.COMPLIANT, seen(kept));
    }

    /** Why a required witness does not count, one sentence each; empty if all of them looked. */
    private static List<String> unseen(Check check, List<Observation> observations) {
        return check.required().stream()
                .flatMap(witness -> {
                    List<Observation> its = observations.stream()
                            .filter(o -> o.witness().equals(witness))
                            .toList();
                    return its.isEmpty()
                            ? List.of("The witness " + witness + " reported nothing.").stream()
                            : with(its, Outcome.NOT_SEEN).stream()
                                    .map(o -> "The witness " + witness + " could not look: " + o.seen());
                })
                .toList();
    }

    private static Optional<String> scenarios(List<ScenarioResult> all, Ending ending) {
        Predicate<ScenarioResult> wanted = result -> result.ending() == ending;
        if (all.stream().noneMatch(wanted)) {
            return Optional.empty();
        }
        return Optional.of(all.stream()
                .filter(wanted)
                .map(result -> "\"" + result.title() + "\""
                        + result.reason().map(why -> " (" + why + ")").orElse(""))
                .collect(joining("; ", "", ".")));
    }

    /** The required witnesses that watched other servers than the audited one only, one sentence each. */
    private static List<String> elsewhere(Check check, List<Observation> kept, Variant audited) {
        List<String> reasons = new ArrayList<>();
        for (String witness : check.required()) {
            Set<String> watched = kept.stream()
                    .filter(o -> o.witness().equals(witness))
                    .map(o -> o.subject().variant().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!watched.contains(audited.toString())) {
                reasons.add("The witness " + witness + " only watched a server that is composed differently: "
                        + String.join("; ", watched) + ".");
            }
        }
        return reasons;
    }

    private static List<String> seen(List<Observation> observations) {
        return observations.stream().map(Observation::seen).distinct().toList();
    }

    private static List<Observation> with(List<Observation> observations, Outcome outcome) {
        return observations.stream().filter(o -> o.outcome() == outcome).toList();
    }
}
