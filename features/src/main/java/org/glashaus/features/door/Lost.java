package org.glashaus.features.door;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.features.Limits;
import org.glashaus.features.browser.Crash;
import org.glashaus.features.browser.Json;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.day.Health;
import org.glashaus.features.server.Heard;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.SilentClient;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;

/**
 * How long those count as present who are lost without a goodbye: a browser whose processes end, and a program that says and
 * answers nothing while its line stays open. One of each is in a conference with somebody, and one of each alone in another.
 *
 * @param others from the loss to the moment when the one who stayed was told, of browser and program; empty if never
 * @param alone from the loss to the end of the conferences in which they were alone, of both; empty if never
 * @param later what a program was told that came to these conferences' names afterwards
 * @param names what it must not have been told
 */
public record Lost(
        List<Optional<Duration>> others, List<Optional<Duration>> alone, List<String> later, List<String> names) {
    private static final Duration POLL = Duration.ofMillis(100);

    public Lost {
        others = List.copyOf(others);
        alone = List.copyOf(alone);
        later = List.copyOf(later);
        names = List.copyOf(names);
    }

    /** Plays it; takes as long as a lost one may be present, and a margin. */
    public static Lost from(URI server, Visitor place, Optional<Organiser> organiser, Participants people)
            throws IOException, InterruptedException {
        try (Play play = new Play(server, place, organiser, people)) {
            return play.play();
        }
    }

    /** Those who take part. */
    private static final class Play implements AutoCloseable {
        private final URI server;
        private final Visitor place;
        private final Optional<Organiser> organiser;
        private final Participants people;
        private final String together =
                Canary.word("conference of several", "together-").text();
        private final String ofTheBrowser =
                Canary.word("conference of a browser", "window-").text();
        private final String ofTheProgram =
                Canary.word("conference of a program", "silent-").text();
        private final String browserName =
                Canary.word("somebody's name", "Window").text();
        private final String programName =
                Canary.word("a program's name", "Silent").text();
        private final String words = Canary.word("what was written", "words-").text();
        private final String agreed;
        private final Listener stays;

        Play(URI server, Visitor place, Optional<Organiser> organiser, Participants people)
                throws IOException, InterruptedException {
            this.server = server;
            this.place = place;
            this.organiser = organiser;
            this.people = people;
            agreed = place.agreed(server);
            stays = Listener.joinReading(server, place.address(), together, "Stays", agreed, organiser);
            if (!Callers.answer(stays).equals("welcome")) {
                throw new CouldNotLook("a program was not let into a conference of its own.");
            }
        }

        Lost play() throws IOException, InterruptedException {
            Crash beside = browser();
            beside.participant().join(page(together));
            Crash alone = browser();
            open(alone.participant(), ofTheBrowser);
            write(alone.participant());
            String browser = idOf(browserName);
            try (SilentClient first = silent(ofTheProgram, organiser);
                    SilentClient second = silent(together, Optional.empty())) {
                int opened = Health.conferences(server);
                Instant aloneLost = alone.now();
                Instant besideLost = beside.now();
                // The news carries its moment; the figures have to be asked for when it comes.
                Optional<Duration> programOver = left(opened - 1, first.lastWord());
                Optional<Duration> browserOver = left(opened - 2, aloneLost);
                List<Optional<Duration>> told =
                        List.of(told(browser, besideLost), told(second.id(), second.lastWord()));
                List<Optional<Duration>> over = List.of(browserOver, programOver);
                return new Lost(
                        told,
                        over,
                        List.of(comesTo(ofTheBrowser), comesTo(ofTheProgram)),
                        List.of(browserName, programName, words));
            }
        }

        private Crash browser() throws IOException {
            return Crash.of(() -> people.arrive(browserName, Optional.empty()));
        }

        private void open(Participant person, String conference) {
            if (organiser.isPresent()) {
                Organiser known = organiser.get();
                person.open(known.page(), known.account(), known.password(), conference);
            } else {
                person.join(page(conference));
            }
        }

        private void write(Participant person) {
            if (!person.waitUntil(() -> person.told("welcome"))) {
                throw new CouldNotLook("somebody who wanted to write was not let in.");
            }
            person.press("Chat");
            person.say(words);
            if (!person.waitUntil(() -> person.chat().contains(words))) {
                throw new CouldNotLook("what somebody wrote was not shown.");
            }
        }

        private String idOf(String name) throws InterruptedException {
            return stays.await(heard -> heard.message().path("name").asText().equals(name), Callers.TOLD)
                    .map(heard -> heard.message().path("participant").asText())
                    .orElseThrow(() -> new CouldNotLook("nobody was told of somebody who came."));
        }

        private SilentClient silent(String conference, Optional<Organiser> opener) throws IOException {
            Map<String, String> shown = new HashMap<>();
            if (!agreed.isEmpty()) {
                shown.put("agreed", agreed);
            }
            if (opener.isPresent()) {
                shown.put("login", opener.get().logIn(place));
            }
            SilentClient silent = SilentClient.join(server, place.address(), conference, programName, shown);
            if (!silent.welcomed()) {
                silent.close();
                throw new CouldNotLook("a program that was to fall silent was not let in.");
            }
            return silent;
        }

        /** From the loss to the news of it. */
        private Optional<Duration> told(String id, Instant lost) throws InterruptedException {
            return stays.await(
                            heard -> heard.type().equals("left")
                                    && heard.message()
                                            .path("participant")
                                            .asText()
                                            .equals(id),
                            patience(lost))
                    .map(heard -> Duration.between(lost, heard.at()));
        }

        /** From the loss to the moment when the server counted no more conferences than that, as far as it was asked. */
        private Optional<Duration> left(int conferences, Instant lost) throws IOException, InterruptedException {
            while (Health.conferences(server) > conferences) {
                if (patience(lost).isZero()) {
                    return Optional.empty();
                }
                Thread.sleep(POLL);
            }
            return Optional.of(Duration.between(lost, Instant.now()));
        }

        private static Duration patience(Instant lost) {
            Duration left = Duration.between(
                    Instant.now(), lost.plus(Limits.LOST_PRESENT).plus(Limits.LOST_MARGIN));
            return left.isNegative() ? Duration.ZERO : left;
        }

        private String comesTo(String conference) throws IOException, InterruptedException {
            try (Listener later = Listener.join(server, place.address(), conference, "Later", agreed, organiser)) {
                String told = later.awaitAny(Callers.ANSWERS, Callers.TOLD)
                        .map(Heard::text)
                        .orElseThrow(() -> new CouldNotLook("the server did not answer who came later."));
                later.leave();
                return told;
            }
        }

        private String page(String conference) {
            return server + conference;
        }

        @Override
        public void close() {
            stays.close();
        }
    }

    /** The longest of what was measured; empty if somebody was there for good. */
    public Optional<Duration> longest() {
        return Stream.concat(others.stream(), alone.stream()).allMatch(Optional::isPresent)
                ? Stream.concat(others.stream(), alone.stream())
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whether who came later was alone and told of nothing. */
    public boolean isForgotten() {
        return later.stream()
                .allMatch(told -> Json.read(told).path("type").asText().equals("welcome")
                        && Json.read(told).path("participants").isEmpty()
                        && Json.read(told).path("chat").isEmpty()
                        && names.stream().noneMatch(told::contains));
    }
}
