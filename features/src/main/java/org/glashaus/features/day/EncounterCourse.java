package org.glashaus.features.day;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.browser.Json;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.browser.Watch;
import org.glashaus.features.browser.Watch.Gaps;
import org.glashaus.features.day.Encounter.Guest;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.PrivateNetwork;
import org.glashaus.features.witness.Recording;
import org.glashaus.features.witness.StunStandIn;
import org.glashaus.features.witness.WireCapture;

/** The course of an encounter, in a network of its own in which somebody answers under the names of the disclosed STUN hosts. */
public final class EncounterCourse {
    private static final Duration DIRECT_WITHIN = Duration.ofSeconds(20);
    private static final Duration SETTLED = Duration.ofSeconds(4);
    private static final Duration STAYS = Duration.ofSeconds(7);
    private static final int STAND_INS_FROM = 101;
    private static final int ELSEWHERE = 99;
    private static final int PLAYED_AT_MOST = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String STUN = "stun";

    private final PrivateNetwork network;
    private final AuditedServer server;
    private final Participant anna;
    private final Participant bram;
    private final Participant cleo;
    private final Map<Participant, List<String>> ways = new LinkedHashMap<>();

    private EncounterCourse(
            PrivateNetwork network,
            AuditedServer server,
            Participants people,
            Map<String, String> named,
            String elsewhere)
            throws IOException {
        this.network = network;
        this.server = server;
        anna = people.arriveAt(network, network.host("anna"), "Anna", named, elsewhere);
        bram = people.arriveAt(network, network.host("bram"), "Bram", named, elsewhere);
        cleo = people.arriveAt(network, network.host("cleo"), "Cleo", named, elsewhere);
    }

    /** Played again, as long as the machine is too busy for them to meet or to tell what was seen from what its standing still brings. */
    public static Encounter playUntilClear(Order order, List<String> stunHosts, Consumer<String> progress)
            throws IOException, InterruptedException, MachineLacks {
        return untilTold(
                played -> play(order, stunHosts, progress, played),
                seen -> seen.plainlyBroken() || !seen.inDoubt(),
                progress);
    }

    /** One more attempt; they are counted from one. */
    @FunctionalInterface
    interface Attempt<T> {
        T at(int played) throws IOException, InterruptedException, MachineLacks;
    }

    /** What the machine cannot do it cannot do the next time either; people who missed each other may meet. */
    static <T> T untilTold(Attempt<T> attempt, Predicate<T> told, Consumer<String> progress)
            throws IOException, InterruptedException, MachineLacks {
        for (int played = 1; played < PLAYED_AT_MOST; played++) {
            try {
                T seen = attempt.at(played);
                if (told.test(seen)) {
                    return seen;
                }
                progress.accept("The machine was too busy to look closely; the three meet again.");
            } catch (DidNotMeet reason) {
                progress.accept(reason.getMessage() + " The three meet again.");
            }
        }
        return attempt.at(PLAYED_AT_MOST);
    }

    /**
     * Plays it.
     *
     * @param stunHosts those that the statement names
     * @throws CouldNotLook where this machine lets nobody make such a network, or people do not meet in it
     */
    private static Encounter play(Order order, List<String> stunHosts, Consumer<String> progress, int played)
            throws IOException, InterruptedException, MachineLacks {
        try (ServerFolders folders = ServerFolders.make();
                PrivateNetwork network = PrivateNetwork.with(List.of("anna", "bram", "cleo", STUN))) {
            String elsewhere = network.another(STUN, ELSEWHERE);
            Map<String, String> named = new LinkedHashMap<>();
            for (String name : stunHosts) {
                named.put(name, network.another(STUN, STAND_INS_FROM + named.size()));
            }
            Path lib = order.distribution().folder().resolve("lib");
            try (StunStandIn standIn =
                            StunStandIn.start(network, network.host(STUN), lib, List.copyOf(named.values()));
                    AuditedServer server =
                            AuditedServer.start(order.behind(network.server().prefix()), folders);
                    WireCapture capture = WireCapture.start(folders.records(), network.bridge(), standIn);
                    Participants people = Participants.apart()) {
                return new EncounterCourse(network, server, people, named, elsewhere)
                        .play(capture, named, progress, played);
            }
        }
    }

