package org.glashaus.features.witness;

import java.io.IOException;

/**
 * A small program that watches a process: it starts, looks at stated moments, stops and says what it saw. An exception
 * from any of these means that it could not look, which {@link Stand} turns into NOT_SEEN with the reason.
 */
public interface Witness extends AutoCloseable {

    Means means();

    void start(ObservedProcess process) throws IOException, InterruptedException;

    /** Looks once, now; the moment is told with what is seen. */
    void observe(String moment) throws IOException, InterruptedException;

    Sighting stop() throws IOException, InterruptedException;

    /** Leaves nothing running. */
    @Override
    void close();
}
