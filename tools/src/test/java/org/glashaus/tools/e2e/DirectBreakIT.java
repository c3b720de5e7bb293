package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.browser.Watch;
import org.glashaus.features.browser.Watch.Gaps;
import org.glashaus.features.day.Encounter;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.PrivateNetwork;
import org.glashaus.features.witness.StunStandIn;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Two who are connected directly, between whose hosts nothing passes any more in mid-call. Skipped where name spaces cannot be made. */
final class DirectBreakIT {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration DIRECT_WITHIN = Duration.ofSeconds(30);
    private static final Duration AGAIN_WITHIN = Duration.ofSeconds(60);
    private static final String STUN = "stun";
    private static final int PLAYED_AT_MOST = 5;

    @Test
    void theCallGoesOnOverTheServerAndComesBackToTheDirectWayWhenThereIsOne() throws Exception {
        List<String> hosts = Profiles.derive(StatementLibrary.byId("waag"))
                .directConnections()
                .orElseThrow()
                .stunHosts();
        Order order = Product.serve("waag");
        boolean clear = false;
        for (int played = 0; !clear && played < PLAYED_AT_MOST; played++) {
            clear = playOnce(order, hosts);
        }
        Assumptions.assumeTrue(clear, "the machine was so busy each time that two seconds could not be told from more");
    }

    private static boolean playOnce(Order order, List<String> hosts) throws Exception {
        try (ServerFolders folders = ServerFolders.make();
                PrivateNetwork network = PrivateNetwork.with(List.of("anna", "bram", STUN))) {
            Map<String, String> named = new LinkedHashMap<>();
            for (String host : hosts) {
                named.put(host, network.another(STUN, 101 + named.size()));
            }
            try (StunStandIn standIn = StunStandIn.start(
                            network,
                            network.host(STUN),
                            order.distribution().folder().resolve("lib"),
                            List.copyOf(named.values()));
                    AuditedServer server =
                            AuditedServer.start(order.behind(network.server().prefix()), folders);
                    Participants people = Participants.apart()) {
                assertThat(standIn.port()).isPositive();
                String elsewhere = network.another(STUN, 99);
                Participant anna = people.arriveAt(network, network.host("anna"), "Anna", named, elsewhere);
                Participant bram = people.arriveAt(network, network.host("bram"), "Bram", named, elsewhere);
                return isClearOnceBroken(network, room(network, server), anna, bram);
            }
        } catch (CouldNotLook reason) {
            Assumptions.abort(Optional.ofNullable(reason.getMessage()).orElse("no reason given"));
            throw reason;
        }
    }

    /** Whether the machine let it be told how long each was without the other. */
    private static boolean isClearOnceBroken(PrivateNetwork network, String room, Participant anna, Participant bram)
            throws Exception {
        List<Participant> both = List.of(anna, bram);
        for (Participant each : both) {
            each.join(room);
            each.speakAndShow();
            each.press("Participants");
        }
        assertThat(anna.waitUntil(DIRECT_WITHIN, () -> both.stream().allMatch(DirectBreakIT::isDirect)))
                .as("connected directly")
                .isTrue();
        anna.waitUntil(TWO_SECONDS, () -> false);
        List<Watch> watches = List.of(anna.watch("Bram"), bram.watch("Anna"));
        apart(network, true);
        assertThat(anna.waitUntil(DIRECT_WITHIN, () -> both.stream().noneMatch(DirectBreakIT::isDirect)))
                .as("through the server")
                .isTrue();
        anna.waitUntil(TWO_SECONDS, () -> false);
        List<Gaps> gaps = watches.stream().map(Watch::gaps).toList();
        System.out.println("without the other: " + gaps);

        apart(network, false);
        assertThat(anna.waitUntil(AGAIN_WITHIN, () -> both.stream().allMatch(DirectBreakIT::isDirect)))
                .as("directly again, though nobody has come or gone")
                .isTrue();
        boolean clear = true;
        for (Gaps each : gaps) {
            for (Duration without : List.of(each.sound(), each.picture())) {
                boolean unclear = Encounter.unclear(without, each.stalled());
                clear &= !unclear;
                assertThat(unclear || without.compareTo(TWO_SECONDS) < 0)
                        .as("%s", each)
                        .isTrue();
            }
        }
        return clear;
    }

    private static boolean isDirect(Participant person) {
        return person.value("document.querySelector('.participants-body .way')?.innerText ?? ''")
                .asText()
                .contains("directly");
    }

    private static String room(PrivateNetwork network, AuditedServer server) {
        URI address = server.address();
        return "https://" + network.server().address() + ":" + address.getPort() + "/encounter";
    }

    /** The bridge passes nothing between the two any more, and to the server and the stand-ins everything (bridge(8), isolated). */
    private static void apart(PrivateNetwork network, boolean isolated) throws IOException, InterruptedException {
        for (String port : List.of("port1", "port2")) {
            Process set = new ProcessBuilder(
                            "ip",
                            "-n",
                            network.server().space(),
                            "link",
                            "set",
                            port,
                            "type",
                            "bridge_slave",
                            "isolated",
                            isolated ? "on" : "off")
                    .inheritIO()
                    .start();
            assertThat(set.waitFor()).isZero();
        }
    }
}
