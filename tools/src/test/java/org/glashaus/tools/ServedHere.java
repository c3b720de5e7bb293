package org.glashaus.tools;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glashaus.conference.Composition;
import org.glashaus.conference.ConferenceServer;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.RunningServer;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;

/** A server in the test's own process, for commands to talk to: its folders are {@code data} and {@code keys} of the host's. */
final class ServedHere {
    private ServedHere() {}

    static RunningServer under(String statement, Path host) throws Exception {
        return ConferenceServer.start(
                new Deployment(
                        0,
                        OptionalInt.of(0),
                        0,
                        List.of(InetAddress.ofLiteral("127.0.0.1")),
                        List.of(),
                        Proxies.none(),
                        Optional.empty(),
                        host.resolve("data"),
                        host.resolve("keys")),
                Profiles.derive(StatementLibrary.byId(statement)),
                Composition.shipped());
    }
}
