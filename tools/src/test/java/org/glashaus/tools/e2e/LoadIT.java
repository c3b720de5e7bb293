package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.tools.load.Impairment;
import org.glashaus.tools.load.Load;
import org.glashaus.tools.load.LoadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own client in a room with a browser. It shares code with the server, so it is the browser that is the witness. */
final class LoadIT {
    @TempDir
    Path dir;

    @Test
    void aBrowserDecodesWhatTwoLoadParticipantsSend() throws Exception {
        try (ServerFolders folders = ServerFolders.make();
                AuditedServer server = AuditedServer.start(Product.serve("strict"), folders);
                EgressTrap trap = new EgressTrap(new EvidenceFolder(dir, "load"));
                Participants people = Participants.with(trap)) {
            Participant anna = people.arrive("Anna", Optional.empty());
            anna.join(server.address().resolve("load").toString());
            anna.speakAndShow();
            try (Load load = Load.start(new Load.Order(server.address(), "load", 2, 3, 300, Impairment.none()))) {
                Flow.seesAndHears(anna, 2);
                assertThat(anna.waitUntil(() -> streams(load) == 8))
                        .as("each of the two receives sound and picture of two others")
                        .isTrue();
                LoadResult result = load.result();
                System.out.println(result.text());
                assertThat(result.missing()).as(result.text()).isZero();
                assertThat(result.p50Millis()).as(result.text()).isPositive();
            }
            server.stop();
        }
    }

    @Test
    void whatABadNetworkLosesIsCounted() throws Exception {
        Impairment bad = new Impairment(5, 5, 5, 20, 20261122);
        System.out.println(bad);
        try (ServerFolders folders = ServerFolders.make();
                AuditedServer server = AuditedServer.start(Product.serve("strict"), folders);
                Load load = Load.start(new Load.Order(server.address(), "bad", 2, 1, 300, bad))) {
            Thread.sleep(5000);
            LoadResult result = load.result();
            System.out.println(result.text());
            assertThat(result.streams()).isEqualTo(4);
            assertThat(result.missing()).as(result.text()).isBetween(result.received() / 50, result.received() / 4);
            assertThat(result.p50Millis()).as(result.text()).isGreaterThan(40);
        }
    }

    private static long streams(Load load) {
        try {
            return load.result().streams();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
