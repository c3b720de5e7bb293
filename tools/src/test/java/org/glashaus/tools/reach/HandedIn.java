package org.glashaus.tools.reach;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.glashaus.tools.reach.Receivers.Function;
import org.glashaus.tools.reach.Receivers.Instance;
import org.glashaus.tools.reach.Receivers.Receiver;

/**
 * What the classes at which a walk begins may be given by the rest of ours: for a type of ours whatever of ours is of it;
 * for a type of a library or of the JDK what is made by those who call these classes.
 */
final class HandedIn {
    private static final String OURS = "org.glashaus.";

    private final ClassPath classPath;
    private final Set<String> beginning;
    private final Receivers ours;
    private final Receivers others;

    /** @param classes all of ours that run in the same process */
    HandedIn(ClassPath classPath, Collection<String> classes, Set<String> beginning) {
        this.classPath = classPath;
        this.beginning = beginning;
        this.ours = new Receivers(classPath);
        this.others = new Receivers(classPath);
        for (String name : classes) {
            KnownClass type = classPath.get(name);
            if (type.isConcrete()) {
                ours.add(new Instance(name));
            }
            for (Unit unit : type.units()) {
                Body body = type.method(unit).map(Body::of).orElseThrow();
                body.lambdas().forEach(lambda -> ours.add(new Function(lambda)));
                if (!beginning.contains(name)) {
                    handIn(body);
                }
            }
        }
    }

    static boolean isOurs(String type) {
        return type.startsWith(OURS);
    }

    /** What a type of ours may stand for. */
    Set<Receiver> ofOurs(String type) {
        return isOurs(type) ? ours.of(type) : Set.of();
    }

    /** What a type that is not ours may stand for in the classes of the beginning. */
    Set<Receiver> ofOthers(String type) {
        return others.of(type);
    }

    /** What fits a parameter of what is called, and is made right there or by a method of ours that returns it there. */
    private void handIn(Body body) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Body.Call call : body.calls()) {
            if (beginning.contains(call.unit().owner())) {
                wanted.addAll(call.unit().parameters());
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Receivers makings = new Receivers(classPath);
        addMakings(body, makings);
        for (Body.Call call : body.calls()) {
            if (isOurs(call.unit().owner()) && wanted.contains(call.unit().result())) {
                classPath.method(call.unit()).ifPresent(method -> addMakings(Body.of(method), makings));
            }
        }
        wanted.forEach(type -> makings.of(type).forEach(others::add));
    }

    private static void addMakings(Body body, Receivers makings) {
        body.lambdas().forEach(lambda -> makings.add(new Function(lambda)));
        body.made().forEach(made -> makings.add(new Instance(made)));
    }
}
