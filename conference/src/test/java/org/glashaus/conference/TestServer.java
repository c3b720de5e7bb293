package org.glashaus.conference;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.media.MediaCore;
import org.glashaus.media.core.Surroundings;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.spec.Profile;

/** A server on free loopback ports with a media core that the test can look into. */
public final class TestServer implements AutoCloseable {
    public final StandInCore core = new StandInCore();
    public final RunningServer server;

    public TestServer(Path folder, Profile profile) throws StartRefused {
        this(folder, profile, Composition.shipped());
    }

    public TestServer(Path folder, Profile profile, Composition composition) throws StartRefused {
        StandInCore standIn = core;
        server = ConferenceServer.start(deployment(folder), profile, withoutDtls(composition, surroundings -> standIn));
    }

    private TestServer(RunningServer server) {
        this.server = server;
    }

    /** The same with the product's own media core; {@link #core} is not used. */
    public static TestServer withMediaCore(Path folder, Profile profile) throws StartRefused {
        Composition parts = Composition.shipped();
        return new TestServer(ConferenceServer.start(deployment(folder), profile, withoutDtls(parts, parts.media())));
    }

    /** Without DTLS, whose warm-up would take longer than most tests. */
    private static Composition withoutDtls(Composition parts, Function<Surroundings, MediaCore> media) {
        return new Composition(
                parts.clock(),
                parts.random(),
                parts.shortening(),
                parts.journal(),
                parts.sweep(),
                parts.ciphers(),
                (wakeUp, clock) -> new NoDtls(),
                media,
                parts.admission(),
                parts.leftovers());
    }

    public TestServer(Deployment deployment, Profile profile, Composition composition) throws StartRefused {
        StandInCore standIn = core;
        server = ConferenceServer.start(deployment, profile, withoutDtls(composition, surroundings -> standIn));
    }

    public static Deployment deployment(Path folder) {
        return new Deployment(
                0,
                OptionalInt.of(0),
                0,
                List.of(InetAddress.ofLiteral("127.0.0.1")),
                List.of(),
                Proxies.none(),
                Optional.empty(),
                folder.resolve("data"),
                folder.resolve("keys"));
    }

    public URI plain() {
        return server.plainAddress().orElseThrow();
    }

    public int securePort() {
        return server.address().getPort();
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class NoDtls implements DtlsHandshake.Factory {
        @Override
        public DtlsHandshake accept(
                DtlsHandshake.Fingerprint expected, List<org.glashaus.media.srtp.SrtpProfile> preferred) {
            throw new UnsupportedOperationException("the stand-in core does no handshake");
        }

        @Override
        public DtlsHandshake.Fingerprint fingerprint() {
            return new DtlsHandshake.Fingerprint("sha-256", "00");
        }
    }
}
