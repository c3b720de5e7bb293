package org.glashaus.audit;

import java.util.Collection;
import java.util.List;

/**
 * Who bears out that a claim was kept. Different mechanisms make witnesses no independent ones: they share author and
 * machine.
 *
 * @param mechanisms by which it was seen kept
 * @param outside true if one of those who saw it sat outside the observed process
 */
public record Corroboration(List<Mechanism> mechanisms, boolean outside) {

    public Corroboration {
        mechanisms = mechanisms.stream().distinct().sorted().toList();
    }

    /** Of the witnesses that saw the claim kept; what others said is not looked at. */
    public static Corroboration of(Collection<Observation> observations) {
        List<Observation> kept = observations.stream()
                .filter(o -> o.outcome() == Observation.Outcome.KEPT)
                .toList();
        return new Corroboration(
                kept.stream().map(Observation::mechanism).toList(),
                kept.stream().anyMatch(Observation::outside));
    }

    /** Whether it is enough to say that something never happens. */
    public boolean carriesNever() {
        return mechanisms.size() >= 2 && outside;
    }
}
