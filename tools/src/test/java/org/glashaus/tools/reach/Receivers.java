package org.glashaus.tools.reach;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Objects, each findable by every type that it is of. */
final class Receivers {
    /** What a call may meet: an object of a class, or a lambda. */
    sealed interface Receiver {
        /** Its class, or the interface that the lambda implements. */
        String type();
    }

    record Instance(String type) implements Receiver {}

    record Function(Body.Lambda lambda) implements Receiver {
        @Override
        public String type() {
            return lambda.type();
        }
    }

    private final ClassPath classPath;
    private final Map<String, Set<Receiver>> byType = new HashMap<>();

    Receivers(ClassPath classPath) {
        this.classPath = classPath;
    }

    /** False if it was there already. */
    boolean add(Receiver receiver) {
        boolean added = byType.computeIfAbsent(receiver.type(), type -> new LinkedHashSet<>())
                .add(receiver);
        if (added) {
            classPath.find(receiver.type()).stream()
                    .flatMap(type -> classPath.lineage(type).stream())
                    .forEach(type -> byType.computeIfAbsent(type.name(), name -> new LinkedHashSet<>())
                            .add(receiver));
        }
        return added;
    }

    Set<Receiver> of(String type) {
        return byType.getOrDefault(type, Set.of());
    }
}
