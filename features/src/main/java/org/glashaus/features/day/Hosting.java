package org.glashaus.features.day;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.ObservedProcess;

/** A server of the audit beside that of the day, for people who come back to it: nobody traces it, and it is quick. */
public final class Hosting implements AutoCloseable {
    private static final Duration OPENED = Duration.ofSeconds(10);

    private final ServerFolders folders;
    private final AuditedServer server;
    private final EgressTrap trap;
    private final Optional<Organiser> organiser;

    private Hosting(ServerFolders folders, AuditedServer server, EgressTrap trap, Optional<Organiser> organiser) {
        this.folders = folders;
        this.server = server;
        this.trap = trap;
        this.organiser = organiser;
    }

    static Hosting begin(Order order, EvidenceFolder evidence) throws IOException, InterruptedException {
        ServerFolders folders = ServerFolders.make();
        try {
            AuditedServer server = AuditedServer.start(order, folders);
            try {
                Optional<Organiser> organiser = Organiser.of(order, folders, server.address());
                organiser.ifPresent(known -> evidence.hide(known.password()));
                return new Hosting(folders, server, new EgressTrap(evidence), organiser);
            } catch (IOException | RuntimeException | InterruptedException e) {
                server.close();
                throw e;
            }
        } catch (IOException | RuntimeException | InterruptedException e) {
            folders.close();
            throw e;
        }
    }

    /** Where only organisers open conferences, one has opened this one and stays in it; elsewhere whoever comes first opens it. */
    public Optional<Listener> open(String conference) throws IOException, InterruptedException {
        if (organiser.isEmpty()) {
            return Optional.empty();
        }
        Visitor visitor = Visitor.local();
        Listener host = Listener.join(
                server.address(), visitor.address(), conference, "Host", visitor.agreed(server.address()), organiser);
        if (host.awaitMessage("welcome", OPENED).isEmpty()) {
            host.close();
            throw new CouldNotLook("the server did not let an organiser open a conference");
        }
        return Optional.of(host);
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
