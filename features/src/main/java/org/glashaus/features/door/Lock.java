package org.glashaus.features.door;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.server.Heard;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;

/** A conference that is locked, and programs that try its door; each comes from the same address. */
public final class Lock {
    /** More than one network may try of one conference, by the published protocol. */
    private static final int GUESSES = 320;

    /** Fewer than a socket may say at once. */
    private static final int GUESSES_OF_A_SOCKET = 50;

    private final URI server;
    private final Visitor from;
    private final Canary room = Canary.word("name of the conference", "locked-");
    private final Door door;
    private final Canary password = Canary.word("password of the conference", "lock-");
    private final Canary wrong = Canary.word("a wrong password", "wrong-");
    private final List<String> heard = new ArrayList<>();

    public Lock(URI server, Visitor from) throws IOException {
        this.server = server;
        this.from = from;
        door = Door.of(server, from, room.text());
    }

    public Canary room() {
        return room;
    }

    public Canary password() {
        return password;
    }

    public Canary wrong() {
        return wrong;
    }

    /** What must be in no file. */
    public List<Canary> secrets() {
        return List.of(password, wrong, room);
    }

    /**
     * Somebody before a browser opens the conference and locks it.
     *
     * @param organiser who they are, where only organisers open conferences
     */
    public void turnedBy(Participant host, Optional<Organiser> organiser) {
        if (organiser.isPresent()) {
            Organiser known = organiser.get();
            host.openLocked(known.page(), known.account(), known.password(), room.text(), password.text());
        } else {
            host.openLocked(server + room.text(), password.text());
        }
    }

    /** Whoever waits before a browser shows this as the password. */
    public static void show(Participant guest, Canary shown) {
        guest.type("Password of the room", shown.text());
        guest.press("Try this password");
    }

    /** Ways by which a program got in that did not show the password; empty as it should be. */
    public List<String> waysWithoutIt() throws IOException, InterruptedException {
        List<String> open = new ArrayList<>();
        if (lets(Map.of())) {
            open.add("asking");
        }
        if (lets(Map.of("password", wrong.text()))) {
            open.add("another password");
        }
        for (String path : List.of("/whip/", "/whep/")) {
            if (door.offers(path, Map.of()) != Callers.REFUSED) {
                open.add("an offer to " + path);
            }
            if (door.offers(path, Map.of("Authorization", "Bearer " + wrong.text())) != Callers.REFUSED) {
                open.add("an offer with another password to " + path);
            }
        }
        return List.copyOf(open);
    }

    /** Whether a program that shows this is let in; it leaves again. */
    public boolean lets(Map<String, String> shown) throws IOException, InterruptedException {
        try (Listener program = door.ask("A program", shown)) {
            boolean in = Callers.answer(program).equals("welcome");
            if (in) {
                program.leave();
            }
            program.heard().stream().map(Heard::text).forEach(heard::add);
            return in;
        }
    }

    /**
     * Opens one of the same name, with a password of its own or none, and stays until it is closed.
     *
     * @param organiser who does, where only organisers open conferences
     */
    public Listener opened(Optional<Organiser> organiser, Optional<String> newPassword)
            throws IOException, InterruptedException {
        Map<String, String> shown = new HashMap<>();
        if (organiser.isPresent()) {
            shown.put("login", organiser.get().logIn(from));
        }
        newPassword.ifPresent(own -> shown.put("password", own));
        Listener opener = door.ask("Somebody who opens", shown);
        if (!Callers.answer(opener).equals("welcome")) {
            opener.close();
            throw new CouldNotLook("nobody could open a conference of the same name.");
        }
        return opener;
    }

    /** After how many guesses from one network the server takes no more; empty if it took them all. */
    public Optional<Integer> stopsGuessing(Visitor guesser) throws IOException, InterruptedException {
        List<Listener> guessing = new ArrayList<>();
        try {
            for (int guess = 0; guess < GUESSES; guess++) {
                Map<String, String> shown = door.with(Map.of("password", "guess-" + guess));
                if (guess % GUESSES_OF_A_SOCKET == 0) {
                    guessing.add(door.askFrom(guesser, "Guesser", shown));
                } else {
                    guessing.getLast().ask(room.text(), "Guesser", shown);
                }
            }
            boolean stopped = guessing.getLast()
                    .await(message -> message.text().contains("too-many"), Callers.TOLD)
                    .isPresent();
            long waited = guessing.stream()
                    .flatMap(each -> each.heard().stream())
                    .filter(message -> message.type().equals("waiting"))
                    .count();
            return stopped ? Optional.of(Math.toIntExact(waited)) : Optional.empty();
        } finally {
            guessing.forEach(Listener::close);
        }
    }

    /** Whether the server told the password to any of these, or to a program. */
    public boolean isTold(Participant... people) {
        return Stream.concat(heard.stream(), Stream.of(people).flatMap(each -> each.heard().stream()))
                .anyMatch(message -> message.contains(password.text()));
    }
}
