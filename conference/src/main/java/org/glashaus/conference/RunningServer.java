package org.glashaus.conference;

import java.net.URI;
import java.util.Optional;

/** A server that answers. */
public final class RunningServer implements AutoCloseable {
    private final URI address;
    private final Optional<URI> plainAddress;
    private final int udpPort;
    private final Runnable stop;
    private boolean stopped;

    RunningServer(URI address, Optional<URI> plainAddress, int udpPort, Runnable stop) {
        this.address = address;
        this.plainAddress = plainAddress;
        this.udpPort = udpPort;
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

    /** Tells everybody, closes the rooms, writes what the journal still has to write. Returns when all is done. */
    @Override
    public synchronized void close() {
        if (!stopped) {
            stopped = true;
            stop.run();
        }
    }
}
