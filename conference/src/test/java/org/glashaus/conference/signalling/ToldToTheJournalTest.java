package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.KeptEntries;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.WithServer;
import org.glashaus.conference.journal.JournalEntry.Media;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole server under a statement with logs of signalling, media and attacks. */
class ToldToTheJournalTest extends WithServer {
    private final KeptEntries kept = new KeptEntries();

    @Override
    @BeforeEach
    protected void start() throws Exception {
        server = new TestServer(
                folder,
                Profiles.derive(StatementLibrary.byId("waag")),
                Composition.shipped().withJournal(site -> kept));
    }

    @Test
    void aWayIntoARoomAndOutOfItIsInTheJournal() throws Exception {
        Client anna = Client.connect(server);
        anna.sendText("nonsense");
        anna.nextError("bad-message");
        anna.join("garden", "Anna");
        String token = anna.next("welcome").getString("resume");
        anna.breakOff();
        Eventually.until("the loss is written", () -> steps().contains("LOST"));
        Client again = Client.connect(server);
        again.resume("garden", token);
        again.next("welcome");
        again.send(new JsonObject().put("type", "leave"));
        Eventually.until("the end is written", () -> steps().contains("CLOSED"));
        assertThat(steps()).isEqualTo("REFUSED_MESSAGE OPENED JOINED LOST RESUMED LEFT CLOSED");
    }

    @Test
    void aPageOfAnotherSiteIsRefusedAndTold() throws Exception {
        assertThat(Client.refusal(server, "https://evil.example")).isEqualTo(403);
        Eventually.until("it is written", () -> steps().equals("REFUSED_ORIGIN"));
        Eventually.until("as an attack too", () -> kept.of(Security.class).size() == 1);
        assertThat(kept.of(Security.class).getFirst().sort()).isEqualTo(Security.Sort.FOREIGN_ORIGIN);
    }

    @Test
    void whatTheCoreTellsOfAConnectionIsWritten() throws Exception {
        Client.joined(server, "garden", "Anna");
        server.core.happenings.add(sink -> sink.connected(1, Leg.PUBLISH));
        server.core.happenings.add(sink -> sink.lost(1, Leg.PUBLISH, LossReason.HANDSHAKE_FAILED));
        server.core.happenings.add(sink -> sink.ended(1, Leg.PUBLISH, 12, 1));
        Eventually.until("it is written", () -> kept.of(Media.class).size() == 2);
        assertThat(kept.of(Media.class))
                .extracting(one -> one.step() + " " + one.packets() + " " + one.lost())
                .containsExactly("CONNECTED 0 0", "NO_HANDSHAKE 12 1");
    }

    @Test
    void theConnectionOfWhoLeavesIsToldOfToo() throws Exception {
        Client anna = Client.joined(server, "garden", "Anna");
        anna.send(new JsonObject().put("type", "publish").put("sdp", "v=0").put("sources", new JsonArray()));
        anna.next("published");
        anna.send(new JsonObject().put("type", "leave"));
        Eventually.until("it is written", () -> kept.of(Media.class).size() == 1);
        assertThat(kept.of(Media.class).getFirst().step()).isEqualTo(Media.Step.CLOSED);
        assertThat(kept.of(Media.class).getFirst().packets()).isEqualTo(7);
    }

    private String steps() {
        return String.join(
                " ",
                kept.of(Signalling.class).stream().map(one -> one.step().name()).toList());
    }
}
