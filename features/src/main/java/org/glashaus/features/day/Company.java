package org.glashaus.features.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.Limits;
import org.glashaus.features.browser.Connection;
import org.glashaus.features.browser.Json;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.browser.Participants.Marks;
import org.glashaus.features.browser.Received;
import org.glashaus.features.day.Gathering.Arrival;
import org.glashaus.features.day.Gathering.Browser;
import org.glashaus.features.server.Heard;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Sealed;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EgressTrap;

/** The people and programs of the day, and what they do, in order. To be used by one thread. */
final class Company implements AutoCloseable {
    /** So many frames of each kind have to arrive marked before a search for marks means something. */
    private static final int MARKED_FRAMES = 30;

    private static final Duration TOLD = Duration.ofSeconds(10);

    /** The most characters that a name may have ({@code docs/protocol.md}). */
    private static final int ROOM_NAME = 100;

    private final URI server;
    private final Optional<Organiser> organiser;
    private final Names names;
    private final EgressTrap trap;
    private final Consumer<String> progress;
    private final Participants people;
    private final Participant dora;
    private String agreed = "";

    /** @param organiser who opens conferences, where not everybody may */
    Company(URI server, Optional<Organiser> organiser, Names names, EgressTrap trap, Consumer<String> progress)
            throws IOException, MachineLacks {
        this.server = server;
        this.organiser = organiser;
        this.names = names;
        this.trap = trap;
        this.progress = progress;
        this.people = Participants.with(trap);
        this.dora = people.arrive("", Optional.empty());
    }

    /** What looks while something happens. */
    @FunctionalInterface
    interface Look {
        /** @param sealed what browsers have sealed in the conference so far */
        void now(Sealed sealed) throws IOException, InterruptedException;
    }

    /** Dora reads the pages before she takes part. */
    Reading read() {
        return Reading.by(dora, server.toString());
    }

    Gathering meet(Look duringTheCall, Look afterAPause) throws IOException, InterruptedException, MachineLacks {
        Optional<Marks> marks = Optional.of(new Marks(names.sound(), names.picture()));
        Participant anna = people.arrive(names.anna().text(), marks);
        Participant bram = people.arrive(names.bram().text(), marks);
        anna.visit(trap.controlUrl());
        trap.control();
        open(anna, names.garden().text());
        bram.join(room(names.garden().text()));
        boolean locks = anna.shows("html[data-passwords]");
        openTheOther(locks);
        agreed = dora.agreed();
        boolean accountAsked = List.of(anna, bram, dora).stream().anyMatch(Company::askedForAccount);
        try (Listener insider = listener(
                        names.insiderAddress().text(),
                        names.garden().text(),
                        names.insider().text(),
                        Map.of());
                Listener stranger = listener(
                        names.strangerAddress().text(),
                        names.cellar().text(),
                        names.stranger().text(),
                        locks ? Map.of("password", names.cellarPassword().text()) : Map.of())) {
            String nameless = nameOfDora(stranger);
            progress.accept("Anna and Bram are in one conference, Dora is in another.");
            long sentBefore = sent(anna) + sent(bram);
            Instant activated = Instant.now();
            Arrival arrival = talk(anna, bram);
            duringTheCall.now(Gathering.sealed(anna.heard(), bram.heard()));
            Instant silent = switchOff(anna, bram);
            anna.waitUntil(Limits.MEDIA_TRANSIT, () -> false);
            Instant silentUntil = Instant.now();
            afterAPause.now(Gathering.sealed(anna.heard(), bram.heard()));
            shows(anna, names.bram(), names.insider());
            shows(bram, names.anna());
            Browser ofDora = browser(dora);
            Browser ofAnna = browser(anna);
            Browser ofBram = browser(bram);
            List.of(anna, bram, dora).forEach(Participant::leave);
            List.of(insider, stranger).forEach(Company::goes);
            int conferencesAfter = conferencesWhenQuiet();
            List<String> latecomer = comeLater();
            Browser later = comeLaterInABrowser();
            boolean opened = opens(names.attic().text());
            return new Gathering(
                    names,
                    accountAsked,
                    opened,
                    nameless,
                    activated,
                    sentBefore,
                    silent,
                    silentUntil,
                    arrival,
                    afterwards(ofAnna, anna),
                    afterwards(ofBram, bram),
                    afterwards(ofDora, dora),
                    later,
                    texts(insider),
                    texts(stranger),
                    latecomer,
                    conferencesAfter);
        }
    }