    private Encounter play(WireCapture capture, Map<String, String> named, Consumer<String> progress, int played)
            throws IOException, InterruptedException {
        for (Participant each : List.of(anna, bram)) {
            each.join(room());
            each.speakAndShow();
            each.press("Participants");
        }
        awaitEachOther();
        boolean direct = awaitDirect();
        progress.accept("Anna and Bram have met, each on a host of their own"
                + (direct ? ", and are connected directly." : "."));
        rest(SETTLED);
        note(anna, bram);
        Set<String> given = given(anna);
        Set<String> givenToBram = given(bram);
        Watch bramAtAnna = anna.watch("Bram");
        Watch annaAtBram = bram.watch("Anna");
        cleo.stepUpTo(room());
        cleo.speakAndShow();
        rest(Duration.ofSeconds(1));
        List<Watch> third = new ArrayList<>(List.of(anna.watch("Cleo"), bram.watch("Cleo")));
        cleo.enter();
        third.addAll(List.of(cleo.watch("Anna"), cleo.watch("Bram")));
        cleo.waitUntil(() -> stood().isPresent());
        rest(STAYS);
        note(anna, bram, cleo);
        Gaps annaOfBram = bramAtAnna.gaps();
        Gaps bramOfAnna = annaAtBram.gaps();
        Guest last = guest("cleo", cleo, given(cleo));
        Optional<Double> met = met(third);
        // Before she leaves: with the page goes what it heard.
        double stood = stood().orElseThrow(() -> new DidNotMeet("Cleo's browser never connected to the server."));
        Duration stalled = third.stream()
                .map(watch -> watch.gaps().stalled())
                .max(Duration::compareTo)
                .orElseThrow();
        long came = Math.min(told("\"id\":\"" + identifier(cleo) + "\""), told("\"welcome\"", cleo));
        cleo.leave();
        progress.accept("Cleo has come and gone.");
        if (direct) {
            awaitDirect();
        }
        rest(SETTLED);
        note(anna, bram);
        long went = told("\"left\"");
        Guest first = guest("anna", anna, given);
        Guest second = guest("bram", bram, givenToBram);
        List.of(anna, bram).forEach(Participant::leave);
        capture.stop();
        Recording wire = capture.read();
        return new Encounter(
                server.observed(),
                wire,
                network.server().address(),
                first,
                second,
                last,
                named,
                came,
                went,
                annaOfBram,
                bramOfAnna,
                met.map(moment -> Duration.ofMillis((long) (moment - stoodAt(stood, wire)))),
                stalled,
                played);
    }

    private String room() {
        URI address = server.address();
        return "https://" + network.server().address() + ":" + address.getPort() + "/encounter";
    }

    private void awaitEachOther() {
        boolean met = anna.waitUntil(() -> moves(anna) && moves(bram));
        if (!met) {
            throw new DidNotMeet("Anna and Bram did not see each other, so that there was nothing to look at ("
                    + anna.complaints() + bram.complaints() + ").");
        }
    }

    private static boolean moves(Participant person) {
        return person.received().stream().anyMatch(stream -> stream.picture() && stream.framesDecoded() > 0);
    }

    private boolean awaitDirect() {
        return anna.waitUntil(DIRECT_WITHIN, () -> isDirect(anna) && isDirect(bram));
    }

    private static boolean isDirect(Participant person) {
        return way(person).contains("directly");
    }

    /** Where sound and picture go, as the page says it beside the list of participants. */
    private static String way(Participant person) {
        return person.value("document.querySelector('.participants-body .way')?.innerText ?? ''")
                .asText();
    }

    private void note(Participant... those) {
        for (Participant each : those) {
            ways.computeIfAbsent(each, none -> new ArrayList<>()).add(way(each));
        }
    }

    private void rest(Duration time) {
        anna.waitUntil(time, () -> false);
    }

    /** What the server handed to this browser, and what its connections were set to. */
    private static Set<String> given(Participant person) {
        Set<String> given = new TreeSet<>();
        person.connections().forEach(each -> given.addAll(each.iceServers()));
        person.heard().stream()
                .map(Json::read)
                .forEach(message -> message.findValuesAsText("urls").forEach(given::add));
        return given;
    }

    private Guest guest(String host, Participant person, Set<String> given) {
        List<String> told = new ArrayList<>(person.heard());
        person.connections().forEach(each -> {
            told.add(each.description());
            told.addAll(each.candidates());
            told.addAll(each.remote());
        });
        return new Guest(network.host(host).address(), given, told, ways.getOrDefault(person, List.of()));
    }

    /** When the last of them was heard and seen, in milliseconds since 1970; empty if somebody never was. */
    private static Optional<Double> met(List<Watch> watches) {
        List<Optional<Double>> met = watches.stream().map(Watch::metAt).toList();
        return met.stream().allMatch(Optional::isPresent)
                ? met.stream().flatMap(Optional::stream).max(Double::compareTo)
                : Optional.empty();
    }

    /** What a page that stood still heard late, the wire shows: the earlier of the two counts. */
    private double stoodAt(double heard, Recording wire) {
        OptionalLong passed = Encounter.bothWays(
                wire, network.server().address(), network.host("cleo").address());
        return passed.isPresent() ? Math.min(heard, passed.getAsLong() / NANOS_PER_MILLI) : heard;
    }

    /** When the later of Cleo's two connections to the server stood. */
    private Optional<Double> stood() {
        Optional<Double> publish = cleo.heardAt("\"leg\":\"publish\",\"state\":\"connected\"");
        Optional<Double> subscribe = cleo.heardAt("\"leg\":\"subscribe\",\"state\":\"connected\"");
        return publish.flatMap(one -> subscribe.map(other -> Math.max(one, other)));
    }

    /** By which the others are told of this one: what she is called is sealed. */
    private static String identifier(Participant person) {
        return person.heard().stream()
                .map(Json::read)
                .filter(message -> message.path("type").asText().equals("welcome"))
                .map(message -> message.path("participant").asText())
                .findFirst()
                .orElseThrow(() -> new DidNotMeet("Cleo was not let in."));
    }

    /** When the first of the two was told. */
    private long told(String what) {
        return Math.min(told(what, anna), told(what, bram));
    }

    private static long told(String what, Participant person) {
        double millis =
                person.heardAt(what).orElseThrow(() -> new DidNotMeet("Nobody was told of Cleo's coming and going."));
        return (long) (millis * NANOS_PER_MILLI);
    }
}
