package org.glashaus.features.door;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.day.Health;
import org.glashaus.features.server.Heard;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;

/** Somebody before a browser and a program, both without an account, who want into a conference that is not open. */
public final class Callers implements AutoCloseable {
    static final Duration TOLD = Duration.ofSeconds(10);
    static final int REFUSED = 401;

    /** What tells whoever asks to join whether they may. */
    static final Set<String> ANSWERS = Set.of("welcome", "waiting", "error");

    private static final int TOKEN_OCTETS = 32;
    private static final int OK = 200;

    private final URI server;
    private final String room;
    private final Participant person;
    private final Visitor from;
    private final Door door;
    private final Listener program;
    private final List<String> waysOfTheProgram;
    private final boolean personIn;

    private Callers(URI server, String room, Participant person, Visitor from, Optional<Organiser> known)
            throws IOException, InterruptedException {
        this.server = server;
        this.room = room;
        this.person = person;
        this.from = from;
        door = Door.of(server, from, room);
        program = door.ask("A program", Map.of());
        waysOfTheProgram = ways(known);
        personIn = person.tries(page())
                .orElseThrow(() -> new CouldNotLook("the server neither let somebody in nor had them wait."));
    }

    /**
     * Returns when all of them have tried everything and wait.
     *
     * @param known whose name they know, and not the password
     */
    public static Callers call(URI server, String room, Participant person, Visitor from, Optional<Organiser> known)
            throws IOException, InterruptedException {
        return new Callers(server, room, person, from, known);
    }

    private List<String> ways(Optional<Organiser> known) throws IOException, InterruptedException {
        List<String> open = new ArrayList<>();
        if (answer(program).equals("welcome")) {
            open.add("asking");
        }
        String guess = guess();
        if (lets(Map.of("login", guess))) {
            open.add("a made-up login");
        }
        for (String path : List.of("/whip/", "/whep/")) {
            if (door.offers(path, Map.of()) != REFUSED) {
                open.add("an offer to " + path);
            }
            if (door.offers(path, Map.of("Authorization", "Bearer " + guess)) != REFUSED) {
                open.add("an offer with a made-up login to " + path);
            }
        }
        if (known.isPresent()
                && known.get().tries(from, known.get().account(), guess).status() == OK) {
            open.add("a guessed password");
        }
        return open;
    }

    private boolean lets(Map<String, String> shown) throws IOException, InterruptedException {
        try (Listener another = door.ask("Another program", shown)) {
            return answer(another).equals("welcome");
        }
    }

    private static String guess() {
        byte[] token = new byte[TOKEN_OCTETS];
        new SecureRandom().nextBytes(token);
        return Canary.text(
                        "a guessed token",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(token))
                .text();
    }

    static String answer(Listener program) throws InterruptedException {
        return program.awaitAny(ANSWERS, TOLD)
                .map(Heard::type)
                .orElseThrow(() -> new CouldNotLook("the server did not answer a program that asked to join."));
    }

    /** How the program got in; empty if it did not. */
    public List<String> waysOfTheProgram() {
        return waysOfTheProgram;
    }

    /** Whether the conference opened for the one before the browser. */
    public boolean personIsIn() {
        return personIn;
    }

    /** As the server counts. */
    public int conferences() throws IOException {
        return Health.conferences(server);
    }

    /** Whether those who wait come in by themselves, now that somebody has opened it. */
    public boolean programComesIn() throws InterruptedException {
        return program.awaitMessage("welcome", TOLD).isPresent();
    }

    public boolean personComesIn() {
        return person.waitUntil(() -> person.told("welcome"));
    }

    private String page() {
        return server + URLEncoder.encode(room, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        program.close();
    }
}
