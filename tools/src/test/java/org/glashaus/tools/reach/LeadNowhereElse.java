package org.glashaus.tools.reach;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That code of the classes that are judged leads to no sink but by the ways that are declared, and by all of these. */
public final class LeadNowhereElse extends ArchCondition<JavaClass> {
    /** Of more ways only the shortest to each end is told, so that people can read it. */
    private static final int SHOWN_IN_FULL = 40;

    private final Collection<String> ours;
    private final Map<String, String> declared;
    private final Set<String> notTaken = new LinkedHashSet<>();
    private final Map<String, Set<String>> undeclared = new HashMap<>();

    private LeadNowhereElse(Collection<String> ours, Map<String, String> declared) {
        super("lead to nothing that writes but by the %d ways that are declared", declared.size());
        this.ours = ours;
        this.declared = declared;
    }

    /**
     * But by what {@code declared-ways.txt} has.
     *
     * @param ours all of ours that runs in the same process
     */
    public static LeadNowhereElse butWhereDeclared(Collection<String> ours) {
        return new LeadNowhereElse(ours, DeclaredWays.read());
    }

    /** But by these ways, written with their reasons as {@code declared-ways.txt} has them. */
    public static LeadNowhereElse butBy(String declared, Collection<String> ours) {
        return new LeadNowhereElse(ours, DeclaredWays.parse(declared));
    }

    public static LeadNowhereElse atAll(Collection<String> ours) {
        return new LeadNowhereElse(ours, Map.of());
    }

    @Override
    public void init(Collection<JavaClass> judged) {
        Set<String> beginning = judged.stream().map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
        ClassPath classPath = new ClassPath();
        Ways ways = Walk.from(beginning, classPath, new HandedIn(classPath, new TreeSet<>(ours), beginning));
        notTaken.clear();
        notTaken.addAll(declared.keySet());
        undeclared.clear();
        List<Way> unknown = new ArrayList<>();
        for (Way way : ways.all()) {
            notTaken.remove(way.brief());
            if (!declared.containsKey(way.brief())) {
                unknown.add(way);
            }
        }
        for (Way way : unknown.size() > SHOWN_IN_FULL ? shortestToEachEnd(unknown) : unknown) {
            undeclared
                    .computeIfAbsent(way.start().owner(), owner -> new LinkedHashSet<>())
                    .add(way.toString());
        }
    }

    private static Collection<Way> shortestToEachEnd(List<Way> ways) {
        Map<Ways.Ending, Way> shortest = new LinkedHashMap<>();
        for (Way way : ways) {
            shortest.merge(
                    way.end(),
                    way,
                    (one, other) -> other.steps().size() < one.steps().size() ? other : one);
        }
        return shortest.values();
    }

    @Override
    public void check(JavaClass judged, ConditionEvents events) {
        undeclared
                .getOrDefault(judged.getName(), Set.of())
                .forEach(way -> events.add(SimpleConditionEvent.violated(judged, way)));
    }

    @Override
    public void finish(ConditionEvents events) {
        notTaken.forEach(way -> events.add(
                SimpleConditionEvent.violated(way, "This way is declared, and nothing takes it any more:\n" + way)));
    }
}
