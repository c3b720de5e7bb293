package org.glashaus.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was deliberately different about an observed server.
 *
 * @param saboteur the breach it was composed with; empty if none
 * @param clockAhead how far the clock it was composed with was moved
 */
public record Variant(Optional<String> saboteur, Duration clockAhead) {

    /** The server as a host would start it. */
    public static final Variant SHIPPED = new Variant(Optional.empty(), Duration.ZERO);

    public static Variant of(Optional<String> saboteur) {
        return new Variant(saboteur, Duration.ZERO);
    }

    public boolean shipped() {
        return equals(SHIPPED);
    }

    /** {@code shipped}, or the differences. */
    @Override
    public String toString() {
        List<String> differences = new ArrayList<>();
        saboteur.ifPresent(name -> differences.add("saboteur " + name));
        if (!clockAhead.isZero()) {
            differences.add("clock moved ahead by " + clockAhead);
        }
        return differences.isEmpty() ? "shipped" : String.join(", ", differences);
    }
}
