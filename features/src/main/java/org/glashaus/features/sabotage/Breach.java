package org.glashaus.features.sabotage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.audit.Saboteur;

/** A breach by the server, and how it comes to it. */
record Breach(Way way, Saboteur saboteur) {
    static Breach of(Way way, String name, String breach, String... breaks) {
        return new Breach(
                way,
                way.meddler().isPresent()
                        ? standingBefore(name, breach, breaks)
                        : new Saboteur(name, breach, List.of(breaks)));
    }

    /** What comes about by something that stands before the server. */
    static Saboteur standingBefore(String name, String breach, String... breaks) {
        return new Saboteur(name, breach, List.of(breaks), List.of(Claims.OF_WHAT_STANDS_BEFORE));
    }

    /** With what else turns red where it is looked at. */
    Breach bringing(String... besides) {
        return new Breach(
                way,
                new Saboteur(
                        saboteur.name(),
                        saboteur.breach(),
                        saboteur.breaks(),
                        Stream.concat(saboteur.brings().stream(), Stream.of(besides))
                                .toList()));
    }

    static List<Breach> all() {
        return Stream.of(PlainBreaches.ALL, StrangersBreaches.ALL, HidingBreaches.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static Optional<Breach> byName(String name) {
        return all().stream()
                .filter(breach -> breach.saboteur.name().equals(name))
                .findFirst();
    }
}
