package org.glashaus.features;

import io.cucumber.core.gherkin.Pickle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.glashaus.audit.AuditRun.ScenarioResult;
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
    List<List<Case>> parts() {
        List<Case> together = ordered(all.stream().filter(each -> !each.alone()).toList());
        List<Case> alone = all.stream().filter(Case::alone).toList();
        return List.of(together, alone).stream().filter(part -> !part.isEmpty()).toList();
    }

    private static List<Case> ordered(List<Case> cases) {
        Map<String, Long> counted = cases.stream().collect(Collectors.groupingBy(Case::occasion, Collectors.counting()));
        ToLongFunction<Case> askers = each -> counted.getOrDefault(each.occasion(), 0L);
        List<Case> shared =
                cases.stream().filter(each -> askers.applyAsLong(each) > 1).toList();
        List<Case> order = new ArrayList<>(
                cases.stream().filter(each -> !shared.contains(each)).toList());
        shared.stream()
                .filter(each -> each.witnesses().contains(FOLLOWS_ENTRIES))
                .findFirst()
                .ifPresent(each -> order.add(Math.min(BESIDE_THE_DAY, order.size()), each));
        shared.stream()
                .filter(each -> !order.contains(each))
                .max(Comparator.comparingLong(askers))
                .ifPresent(order::addFirst);
        shared.stream().filter(each -> !order.contains(each)).forEach(order::add);
        return order;
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
