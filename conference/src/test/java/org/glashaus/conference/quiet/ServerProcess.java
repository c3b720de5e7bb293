package org.glashaus.conference.quiet;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Scanner;
import java.util.stream.Collectors;
import org.glashaus.conference.Composition;
import org.glashaus.conference.ConferenceServer;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.RunningServer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.StartRefused;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.conference.journal.AddressShortening;
import org.glashaus.spec.Profile.AddressForm;

/** A server as a process of its own, whose output is all that it says; asked for the names of its threads, it tells them. */
final class ServerProcess {
    private ServerProcess() {}

    public static void main(String[] arguments) throws StartRefused {
        Path folder = Path.of(arguments[0]);
        Deployment deployment = new Deployment(
                0,
                OptionalInt.of(0),
                0,
                List.of(InetAddress.ofLiteral("127.0.0.1")),
                List.of(),
                new Proxies(true, List.of(), Proxies.Header.X_FORWARDED_FOR),
                Optional.empty(),
                folder.resolve("data"),
                folder.resolve("keys"));
        Composition parts = arguments[1].equals("leaks")
                ? Composition.shipped().withShortening(ServerProcess::printing)
                : Composition.shipped();
        try (RunningServer server =
                        ConferenceServer.start(deployment, SampleProfile.withLog(AddressForm.SHORTENED), parts);
                Scanner asked = new Scanner(System.in)) {
            System.out.println(server.address().getPort() + " "
                    + server.plainAddress().orElseThrow().getPort() + " " + server.udpPort());
            while (asked.hasNextLine() && asked.nextLine().equals("threads")) {
                System.out.println(Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .collect(Collectors.joining("|")));
            }
        }
    }

    private static org.glashaus.conference.journal.LoggedAddress printing(
            org.glashaus.conference.personal.ClientAddress address) {
        try {
            System.err.println(
                    "from " + InetAddress.getByAddress(address.octets()).getHostAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
        return AddressShortening.toNetworks().shorten(address);
    }
}