    /**
     * Two talk for as long as it takes to be seen, and leave. A program is there as well, so that no statement lets them
     * connect directly.
     *
     * @return whether conferences of long names that are almost alike were kept apart afterwards
     */
    boolean meetBriefly(Look duringTheCall) throws IOException, InterruptedException, MachineLacks {
        Optional<Marks> marks = Optional.of(new Marks(names.sound(), names.picture()));
        Participant anna = people.arrive(names.anna().text(), marks);
        Participant bram = people.arrive(names.bram().text(), marks);
        open(anna, names.garden().text());
        agreed = anna.agreed();
        try (Listener insider = listener(
                names.insiderAddress().text(),
                names.garden().text(),
                names.insider().text(),
                Map.of())) {
            bram.join(room(names.garden().text()));
            talk(anna, bram);
            duringTheCall.now(Gathering.sealed(anna.heard(), bram.heard()));
            List.of(anna, bram).forEach(Participant::leave);
            goes(insider);
        }
        boolean apart = longNamesAreApart();
        conferencesWhenQuiet();
        return apart;
    }

    /** Whether two names as long as names may be, which differ in their last letter, are of two conferences. */
    private boolean longNamesAreApart() throws IOException, InterruptedException {
        String alike = names.attic().text()
                + "-".repeat(ROOM_NAME - names.attic().text().length() - 1);
        try (Listener one = opener(names.insiderAddress(), alike + "a", names.insider());
                Listener other = opener(names.strangerAddress(), alike + "b", names.stranger())) {
            welcome(one);
            boolean alone = Json.read(welcome(other)).path("participants").isEmpty();
            List.of(one, other).forEach(Company::goes);
            return alone;
        }
    }

    private Listener opener(Canary address, String room, Canary name) throws IOException, InterruptedException {
        return Listener.joinReading(server, address.text(), room, name.text(), agreed, organiser);
    }

    /** By its address, or after a login where only organisers open conferences. */
    private void open(Participant person, String conference) {
        if (organiser.isPresent()) {
            Organiser known = organiser.get();
            person.open(known.page(), known.account(), known.password(), conference);
        } else {
            person.join(room(conference));
        }
    }

    /** Dora does, and locks it where conferences can be locked. */
    private void openTheOther(boolean locks) {
        String cellar = names.cellar().text();
        String password = names.cellarPassword().text();
        if (!locks) {
            open(dora, cellar);
        } else if (organiser.isPresent()) {
            Organiser known = organiser.get();
            dora.openLocked(known.page(), known.account(), known.password(), cellar, password);
        } else {
            dora.openLocked(room(cellar), password);
        }
    }

    private Arrival talk(Participant anna, Participant bram) {
        anna.speakAndShow();
        bram.speakAndShow();
        for (Participant each : List.of(anna, bram)) {
            each.press("Chat");
        }
        anna.say(names.chat().text());
        anna.press("Raise hand");
        boolean flowed = bram.waitUntil(() -> arrival(anna, bram).enough(MARKED_FRAMES)
                && bram.chat().contains(names.chat().text()));
        Arrival arrival = arrival(anna, bram);
        if (!flowed) {
            throw new CouldNotLook(
                    "Anna and Bram did not see, hear and read each other, so that there was nothing to look at ("
                            + arrival + ").");
        }
        progress.accept("Anna and Bram see and hear each other.");
        return arrival;
    }

    private static Arrival arrival(Participant anna, Participant bram) {
        return new Arrival(
                anna.markedFrames(true), bram.markedFrames(true), anna.markedFrames(false), bram.markedFrames(false));
    }

    /** Both are silent and dark from the moment that it returns. */
    private static Instant switchOff(Participant anna, Participant bram) {
        for (Participant each : List.of(anna, bram)) {
            each.press("Mute microphone");
            each.press("Turn camera off");
            each.awaitButton("Unmute microphone");
            each.awaitButton("Turn camera on");
        }
        return Instant.now();
    }

