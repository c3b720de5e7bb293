package org.glashaus.tools;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
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
import org.glashaus.conference.Sandbox;
import org.glashaus.conference.StartRefused;
import org.glashaus.conference.admission.OwnOrigins;
import org.glashaus.conference.journal.PostgresAddress;
import org.glashaus.conference.journal.SealedStore;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.Origin;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "What browsers show as this server's address, such as https://meet.example.org; pages of any"
                    + " other are refused. May be repeated (default: localhost, addresses, the certificate's names).")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--proxy",
            description = "A reverse proxy stands before --http; where visitors come from is what it says.")
    private boolean proxy;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "CIDR",
            description = "Address or network of a reverse proxy on another machine, which passes to --port over HTTPS;"
                    + " may be repeated.")
    private List<String> trustedProxies = new ArrayList<>();

    @Option(
            names = "--proxy-header",
            paramLabel = "NAME",
            description = "How proxies say it: X-Forwarded-For, Forwarded, or PROXY for the PROXY protocol; no other"
                    + " counts (default: X-Forwarded-For).")
    private @Nullable String proxyHeader;

    @ArgGroup(exclusive = false)
    private @Nullable CertificateOptions certificate;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of journal and ledger (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            defaultValue = "keys",
            description = "Folder of keys, to be left out of backups (default: ${DEFAULT-VALUE}).")
    private Path keys = Path.of("keys");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Keep the journal in PostgreSQL instead of a file: postgresql://user@host/name, or"
                    + " postgresql:///name for this machine's.")
    private @Nullable String database;

    @Mixin
    private SandboxOption confinement = new SandboxOption();

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
        PrivacyStatement inForce;
        Profile profile;
        Sandbox sandbox;
        try {
            sandbox = confinement.look();
            inForce = StatementChoice.of(statement);
            profile = Profiles.derive(inForce);
        } catch (StartRefused | StatementRefused | StatementUnreadable refused) {
            LauncherFolder.giveBack();
            throw refused;
        }
        RunningServer server = start(profile);
        CountDownLatch stopped = new CountDownLatch(1);
        server.broken().thenRun(stopped::countDown);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        say(announcement(server, inForce)
                + notEnforced(profile).map(line -> "\n" + line).orElse("")
                + SandboxOption.told(sandbox));
        stopped.await();
        if (server.broken().toCompletableFuture().isDone()) {
            spec.commandLine()
                    .getErr()
                    .println("A fault ended every call, so the server stops. Nothing was kept of them.");
            spec.commandLine().getErr().flush();
            server.close();
            return ExitCodes.CRASH;
        }
        return ExitCodes.OK;
    }

    private RunningServer start(Profile profile) throws StartRefused {
        try {
            return ConferenceServer.start(deployment(), profile, composition(), this::say);
        } catch (StartRefused | RuntimeException | Error refused) {
            LauncherFolder.giveBack();
            throw refused;
        }
    }

    private Composition composition() {
        Composition shipped = Composition.shipped();
        return database(spec, database)
                .map(address -> shipped.withJournal(SealedStore.inPostgres(address)))
                .orElse(shipped);
    }

    /** The database that an option {@code --database} names. */
    static Optional<PostgresAddress> database(CommandSpec spec, @Nullable String url) {
        try {
            return Optional.ofNullable(url).map(PostgresAddress::parse);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--database: " + wrong.getMessage(), wrong);
        }
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }

    /** What the law adds and what silence means is no promise; the page and {@code statement explain} tell those too. */
    private Optional<String> notEnforced(Profile profile) {
        Wording wording = new Wording(StatementChoice.languageOf(statement, profile.statement()));
        List<String> titles = profile.settings().stream()
                .filter(setting -> setting.notInForce().isPresent())
                .filter(setting -> setting.origin() == Origin.STATED || setting.origin() == Origin.READING)
                .map(setting -> wording.of(setting.title()))
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.say("serve.not-enforced", String.join("; ", titles), statement));
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
                origins(),
                ProxyOptions.read(spec, proxy, trustedProxies, proxyHeader),
                Optional.ofNullable(certificate).map(files -> new CertificateFiles(files.certificate, files.key)),
                data,
                keys);
    }

    private List<URI> origins() {
        if (proxy && (plainPort == null || origins.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--proxy needs --http, the port it passes to, and --origin, what browsers see.");
        }
        if (!trustedProxies.isEmpty() && origins.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--trusted-proxy needs --origin, what browsers see.");
        }
        return origins.stream().map(this::origin).toList();
    }

    private URI origin(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (OwnOrigins.normal(uri).isPresent()) {
                return uri;
            }
        } catch (URISyntaxException notOne) {
            // Told below, like every other text that is no origin.
        }
        throw new ParameterException(
                spec.commandLine(), "--origin takes an address such as https://meet.example.org, not " + text + ".");
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
