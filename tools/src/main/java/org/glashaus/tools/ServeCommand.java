package org.glashaus.tools;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.glashaus.conference.Composition;
import org.glashaus.conference.ConferenceServer;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.Deployment.CertificateFiles;
import org.glashaus.conference.RunningServer;
import org.glashaus.conference.StartRefused;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the conference until it is told to stop. Where it runs is said here; what it does with data only the statement says. */
@Command(name = "serve", sortOptions = false, description = "Runs the conference and prints the address to open.")
final class ServeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--statement",
            paramLabel = "ID|FILE",
            defaultValue = StatementLibrary.DEFAULT,
            description = "The privacy statement in force (default: ${DEFAULT-VALUE}).")
    private String statement = StatementLibrary.DEFAULT;

    @Option(
            names = "--port",
            defaultValue = "8443",
            description = "HTTPS port, 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--http",
            paramLabel = "PORT",
            description = "Also plain HTTP on this port of 127.0.0.1, for a reverse proxy on this machine.")
    private @Nullable Integer plainPort;

    @Option(
            names = "--udp",
            paramLabel = "PORT",
            defaultValue = "10000",
            description = "UDP port of all media, 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int udpPort;

    @Option(
            names = "--public-address",
            paramLabel = "A",
            description = "An address to tell browsers instead of this machine's own, behind NAT; may be repeated.")
    private List<String> publicAddresses = new ArrayList<>();

    @ArgGroup(exclusive = false)
    private @Nullable CertificateOptions certificate;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the journal (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            defaultValue = "keys",
            description = "Folder of keys, to be left out of backups (default: ${DEFAULT-VALUE}).")
    private Path keys = Path.of("keys");

    static final class CertificateOptions {
        @Option(names = "--cert", paramLabel = "FILE", required = true, description = "Certificate chain, PEM.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path certificate;

        @Option(names = "--key", paramLabel = "FILE", required = true, description = "Its key, PEM (PKCS #8).")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path key;
    }

    @Override
    public Integer call() throws StatementRefused, StartRefused, InterruptedException {
        PrivacyStatement inForce = StatementChoice.of(statement);
        Profile profile = Profiles.derive(inForce);
        RunningServer server = ConferenceServer.start(deployment(), profile, Composition.shipped());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        spec.commandLine().getOut().println(announcement(server, inForce));
        spec.commandLine().getOut().flush();
        stopped.await();
        return ExitCodes.OK;
    }

    private static String announcement(RunningServer server, PrivacyStatement inForce) {
        String name = inForce.host() + " (" + inForce.id() + ")";
        return "Open " + server.address()
                + server.plainAddress()
                        .map(plain -> " (behind a proxy: " + plain + ")")
                        .orElse("")
                + "; in force is the privacy statement of " + name
                + (inForce.model() ? ", a model of a published text, not that host's service." : ".");
    }

    private Deployment deployment() {
        return new Deployment(
                checked("--port", port),
                plainPort == null ? OptionalInt.empty() : OptionalInt.of(checked("--http", plainPort)),
                checked("--udp", udpPort),
                publicAddresses.stream().map(this::address).toList(),
                Optional.ofNullable(certificate).map(files -> new CertificateFiles(files.certificate, files.key)),
                data,
                keys);
    }

    private int checked(String option, int number) {
        if (number < 0 || number > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), option + " takes a port from 0 to 65535, not " + number + ".");
        }
        return number;
    }

    /** Literals only: looking up a name would tell a resolver about it. */
    private InetAddress address(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--public-address takes an IP address, not " + literal + ".", e);
        }
    }
}
