package org.glashaus.features;

import io.cucumber.core.gherkin.Pickle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.features.Specification.Beside;
import org.glashaus.features.Specification.Case;

/**
 * In which order the scenarios of an audit are played. Two go side by side, since most wait most of the time; those that measure
 * times which others would blur come when all others are over. What many wait for begins first, and beside it goes what has a
 * server of its own.
 *
 * @param all those that can run, as the features have them
 */
record Program(List<Case> all) {
    /** Whoever follows entries to their limits keeps one of the two busy for long; by then the day may be over. */
    private static final int BESIDE_THE_DAY = 4;

    private static final String FOLLOWS_ENTRIES = "clock-advance";

    /**
     * Scenarios that are played together.
     *
     * @param alone one after the other, and nothing beside them
     */
    record Part(List<Case> cases, boolean alone) {
        Part {
            cases = List.copyOf(cases);
        }
    }

    Program {
        all = List.copyOf(all);
    }

    static Program of(List<Case> cases) {
        return new Program(cases.stream().filter(Case::runs).toList());
    }

    int size() {
        return all.size();
    }

    /** One after the other; none is empty. */
    List<Part> parts() {
        return Stream.of(new Part(together(), false), new Part(of(Beside.ALONE), true))
                .filter(part -> !part.cases().isEmpty())
                .toList();
    }

    private List<Case> together() {
        List<Case> order = new ArrayList<>(of(Beside.APART));
        List<Case> shared = new ArrayList<>(of(Beside.SHARED));
        shared.stream().filter(Program::followsEntries).findFirst().ifPresent(each -> {
            order.add(Math.min(BESIDE_THE_DAY, order.size()), each);
            shared.remove(each);
        });
        shared.stream().findFirst().ifPresent(each -> {
            order.addFirst(each);
            shared.remove(each);
        });
        order.addAll(shared);
        return order;
    }

    private static boolean followsEntries(Case each) {
        return each.witnesses().contains(FOLLOWS_ENTRIES);
    }

    private List<Case> of(Beside beside) {
        return all.stream().filter(each -> each.beside() == beside).toList();
    }

    /** What came of them, as the features have them. */
    List<ScenarioResult> inOrder(List<ScenarioResult> results) {
        List<String> claims = all.stream().map(Case::claim).toList();
        return new ArrayList<>(results.stream()
                .sorted(Comparator.comparingInt(result -> claims.indexOf(result.claim())))
                .toList());
    }

    /** Cucumber sorts what it reads by file. */
    static List<Pickle> inOrder(List<Pickle> pickles, List<Case> cases) {
        Map<String, Integer> places = new HashMap<>();
        for (Case each : cases) {
            places.put(each.file() + ":" + each.line(), places.size());
        }
        return pickles.stream()
                .sorted(Comparator.comparingInt(pickle -> places.getOrDefault(
                        pickle.getUri() + ":" + pickle.getLocation().getLine(), places.size())))
                .toList();
    }
}
