package org.glashaus.features.door;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
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
    private final Canary room;
    private final Canary password = Canary.word("password of the conference", "lock-");
    private final Canary wrong = Canary.word("a wrong password", "wrong-");
    private final List<String> heard = new ArrayList<>();

    public Lock(URI server, Visitor from) {
        this.server = server;
        this.from = from;
        this.room = Canary.word("name of the conference", "locked-");
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

    /** An organiser logs in before a browser, opens the conference and locks it. */
    public void turnedBy(Participant host, Organiser organiser) {
        host.visit(organiser.page());
        host.type("Account", organiser.account());
        host.type("Password", organiser.password());
        host.press("Log in");
        host.type("Name of the room", room.text());
        host.type("Password for the room (optional)", password.text());
        host.press("Open the room");
        host.type("Your name", host.name());
        host.enter();
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
            if (offers(path, Map.of()) != Callers.REFUSED) {
                open.add("an offer to " + path);
            }
            if (offers(path, Map.of("Authorization", "Bearer " + wrong.text())) != Callers.REFUSED) {
                open.add("an offer with another password to " + path);
            }
        }
        return List.copyOf(open);
    }

    private int offers(String path, Map<String, String> headers) throws IOException {
        return Offers.status(from, server, path + room.text(), headers);
    }

    /** Whether a program that shows this is let in; it leaves again. */
    public boolean lets(Map<String, String> shown) throws IOException, InterruptedException {
        try (Listener program = Listener.join(server, from.address(), room.text(), "A program", shown)) {
            boolean in = Callers.answer(program).equals("welcome");
            if (in) {
                program.leave();
            }
            program.heard().stream().map(Heard::text).forEach(heard::add);
            return in;
        }
    }

    /** Whether an organiser opens one of the same name, with a password of its own or none, and stays until it is closed. */
    public Listener opened(Organiser organiser, Optional<String> newPassword) throws IOException, InterruptedException {
        String login = organiser.logIn(from);
        Listener opener = Listener.join(
                server,
                from.address(),
                room.text(),
                "An organiser",
                newPassword.map(own -> Map.of("login", login, "password", own)).orElse(Map.of("login", login)));
        if (!Callers.answer(opener).equals("welcome")) {
            opener.close();
            throw new CouldNotLook("an organiser could not open a conference of the same name.");
        }
        return opener;
    }

    /** After how many guesses from one network the server takes no more; empty if it took them all. */
    public Optional<Integer> stopsGuessing(Visitor guesser) throws IOException, InterruptedException {
        List<Listener> guessing = new ArrayList<>();
        try {
            for (int guess = 0; guess < GUESSES; guess++) {
                Map<String, String> shown = Map.of("password", "guess-" + guess);
                if (guess % GUESSES_OF_A_SOCKET == 0) {
                    guessing.add(Listener.join(server, guesser.address(), room.text(), "Guesser", shown));
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
