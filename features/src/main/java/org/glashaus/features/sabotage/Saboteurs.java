package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.audit.Saboteur;

/** All there are: of the server, of its client, and of the desk for people's rights. */
public final class Saboteurs {
    private Saboteurs() {}

    public static List<Saboteur> all() {
        return Stream.of(
                        Breach.all().stream().map(Breach::saboteur),
                        Arrays.stream(ClientBreach.values()).map(ClientBreach::saboteur),
                        Arrays.stream(DeskBreach.values()).map(DeskBreach::saboteur))
                .flatMap(each -> each)
                .toList();
    }

    /** How a server comes to a breach of its own; empty where it is one of its client or of the desk, or none at all. */
    static Optional<Way> way(String name) {
        return Breach.byName(name).map(Breach::way);
    }

    public static boolean has(String name) {
        return all().stream().anyMatch(each -> each.name().equals(name));
    }
}