    private int conferencesWhenQuiet() throws IOException {
        long deadline = System.nanoTime() + TOLD.toNanos();
        int conferences = Health.of(server).path("rooms").asInt(-1);
        while (conferences != 0 && System.nanoTime() < deadline) {
            dora.waitUntil(Duration.ofMillis(200), () -> false);
            conferences = Health.of(server).path("rooms").asInt(-1);
        }
        return conferences;
    }

    private List<String> comeLater() throws IOException, InterruptedException {
        try (Listener latecomer = Listener.joinReading(
                server,
                names.strangerAddress().text(),
                names.garden().text(),
                names.stranger().text(),
                agreed,
                organiser)) {
            // It may be refused; that is for the scenarios to judge.
            if (latecomer.awaitMessage("welcome", TOLD).isPresent()) {
                goes(latecomer);
            }
            return texts(latecomer);
        }
    }

    private Browser comeLaterInABrowser() {
        open(dora, names.garden().text());
        dora.press("Chat");
        Browser later = browser(dora);
        dora.leave();
        return later;
    }

    private boolean opens(String room) {
        boolean opened = dora.tries(room(room))
                .orElseThrow(
                        () -> new CouldNotLook("the server neither welcomed nor refused who opened a conference."));
        if (opened) {
            dora.leave();
        }
        return opened;
    }

    private Listener listener(String address, String room, String name, Map<String, String> shown)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(shown);
        if (!agreed.isEmpty()) {
            all.put("agreed", agreed);
        }
        Listener listener = Listener.joinReading(server, address, room, name, all);
        welcome(listener);
        return listener;
    }

    /** As a program reads it that was handed the key; empty if it was not, or was told of no name. */
    private static String nameOfDora(Listener stranger) throws InterruptedException {
        String dora = Json.read(welcome(stranger))
                .path("participants")
                .path(0)
                .path("id")
                .asText();
        return stranger.await(heard -> !nameOf(dora, heard).isEmpty(), TOLD)
                .map(heard -> nameOf(dora, heard))
                .orElse("");
    }

    /** Who has not said it yet when the program is welcomed says it later. */
    static String nameOf(String id, Heard heard) {
        JsonNode message = heard.message();
        if (heard.type().equals("name") && message.path("participant").asText().equals(id)) {
            return message.path("name").asText();
        }
        for (JsonNode participant : message.path("participants")) {
            if (participant.path("id").asText().equals(id)) {
                return participant.path("name").asText();
            }
        }
        return "";
    }

    /** A broken server may have cut it, or may not answer. */
    private static void goes(Listener listener) {
        try {
            listener.leave();
        } catch (IOException e) {
            listener.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String welcome(Listener listener) throws InterruptedException {
        return listener.awaitMessage("welcome", TOLD)
                .orElseThrow(() -> new CouldNotLook("the server did not welcome a program that joined."))
                .text();
    }

    private static List<String> texts(Listener listener) {
        return listener.heard().stream().map(Heard::text).toList();
    }

    /** Names come sealed, and later than those who have them; what is not shown by then is for claims to judge. */
    private static void shows(Participant looking, Canary... all) {
        looking.waitUntil(TOLD, () -> {
            String panes = String.join("\n", looking.panes());
            return Stream.of(all).allMatch(name -> panes.contains(name.text()));
        });
    }

    private static boolean askedForAccount(Participant person) {
        return person.value("document.querySelector('input[type=password], input[autocomplete=username]') !== null")
                .asBoolean();
    }

    private static long sent(Participant person) {
        return person.connections().stream().mapToLong(Connection::sent).sum();
    }

    private static Browser browser(Participant person) {
        return new Browser(
                person.connections(),
                person.ends(),
                person.heading(),
                person.panes(),
                person.chat(),
                person.heard(),
                List.of(),
                Map.of(),
                person.received().stream().mapToLong(Received::packets).sum());
    }

    private static Browser afterwards(Browser inTheCall, Participant person) {
        return new Browser(
                inTheCall.connections(),
                inTheCall.own(),
                inTheCall.heading(),
                inTheCall.panes(),
                inTheCall.chat(),
                inTheCall.heard(),
                person.kept(),
                person.stored(),
                inTheCall.received());
    }

    private String room(String name) {
        return server + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        people.close();
    }
}
