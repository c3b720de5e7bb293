package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participant.Received;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThreePeopleInARoomIT {
    /** Three software encoders and six decoders share what the machine has. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path dir;

    @Test
    void eachSeesAndHearsTheTwoOthers() throws Exception {
        try (ServerFolders folders = ServerFolders.make();
                AuditedServer server = AuditedServer.start(Product.serve("strict"), folders);
                EgressTrap trap = new EgressTrap(new EvidenceFolder(dir, "three"));
                Participants people = Participants.with(trap)) {
            String room = server.address().resolve("board-meeting").toString();
            List<Participant> three = List.of(
                    people.arrive("Anna", Optional.empty()),
                    people.arrive("Bram", Optional.empty()),
                    people.arrive("Cleo", Optional.empty()));
            for (Participant person : three) {
                person.join(room);
                person.speakAndShow();
            }
            for (Participant person : three) {
                seesAndHearsTwo(person);
            }
            three.getFirst().leave();
            assertThat(trap.foreignHosts())
                    .as("nobody else was asked for anything")
                    .isEmpty();
            server.stop();
        }
    }

    private static void seesAndHearsTwo(Participant person) {
        List<Received> before = person.received();
        assertThat(person.waitUntil(PATIENCE, () -> moving(person, before) >= 2 && sounding(person, before) >= 2))
                .as("%s got %s and then %s; %s", person.name(), before, person.received(), person.complaints())
                .isTrue();
        List<Integer> pictures = person.pictures();
        assertThat(pictures).as("%s sees the others", person.name()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(person.waitUntil(PATIENCE, () -> changed(pictures, person.pictures()) >= 2))
                .as("%s sees both others move", person.name())
                .isTrue();
    }

    private static long moving(Participant person, List<Received> before) {
        return person.grownSince(before).stream().filter(Received::picture).count();
    }

    private static long sounding(Participant person, List<Received> before) {
        return person.grownSince(before).stream()
                .filter(stream -> !stream.picture())
                .count();
    }

    private static int changed(List<Integer> before, List<Integer> now) {
        int changed = 0;
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            changed += before.get(i).equals(now.get(i)) ? 0 : 1;
        }
        return changed;
    }
}
