package org.glashaus.features.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Variant;

/**
 * What server to start.
 *
 * @param statement the statement in force: the id of a shipped one, or a file
 * @param saboteur the breach it is composed with; empty for what is shipped
 * @param clockAhead how far the clock it is composed with is moved
 * @param prefix what stands before its command: a tracer, or a system clock that is moved
 */
public record Order(
        Distribution distribution,
        String statement,
        Optional<String> saboteur,
        Duration clockAhead,
        List<String> prefix) {
    private static final String COMPOSED = "org.glashaus.features.sabotage.ComposedServer";

    public Order {
        prefix = List.copyOf(prefix);
    }

    public Order behind(List<String> other) {
        return new Order(distribution, statement, saboteur, clockAhead, other);
    }

    /** Composed with a clock that is moved. */
    public Order ahead(Duration ahead) {
        return new Order(distribution, statement, saboteur, ahead, prefix);
    }

    /** What is deliberately different about it. */
    Variant variant() {
        return new Variant(saboteur, clockAhead);
    }

    /** A breach that the kernel refuses would try no check; and what moves the system's clock shares memory with its process. */
    private boolean confined() {
        return saboteur.isEmpty() && !SystemClock.isMovedBy(prefix);
    }

    List<String> command(ServerFolders folders) {
        List<String> options = new ArrayList<>(
                List.of("--statement", statement, "--keys", folders.keys().toString(), "--port", "0", "--udp", "0"));
        if (!confined()) {
            options.addAll(List.of("--sandbox", "off"));
        }
        List<String> command = new ArrayList<>(prefix);
        if (variant().shipped()) {
            command.addAll(distribution.serve(folders.data(), options));
        } else {
            List<String> arguments = new ArrayList<>(
                    List.of("--saboteur", saboteur.orElse("none"), "--clock-ahead", clockAhead.toString()));
            arguments.addAll(List.of("--data", folders.data().toString()));
            arguments.addAll(options);
            command.addAll(distribution.command(folders.data(), COMPOSED, arguments));
        }
        return List.copyOf(command);
    }
}
