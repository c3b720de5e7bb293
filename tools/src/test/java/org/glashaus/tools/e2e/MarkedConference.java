package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.features.Limits;
import org.glashaus.features.server.Heard;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Sealed;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.tools.load.MarkedCall;

/**
 * A locked conference of programs, each from an address of its own, that write to each other and seal as browsers do, beside one
 * that sends sound and picture and one that watches. Whatever anybody chose, wrote or sent is a mark.
 */
final class MarkedConference implements AutoCloseable {
    private static final int PROGRAMS = 4;
    private static final int MESSAGES = 20;
    private static final int PICTURES = 100;

    private final Canary name = Canary.word("name of the conference", "forgotten-");
    private final Canary password = Canary.word("password of the conference", "lock-");
    private final Canary chat = Canary.word("what was written", "hello-");
    private final List<Canary> names = new ArrayList<>();
    private final List<Canary> addresses = new ArrayList<>();
    private final List<Canary> media = new ArrayList<>();
    private final List<Canary> sealedChat = new ArrayList<>();
    private final List<Canary> sealedNames = new ArrayList<>();
    private final List<Listener> programs = new ArrayList<>();
    private final List<MarkedCall> calls = new ArrayList<>();

    private MarkedConference() {}

    /**
     * Returns when all have met and heard each other.
     *
     * @param opens what whoever opens a conference has to show
     */
    static MarkedConference begin(URI server, Map<String, String> opens) throws Exception {
        MarkedConference conference = new MarkedConference();
        try {
            conference.meet(server, opens);
            return conference;
        } catch (Exception | AssertionError e) {
            conference.close();
            throw e;
        }
    }

    private void meet(URI server, Map<String, String> opens) throws Exception {
        Map<String, String> shown = new HashMap<>(opens);
        shown.put("password", password.text());
        join(server, shown);
        MarkedCall call = new MarkedCall(server, name.text(), Optional.of(password.text()));
        calls.add(call);
        call.marks().forEach(mark -> media.add(Canary.octets("sound and picture", mark)));
        call.awaitPictures(PICTURES, Limits.BROWSER_WAIT);
        shown.remove("login");
        while (programs.size() < PROGRAMS) {
            join(server, shown);
        }
        for (int i = 0; i < MESSAGES; i++) {
            programs.get(i % PROGRAMS).say(chat.text() + " " + i);
        }
        for (Listener each : programs) {
            for (int i = 0; i < MESSAGES; i++) {
                String text = chat.text() + " " + i;
                assertThat(each.await(heard -> says(heard, text), Limits.BROWSER_WAIT))
                        .isPresent();
            }
        }
        for (Canary who : names) {
            assertThat(programs)
                    .as("%s is told to all others", who)
                    .filteredOn(each -> tells(each, who))
                    .hasSizeGreaterThanOrEqualTo(PROGRAMS - 1);
        }
        Sealed sealed = sealed();
        sealed.chat().forEach(text -> sealedChat.add(Canary.text("sealed chat", text)));
        sealed.names().forEach(text -> sealedNames.add(Canary.text("sealed display name", text)));
    }

    /** Each has heard what was said by the others. */
    private Sealed sealed() {
        return Sealed.of(programs.stream()
                .flatMap(each -> each.heard().stream())
                .map(Heard::message)
                .toList());
    }

    private static boolean tells(Listener program, Canary name) {
        return program.heard().stream().anyMatch(heard -> heard.text().contains(name.text()));
    }

    private void join(URI server, Map<String, String> shown) throws Exception {
        Canary who = Canary.word("display name", "Somebody");
        Canary from = Canary.address(
                "address", Visitor.fromSomewhere(new SecureRandom()).address());
        names.add(who);
        addresses.add(from);
        Listener program = Listener.joinReading(server, from.text(), name.text(), who.text(), shown);
        programs.add(program);
        assertThat(program.awaitMessage("welcome", Limits.BROWSER_WAIT)).isPresent();
    }

    private static boolean says(Heard heard, String text) {
        return heard.type().equals("chat")
                && heard.message().path("text").asText().equals(text);
    }

    /** Marks by their kind, of what the server has in clear or as it was sealed. */
    Map<String, List<Canary>> marks() {
        Map<String, List<Canary>> kinds = new LinkedHashMap<>();
        kinds.put("sound and picture", media);
        kinds.put("address", addresses);
        kinds.put("name of the room", List.of(name));
        kinds.put("password", List.of(password));
        kinds.put("sealed chat", sealedChat);
        kinds.put("sealed display name", sealedNames);
        return kinds;
    }

    /** The same of what it never has. */
    Map<String, List<Canary>> marksInClear() {
        Map<String, List<Canary>> kinds = new LinkedHashMap<>();
        kinds.put("chat in clear", List.of(chat));
        kinds.put("display name in clear", names);
        return kinds;
    }

    /** All leave; nobody may have been cut before. */
    void leave() throws Exception {
        for (MarkedCall call : calls) {
            call.leave();
        }
        for (Listener program : programs) {
            program.leave();
        }
        close();
    }

    @Override
    public void close() throws IOException {
        for (MarkedCall call : calls) {
            call.close();
        }
        calls.clear();
        programs.forEach(Listener::close);
    }
}
