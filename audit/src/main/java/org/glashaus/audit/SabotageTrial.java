package org.glashaus.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One audit of a server that was broken on purpose.
 *
 * @param findings the status of every claim that has a check, by claim id
 */
public record SabotageTrial(Saboteur saboteur, Map<String, Status> findings) {

    public SabotageTrial {
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    }

    /** What it declares to break, as far as it has to be shown under the statement and a check exists. */
    public Set<String> expected() {
        Set<String> expected = new TreeSet<>(findings.keySet());
        expected.retainAll(saboteur.breaks());
        return expected;
    }

    /** What was in fact found broken. */
    public Set<String> violated() {
        Set<String> violated = new TreeSet<>();
        findings.forEach((claim, status) -> {
            if (status == Status.VIOLATION) {
                violated.add(claim);
            }
        });
        return violated;
    }

    /** Exactly what it declares turned red. */
    public boolean asDeclared() {
        return expected().equals(violated());
    }
}
