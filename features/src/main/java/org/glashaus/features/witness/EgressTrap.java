package org.glashaus.features.witness;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.glashaus.audit.Mechanism;

/**
 * Stands in for every web host that is not the server: the browsers' resolver sends all other names here, whatever their
 * owner, so that a page that fetches something elsewhere is seen, and nothing leaves the machine.
 */
public final class EgressTrap implements Witness {
    public static final String KIND = "egress-trap";

    private static final String CONTROL_HOST = "control.glashaus.invalid";

    /** What the browser itself asks for its updates, whatever page it shows. Only requests that no page caused are let pass. */
    private static final Set<String> BROWSERS_OWN = Set.of(
            "update.googleapis.com",
            "clients2.google.com",
            "clients2.googleusercontent.com",
            "accounts.google.com",
            "redirector.gvt1.com",
            "edgedl.me.gvt1.com",
            "optimizationguide-pa.googleapis.com",
            "android.clients.google.com");

    private final WireMockServer server;
    private final EvidenceFolder evidence;
    private final LeadingProxy proxy;
    private boolean controlled;

    public EgressTrap(EvidenceFolder evidence) {
        this.evidence = evidence;
        server = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse().withStatus(200).withHeader("Access-Control-Allow-Origin", "*")));
        proxy = LeadingProxy.start(server.port(), server.httpsPort());
    }

    /** For Chromium's {@code --host-resolver-rules}. Hosts that are no web hosts, a STUN server say, are not found at all. */
    public String resolverRules() {
        return "MAP *:80 127.0.0.1:%d, MAP *:443 127.0.0.1:%d, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
                .formatted(server.port(), server.httpsPort());
    }

    /** For browsers that are led by a proxy, as Firefox is. */
    public int proxyPort() {
        return proxy.port();
    }

    /** The address that a browser must ask for once, so that a trap that catches nothing is noticed. */
    public String controlUrl() {
        return "http://" + CONTROL_HOST + "/";
    }

    /** To be called when the browser has asked. */
    public void control() throws IOException {
        controlled = server.getAllServeEvents().stream().anyMatch(EgressTrap::ofControl);
        if (!controlled) {
            throw new IOException("the trap did not catch the request that was made to test it.");
        }
    }

    @Override
    public Means means() {
        return Means.outside(
                KIND,
                "The participants' browsers were made to believe that every host but the server is a recorder of ours. "
                        + "Whatever they ask of anybody else arrives there.",
                Mechanism.NETWORK,
                "Requests to bare IP addresses, and to ports other than those of the web.",
                "What the server sends; the record of its system calls shows whom it connects.");
    }

    @Override
    public void start(ObservedProcess process) {
        // It has been catching since it was made: a browser needs its ports before anything starts.
    }

    @Override
    public void observe(String moment) {
        // It catches continuously.
    }

    @Override
    public Sighting stop() throws IOException {
        if (!controlled) {
            return Sighting.notSeen("The trap was not tested, so that it may have been blind.");
        }
        List<String> hosts = foreignHosts();
        if (hosts.isEmpty()) {
            return Sighting.kept("The browsers asked nobody but the server for anything.");
        }
        return Sighting.broken("The pages asked other hosts for something: " + String.join(", ", hosts) + ".");
    }

    /** Every host that a page asked, other than for the test of the trap. */
    public List<String> foreignHosts() {
        return server.getAllServeEvents().stream()
                .filter(event -> !ofControl(event) && !ofTheBrowser(event))
                .map(event -> event.getRequest().getHost())
                .distinct()
                .sorted()
                .toList();
    }

    /** Fetch Metadata (W3C): a request that a page caused says cross-site, same-site or same-origin. */
    private static boolean ofTheBrowser(ServeEvent event) {
        String site = event.getRequest().getHeader("Sec-Fetch-Site");
        return BROWSERS_OWN.contains(event.getRequest().getHost()) && (site == null || site.equals("none"));
    }

    private static boolean ofControl(ServeEvent event) {
        return CONTROL_HOST.equals(event.getRequest().getHost());
    }

    @Override
    public void close() {
        proxy.close();
        server.stop();
    }
}
