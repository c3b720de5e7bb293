package org.glashaus.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glashaus.spec.PrivacyStatement.Occurrence;

/**
 * Media that two people who are alone in a room send each other past the server.
 *
 * @param stunHosts whom their browsers ask for their own addresses: those that the statement discloses, and no others
 */
public record DirectConnections(List<String> stunHosts) {
    private static final String STATED = "p2p-at-most-two";
    private static final String HOSTS = "stun-servers-as-disclosed";

    /** RFC 1123 §2.1; a browser takes no other, and a port or a scheme would be ours to add. */
    private static final Pattern HOST_NAME = Pattern.compile("(?i)(?=.{1,253}$)[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    public DirectConnections {
        stunHosts = List.copyOf(stunHosts);
    }

    /** Only where a sentence discloses them, and none rules them out. */
    static Optional<DirectConnections> of(PrivacyStatement statement) {
        boolean ruledOut = Stream.of("p2p-disabled", "media-path-through-server", "peer-ip-hidden")
                .anyMatch(claim -> !statement.occurrences(claim).isEmpty());
        if (ruledOut || statement.occurrences(STATED).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DirectConnections(stunHosts(statement)));
        } catch (StatementRefused impossible) {
            throw new IllegalStateException("no server runs under a statement that is refused", impossible);
        }
    }

    static List<String> stunHosts(PrivacyStatement statement) throws StatementRefused {
        Set<String> hosts = new LinkedHashSet<>();
        if (statement.occurrences("no-extra-stun").isEmpty()) {
            for (Occurrence occurrence : statement.occurrences(HOSTS)) {
                hosts.addAll(named(statement, occurrence));
            }
        }
        return List.copyOf(hosts);
    }

    private static List<String> named(PrivacyStatement statement, Occurrence occurrence) throws StatementRefused {
        Object servers = occurrence.claim().params().get("servers");
        if (servers == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        if (servers instanceof List<?> list) {
            list.forEach(name -> names.add(String.valueOf(name)));
        }
        if (!(servers instanceof List<?>)
                || !names.stream().allMatch(name -> HOST_NAME.matcher(name).matches())) {
            throw new StatementRefused(
                    statement.id(),
                    0,
                    occurrence.anchor() + " " + HOSTS + ".params.servers",
                    "must be a list of host names such as stun.example.org, without scheme and port, not " + servers);
        }
        return names;
    }
}
