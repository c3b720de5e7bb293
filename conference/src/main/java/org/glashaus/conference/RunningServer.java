package org.glashaus.conference;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A server that answers. */
public final class RunningServer implements AutoCloseable {
    private final URI address;
    private final Optional<URI> plainAddress;
    private final int udpPort;
    private final CompletionStage<Throwable> broken;
    private final Runnable stop;
    private boolean stopped;

    RunningServer(
            URI address, Optional<URI> plainAddress, int udpPort, CompletionStage<Throwable> broken, Runnable stop) {
        this.address = address;
        this.plainAddress = plainAddress;
        this.udpPort = udpPort;
        this.broken = broken;
        this.stop = stop;
    }

    /** What to open in a browser on this machine. */
    public URI address() {
        return address;
    }

    /** The same over plain HTTP on a loopback port, if there is one. */
    public Optional<URI> plainAddress() {
        return plainAddress;
    }

    public int udpPort() {
        return udpPort;
    }

    /** Completes if the server cannot go on, though parts of it still answer: it is to be closed then. */
    public CompletionStage<Throwable> broken() {
        return broken;
    }

    /** Tells everybody, closes the rooms, writes what the journal still has to write. Returns when all is done. */
    @Override
    public synchronized void close() {
        if (!stopped) {
            stopped = true;
            stop.run();
        }
    }
}
