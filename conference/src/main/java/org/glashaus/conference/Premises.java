package org.glashaus.conference;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.glashaus.conference.tls.ServerCertificate;
import org.glashaus.conference.tls.ServerCertificate.BadCertificate;
import org.glashaus.conference.udp.BoundPort;
import org.glashaus.conference.web.Pages;
import org.glashaus.media.sdp.Candidate;

/** What a server finds when it starts: folders, free ports, addresses, a certificate; each in its words where it is missing. */
final class Premises {
    static final String LOOPBACK = "127.0.0.1";

    /** Java binds this to all of IPv6 as well, where the machine has it; {@code ::} would fail where it has not. */
    static final String EVERYWHERE = "0.0.0.0";

    private final Deployment deployment;
    private final InstantSource clock;

    Premises(Deployment deployment, InstantSource clock) {
        this.deployment = deployment;
        this.clock = clock;
    }

    void check() throws StartRefused {
        if (!Pages.clientIsPresent()) {
            throw new StartRefused(StartRefused.BROKEN, "The web client is missing from the class path.");
        }
        if (deployment.port() != 0 && deployment.plainPort().equals(OptionalInt.of(deployment.port()))) {
            throw new StartRefused(
                    StartRefused.USAGE, "HTTPS and plain HTTP cannot share port " + deployment.port() + ".");
        }
        Folders.requireApart(deployment.dataFolder(), deployment.keyFolder());
        Folders.requireUsable(deployment.dataFolder(), "data");
        Folders.requireUsable(deployment.keyFolder(), "key");
        if (deployment.certificate().isPresent()) {
            certificate(List.of());
        }
        requireFree(EVERYWHERE, deployment.port());
        if (deployment.plainPort().isPresent()) {
            requireFree(LOOPBACK, deployment.plainPort().getAsInt());
        }
    }

    /** Taken and given back: the port itself is opened last, when there is something behind it. */
    private static void requireFree(String host, int port) throws StartRefused {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral(host), port));
        } catch (IOException taken) {
            throw unusable(port, taken);
        }
    }

    static StartRefused unusable(int port, Throwable failure) {
        return new StartRefused(
                StartRefused.MACHINE_LACKS,
                "TCP port " + port + " cannot be used; another program may have it.",
                failure);
    }

    List<InetAddress> announced() throws StartRefused {
        try {
            return deployment.publicAddresses().isEmpty() ? LocalAddresses.all() : deployment.publicAddresses();
        } catch (IOException failure) {
            throw new StartRefused(StartRefused.MACHINE_LACKS, "The machine's addresses cannot be read.", failure);
        }
    }

    ServerCertificate certificate(List<InetAddress> addresses) throws StartRefused {
        try {
            if (deployment.certificate().isPresent()) {
                Deployment.CertificateFiles files = deployment.certificate().get();
                return ServerCertificate.read(files.certificate(), files.key(), clock.instant());
            }
            List<String> names = new ArrayList<>(List.of("localhost"));
            addresses.forEach(address -> names.add(withoutZone(address.getHostAddress())));
            return ServerCertificate.selfSigned(deployment.keyFolder(), names, clock.instant());
        } catch (BadCertificate bad) {
            throw new StartRefused(StartRefused.USAGE, "No HTTPS: " + bad.getMessage() + ".", bad);
        }
    }

    static String withoutZone(String literal) {
        int zone = literal.indexOf('%');
        return zone < 0 ? literal : literal.substring(0, zone);
    }

    /**
     * On each address of this machine, whatever is announced: behind a NAT the announced ones are not ours to bind, and
     * an answer has to leave from the address that was asked.
     */
    BoundPort udp() throws StartRefused {
        try {
            return BoundPort.bind(LocalAddresses.all(), deployment.udpPort());
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "UDP port " + deployment.udpPort() + " cannot be used; another program may have it.",
                    failure);
        }
    }

    /** Our own, as descriptions of sessions name them. */
    static List<Candidate> candidates(BoundPort port, List<InetAddress> addresses) throws StartRefused {
        int number = number(port);
        return addresses.stream()
                .map(address -> new Candidate(withoutZone(address.getHostAddress()), number))
                .toList();
    }

    static int number(BoundPort port) throws StartRefused {
        try {
            return port.number();
        } catch (IOException closed) {
            throw new StartRefused(StartRefused.BROKEN, "The UDP port was closed during the start.", closed);
        }
    }
}
