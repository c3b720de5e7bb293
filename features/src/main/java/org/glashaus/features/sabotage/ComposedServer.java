package org.glashaus.features.sabotage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.glashaus.conference.Composition;
import org.glashaus.conference.ConferenceServer;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.RunningServer;
import org.glashaus.conference.StartRefused;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;

/**
 * The server as it is shipped but for one part: a breach, a moved clock, or both. Takes the options of {@code serve} that
 * audits use, and {@code --saboteur NAME|none} and {@code --clock-ahead DURATION}.
 */
public final class ComposedServer {
    private ComposedServer() {}

    public static void main(String[] arguments) throws StatementRefused, StartRefused, InterruptedException {
        Map<String, String> options = options(List.of(arguments));
        Deployment deployment = new Deployment(
                Integer.parseInt(options.getOrDefault("--port", "0")),
                OptionalInt.empty(),
                Integer.parseInt(options.getOrDefault("--udp", "0")),
                List.of(),
                List.of(),
                Proxies.none(),
                Optional.empty(),
                Path.of(option(options, "--data")),
                Path.of(option(options, "--keys")));
        Composition parts = Composition.shipped();
        String saboteur = option(options, "--saboteur");
        Optional<Meddler> meddler = Optional.empty();
        Optional<ClientBreach> client = ClientBreach.byName(saboteur);
        Optional<DeskBreach> desk = DeskBreach.byName(saboteur);
        if (client.isPresent()) {
            meddler = client.map(breach -> breach.meddler(deployment));
        } else if (desk.isPresent()) {
            meddler = desk.get().meddler();
        } else if (!saboteur.equals("none")) {
            Way way = Saboteurs.way(saboteur)
                    .orElseThrow(() -> new IllegalArgumentException("There is no saboteur " + saboteur));
            parts = way.into(parts, deployment);
            meddler = way.standsBefore(deployment);
        }
        Duration ahead = Duration.parse(option(options, "--clock-ahead"));
        if (!ahead.isZero()) {
            parts = parts.withClock(moved(parts.clock(), ahead));
        }
        RunningServer server =
                ConferenceServer.start(deployment, Profiles.derive(statement(option(options, "--statement"))), parts);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        URI address = server.address();
        if (meddler.isPresent()) {
            address = Front.before(address, deployment.keyFolder(), meddler.get());
        }
        System.out.println("Composed for an audit (" + saboteur + ", clock ahead " + ahead + "): " + address);
        Thread.currentThread().join();
    }

    private static PrivacyStatement statement(String idOrFile) throws StatementRefused {
        return StatementLibrary.ids().contains(idOrFile)
                ? StatementLibrary.byId(idOrFile)
                : StatementLibrary.read(Path.of(idOrFile));
    }

    private static InstantSource moved(InstantSource clock, Duration ahead) {
        return () -> clock.instant().plus(ahead);
    }

    private static String option(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }
}
