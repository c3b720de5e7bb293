package org.glashaus.features.witness;

import java.util.List;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Observation.Outcome;

/**
 * What a witness saw.
 *
 * @param seen in one or two plain sentences
 */
public record Sighting(Outcome outcome, String seen, List<Evidence> evidence) {

    public Sighting {
        evidence = List.copyOf(evidence);
    }

    public static Sighting kept(String seen, Evidence... evidence) {
        return new Sighting(Outcome.KEPT, seen, List.of(evidence));
    }

    public static Sighting broken(String seen, Evidence... evidence) {
        return new Sighting(Outcome.BROKEN, seen, List.of(evidence));
    }

    /** Kept or broken, each in its own words. */
    public static Sighting judged(boolean kept, String seen, String breach, Evidence... evidence) {
        return kept ? kept(seen, evidence) : broken(breach, evidence);
    }

    /** The witness could not look; never a pass. */
    public static Sighting notSeen(String reason) {
        return new Sighting(Outcome.NOT_SEEN, reason, List.of());
    }
}
