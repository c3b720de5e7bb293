package org.glashaus.audit;

import java.util.Collection;
import java.util.List;

/**
 * Who bears out that a claim was kept. Different mechanisms make witnesses no independent ones: they share author and
 * machine.
 *
 * @param looks of those that saw it kept
 */
public record Corroboration(List<Look> looks) {

    /** What it takes to say that something never happens, for all who tell of it. */
    public static final String NEVER =
            "two kinds of witness that see by different mechanisms, at least one of them outside the observed process";

    public Corroboration {
        looks = looks.stream().distinct().toList();
    }

    /**
     * One that saw it kept.
     *
     * @param witness its kind
     * @param outside true if it sat outside the observed process
     */
    public record Look(String witness, Mechanism mechanism, boolean outside) {
        private boolean carriesWith(Look other) {
            return !witness.equals(other.witness) && mechanism != other.mechanism && (outside || other.outside);
        }
    }

    /** Of the witnesses that saw the claim kept; what others said is not looked at. */
    public static Corroboration of(Collection<Observation> observations) {
        return new Corroboration(observations.stream()
                .filter(o -> o.outcome() == Observation.Outcome.KEPT)
                .map(o -> new Look(o.witness(), o.mechanism(), o.outside()))
                .toList());
    }

    public List<Mechanism> mechanisms() {
        return looks.stream().map(Look::mechanism).distinct().sorted().toList();
    }

    /** Whether one of those who saw it sat outside the observed process. */
    public boolean outside() {
        return looks.stream().anyMatch(Look::outside);
    }

    /** Whether it is enough to say that something never happens: {@link #NEVER}. */
    public boolean carriesNever() {
        return looks.stream().anyMatch(one -> looks.stream().anyMatch(one::carriesWith));
    }
}
