package org.glashaus.features.witness;

import java.io.IOException;
import java.util.List;
import org.glashaus.audit.Mechanism;

/**
 * A small program that watches a process: it starts, looks at stated moments, stops and says what it saw. An exception
 * from any of these means that it could not look, which {@link Stand} turns into NOT_SEEN with the reason.
 */
public interface Witness extends AutoCloseable {

    /** The kind, as the claims data name it, e.g. {@code canary-scan}. */
    String kind();

    /** What it does, for a reader who never saw code. */
    String method();

    /** By what it sees; witnesses of one mechanism share its blind spots. */
    Mechanism mechanism();

    /** True if it sits outside the watched process. */
    boolean outside();

    /** What it cannot see. */
    List<String> blindSpots();

    void start(ObservedProcess process) throws IOException, InterruptedException;

    /** Looks once, now; the moment is told with what is seen. */
    void observe(String moment) throws IOException, InterruptedException;

    Sighting stop() throws IOException, InterruptedException;

    /** Leaves nothing running. */
    @Override
    void close();
}
