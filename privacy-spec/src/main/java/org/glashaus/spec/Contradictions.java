package org.glashaus.spec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glashaus.spec.PrivacyStatement.Contradiction;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.StatementRefused.Fault;

/**
 * Sentences of one statement that cannot all be obeyed. One that an accepted reading resolves may start and is reported
 * as partial with all its anchors; any other refuses the start.
 */
final class Contradictions {

    private record Pair(String one, String other, String why) {}

    private Contradictions() {}

    static void refuseUnresolved(PrivacyStatement statement) throws StatementRefused {
        Set<Fault> faults = new LinkedHashSet<>();
        for (Contradiction contradiction : statement.contradictions()) {
            if (contradiction.reading().isEmpty()) {
                faults.add(fault(
                        statement,
                        String.join(", ", contradiction.anchors()),
                        contradiction.says().english()));
            }
        }
        List<Pair> pairs = new ArrayList<>(marked(statement));
        pairs.addAll(excluded(statement));
        pairs.addAll(unlikePeriods(statement));
        for (Pair pair : pairs) {
            if (!resolved(statement, pair)) {
                faults.add(fault(statement, pair.one() + ", " + pair.other(), pair.why()));
            }
        }
        if (!faults.isEmpty()) {
            throw new StatementRefused(List.copyOf(faults));
        }
    }

    private static boolean resolved(PrivacyStatement statement, Pair pair) {
        return statement.contradictions().stream()
                .filter(c -> c.reading().isPresent())
                .anyMatch(c -> c.anchors().contains(pair.one()) && c.anchors().contains(pair.other()));
    }

    /** Pairs that whoever read the statement marked. */
    private static List<Pair> marked(PrivacyStatement statement) {
        return statement.sentences().stream()
                .flatMap(s -> s.conflicts().stream()
                        .map(other -> new Pair(s.anchor(), other, "the one contradicts the other")))
                .toList();
    }

    /** Pairs of claims that can never both be true. */
    private static List<Pair> excluded(PrivacyStatement statement) {
        List<Pair> pairs = new ArrayList<>();
        for (Occurrence one : statement.occurrences().toList()) {
            for (ClaimCatalogue.Rival rival :
                    ClaimCatalogue.load().entry(one.claim().id()).deniedBy()) {
                statement
                        .occurrences()
                        .filter(other -> rival.is(other.claim()))
                        .forEach(other -> pairs.add(new Pair(
                                one.anchor(),
                                other.anchor(),
                                one.claim().id() + " cannot be true beside " + rival.claim())));
            }
        }
        return pairs;
    }

    /** One claim with two different periods. */
    private static List<Pair> unlikePeriods(PrivacyStatement statement) throws StatementRefused {
        List<Pair> pairs = new ArrayList<>();
        for (String id : Periods.CLAIMS) {
            List<Occurrence> occurrences = statement.occurrences(id);
            for (int i = 1; i < occurrences.size(); i++) {
                Occurrence one = occurrences.getFirst();
                Occurrence other = occurrences.get(i);
                Duration limit = Periods.limit(statement, one);
                if (!limit.equals(Periods.limit(statement, other))) {
                    pairs.add(new Pair(one.anchor(), other.anchor(), id + " has two different limits"));
                }
            }
        }
        return pairs;
    }

    private static Fault fault(PrivacyStatement statement, String anchors, String why) {
        return new Fault(statement.id(), 0, anchors, "contradiction without an accepted reading: " + why);
    }
}
