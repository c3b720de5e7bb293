package org.glashaus.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.audit.Observation;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.Sighting;

/** The observations of one run, in the order in which they were made. */
public final class RunRecord {
    private final List<Observation> observations = new ArrayList<>();

    public synchronized void add(
            String claim, String statement, Means means, Observation.Subject subject, Sighting sighting) {
        observations.add(new Observation(
                claim,
                statement,
                means.kind(),
                means.method(),
                means.mechanism(),
                means.outside(),
                subject,
                Instant.now(),
                sighting.outcome(),
                sighting.seen(),
                means.blindSpots(),
                sighting.evidence()));
    }

    public synchronized List<Observation> observations() {
        return List.copyOf(observations);
    }
}
