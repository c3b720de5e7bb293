package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThreePeopleInARoomIT {
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
                Flow.seesAndHears(person, 2);
            }
            three.getFirst().leave();
            assertThat(trap.foreignHosts())
                    .as("nobody else was asked for anything")
                    .isEmpty();
            server.stop();
        }
    }
}
