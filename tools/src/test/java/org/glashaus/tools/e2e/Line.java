package org.glashaus.tools.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody's line to a server, for pages and signalling; it passes octets on, and can be cut. Media go their own way. */
final class Line implements AutoCloseable {
    private final URI server;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

    Line(URI server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The server, as it is called at this end. */
    URI address() {
        return URI.create(server.getScheme() + "://" + server.getHost() + ":" + door.getLocalPort() + "/");
    }

    /** Breaks whatever goes over it now, and says how many connections these were; what comes next is passed on again. */
    int cut() {
        int cut = 0;
        for (Socket end : Set.copyOf(ends)) {
            ends.remove(end);
            try {
                end.setSoLinger(true, 0); // a reset, not a goodbye
                end.close();
                cut++;
            } catch (IOException gone) {
                // It was over already.
            }
        }
        return cut / 2;
    }

    private void accept() {
        try {
            while (true) {
                Socket here = door.accept();
                Socket there = new Socket(server.getHost(), server.getPort());
                ends.add(here);
                ends.add(there);
                Thread.ofVirtual().start(() -> pump(here, there));
                Thread.ofVirtual().start(() -> pump(there, here));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // The other end learns it by the end of its own.
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
