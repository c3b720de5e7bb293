package org.glashaus.features.day;

import java.io.IOException;
import java.net.URI;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.ObservedProcess;

/** A server of the audit beside that of the day, for people who come back to it: nobody traces it, and it is quick. */
public final class Hosting implements AutoCloseable {
    private final ServerFolders folders;
    private final AuditedServer server;
    private final EgressTrap trap;

    private Hosting(ServerFolders folders, AuditedServer server, EgressTrap trap) {
        this.folders = folders;
        this.server = server;
        this.trap = trap;
    }

    static Hosting begin(Order order, EvidenceFolder evidence) throws IOException, InterruptedException {
        ServerFolders folders = ServerFolders.make();
        try {
            return new Hosting(folders, AuditedServer.start(order, folders), new EgressTrap(evidence));
        } catch (IOException | RuntimeException | InterruptedException e) {
            folders.close();
            throw e;
        }
    }

    public URI address() {
        return server.address();
    }

    public ObservedProcess process() {
        return server.observed();
    }

    public EgressTrap trap() {
        return trap;
    }

    @Override
    public void close() {
        trap.close();
        server.close();
        folders.close();
    }
}
