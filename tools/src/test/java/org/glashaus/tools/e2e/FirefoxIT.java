package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.browser.Received;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Firefox ESR beside Chromium. A machine without Firefox fails here and is told what to install. */
final class FirefoxIT {
    @TempDir
    Path dir;

    private ServerFolders folders;
    private AuditedServer server;
    private EgressTrap trap;
    private Participants people;

    @BeforeEach
    void open() throws Exception {
        folders = ServerFolders.make();
        server = AuditedServer.start(Product.serve("strict"), folders);
        trap = new EgressTrap(new EvidenceFolder(dir, "firefox"));
        people = Participants.with(trap);
    }

    @AfterEach
    void close() {
        people.close();
        trap.close();
        server.close();
        folders.close();
    }

    @Test
    void chromiumAndFirefoxSeeAndHearEachOtherAndTalk() throws Exception {
        Participant anna = people.arrive("Anna", Optional.empty());
        Participant fleur = people.arriveInFirefox("Fleur");
        List<Participant> both = List.of(anna, fleur);
        for (Participant person : both) {
            person.join(room("firefox-and-chromium"));
            person.speakAndShow();
        }
        for (Participant person : both) {
            Flow.seesAndHears(person, 1);
        }
        theyChat(anna, fleur);
        oneMutes(anna, fleur);
        oneMutes(fleur, anna);
        oneShares(anna, fleur);
        oneShares(fleur, anna);
        fleur.leave();
        assertThat(anna.waitUntil(() -> anna.panes().stream().noneMatch(pane -> pane.startsWith("Fleur"))))
                .as("Anna sees that Fleur has left: %s", anna.panes())
                .isTrue();
        assertThat(trap.foreignHosts()).as("nobody else was asked for anything").isEmpty();
        server.stop();
    }

    @Test
    void threeInChromiumAndOneInFirefoxMeetQuickly() throws Exception {
        List<Participant> four = List.of(
                people.arrive("Anna", Optional.empty()),
                people.arrive("Bram", Optional.empty()),
                people.arrive("Cleo", Optional.empty()),
                people.arriveInFirefox("Fleur"));
        for (String round : List.of("cold", "warm")) {
            for (int present = 0; present < four.size(); present++) {
                Participant newcomer = four.get(present);
                newcomer.stepUpTo(room("four-" + round));
                newcomer.speakAndShow();
                long joins = System.nanoTime();
                newcomer.enter();
                if (present > 0) {
                    Flow.arrival(joins, List.of(newcomer), present)
                            .forEach(line -> System.out.println(round + " join, " + line));
                }
            }
            for (Participant person : four) {
                Flow.seesAndHears(person, 3);
            }
            four.forEach(Participant::leave);
        }
        assertThat(trap.foreignHosts()).isEmpty();
        server.stop();
    }

    private String room(String name) {
        return server.address().resolve(name).toString();
    }

    private static void theyChat(Participant anna, Participant fleur) {
        anna.press("Chat");
        fleur.press("Chat");
        anna.say("Guten Tag, Fleur");
        assertThat(fleur.waitUntil(() -> fleur.chat().contains("Guten Tag, Fleur")))
                .as("Fleur reads: %s", fleur.chat())
                .isTrue();
        fleur.say("Dag Anna, ça va?");
        assertThat(anna.waitUntil(() -> anna.chat().contains("Dag Anna, ça va?")))
                .as("Anna reads: %s", anna.chat())
                .isTrue();
    }

    private static void oneMutes(Participant speaker, Participant listener) {
        speaker.press("Mute microphone");
        speaker.awaitButton("Unmute microphone");
        assertThat(listener.waitUntil(() -> shows(listener, speaker, "microphone off")))
                .as("%s sees: %s", listener.name(), listener.panes())
                .isTrue();
        assertThat(listener.waitUntil(() -> silentForASecond(listener)))
                .as("%s hears nothing any more", listener.name())
                .isTrue();
        speaker.press("Unmute microphone");
        List<Received> before = listener.received();
        assertThat(listener.waitUntil(() -> Flow.sounding(listener, before) > 0))
                .as("%s hears again", listener.name())
                .isTrue();
    }

    private static boolean shows(Participant viewer, Participant shown, String state) {
        return viewer.panes().stream().anyMatch(pane -> pane.startsWith(shown.name()) && pane.contains(state));
    }

    /** Chromium's made-up microphone beeps once a second, so a second without packets is no pause between beeps. */
    private static boolean silentForASecond(Participant listener) {
        long before = soundPackets(listener);
        long end = System.nanoTime() + 1_000_000_000L;
        listener.waitUntil(() -> System.nanoTime() > end);
        return soundPackets(listener) == before;
    }

    private static long soundPackets(Participant listener) {
        return listener.received().stream()
                .filter(stream -> !stream.picture())
                .mapToLong(Received::packets)
                .sum();
    }

    private static void oneShares(Participant presenter, Participant viewer) {
        presenter.press("Share screen");
        presenter.awaitButton("Stop sharing");
        List<Received> before = viewer.received();
        assertThat(viewer.waitUntil(() -> Flow.moving(viewer, before) >= 2))
                .as(
                        "%s sees camera and screen of %s: %s then %s",
                        viewer.name(), presenter.name(), before, viewer.received())
                .isTrue();
        presenter.press("Stop sharing");
        presenter.awaitButton("Share screen");
    }
}
