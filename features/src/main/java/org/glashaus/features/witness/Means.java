package org.glashaus.features.witness;

import java.util.List;
import org.glashaus.audit.Mechanism;

/**
 * How something is looked at, told to a reader who never saw code.
 *
 * @param kind as the claims data name it, e.g. {@code canary-scan}
 * @param method what is done
 * @param mechanism by what it sees; witnesses of one mechanism share its blind spots
 * @param outside true if it sits outside the watched process
 * @param blindSpots what it cannot see; there is always something
 */
public record Means(String kind, String method, Mechanism mechanism, boolean outside, List<String> blindSpots) {

    public Means {
        blindSpots = List.copyOf(blindSpots);
        if (blindSpots.isEmpty()) {
            throw new IllegalArgumentException("No witness sees everything; say what " + kind + " cannot see");
        }
    }

    /** Outside the watched process, as every witness here. */
    public static Means outside(String kind, String method, Mechanism mechanism, String... blindSpots) {
        return new Means(kind, method, mechanism, true, List.of(blindSpots));
    }
}
