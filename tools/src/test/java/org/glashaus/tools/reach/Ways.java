package org.glashaus.tools.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that a walk has found. */
final class Ways {
    private final Set<Unit> starts;
    private final Map<Unit, Set<Ending>> endings;
    private final Map<Unit, List<Arrival>> arrivals = new HashMap<>();

    /** A unit calls something that is a sink. */
    record Ending(Sink sink, Unit called) {
        @Override
        public String toString() {
            return sink.words() + ": " + called;
        }
    }

    private record Arrival(Unit from, Step step) {}

    Ways(Set<Unit> starts, Map<Unit, Set<Step>> steps, Map<Unit, Set<Ending>> endings) {
        this.starts = starts;
        this.endings = endings;
        steps.forEach((from, each) -> each.forEach(step ->
                arrivals.computeIfAbsent(step.to(), unit -> new ArrayList<>()).add(new Arrival(from, step))));
    }

    /** To each ending the shortest way for each step by which the classes of the beginning are left. */
    List<Way> all() {
        List<Way> ways = new ArrayList<>();
        endings.forEach((unit, ends) -> ends.forEach(ending -> ways.addAll(waysTo(unit, ending))));
        return ways;
    }

    /** Backwards, level by level; among ways of one length the alphabet decides, so that runs agree. */
    private List<Way> waysTo(Unit ender, Ending ending) {
        if (starts.contains(ender)) {
            return List.of(new Way(ender, List.of(), ending));
        }
        List<Way> ways = new ArrayList<>();
        Map<Unit, Step> onward = new HashMap<>();
        Set<Unit> known = new HashSet<>(Set.of(ender));
        List<Unit> level = List.of(ender);
        while (!level.isEmpty()) {
            SortedMap<String, Unit> next = new TreeMap<>();
            for (Unit unit : level) {
                for (Arrival arrival : arrivals.getOrDefault(unit, List.of())) {
                    if (starts.contains(arrival.from())) {
                        ways.add(new Way(arrival.from(), stepsFrom(arrival.step(), onward), ending));
                    } else if (known.add(arrival.from())) {
                        onward.put(arrival.from(), arrival.step());
                        next.put(arrival.from().owner() + arrival.from().signature(), arrival.from());
                    }
                }
            }
            level = List.copyOf(next.values());
        }
        return ways;
    }

    private static List<Step> stepsFrom(Step first, Map<Unit, Step> onward) {
        List<Step> taken = new ArrayList<>();
        for (Optional<Step> step = Optional.of(first);
                step.isPresent();
                step = Optional.ofNullable(onward.get(step.get().to()))) {
            taken.add(step.get());
        }
        return taken;
    }
}
