package org.glashaus.features.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.features.browser.Connection;
import org.glashaus.features.browser.Json;
import org.glashaus.features.server.Sealed;

/**
 * What came of two conferences side by side: Anna and Bram in one, who show, say, write and raise a hand, with a program that
 * only listens; Dora in the other, with a listening program as well; and later Dora and a program under the first one's name.
 *
 * @param accountAsked whether anybody was asked for an account
 * @param opened whether Dora got into a conference that nobody had opened before, by going to its address
 * @param nameless how Dora, who had given no name, was shown to the program in her conference
 * @param activated when Anna and Bram began to switch devices on
 * @param sentBefore media packets that had left Anna's and Bram's browsers until then, as the browsers count
 * @param silent from when Anna's and Bram's devices were off again
 * @param silentUntil how long that was so at least
 * @param arrived whether what Anna and Bram sent arrived at each other as it was sent
 * @param anna and {@code bram} and {@code dora}: what each browser was told, saw and kept
 * @param insider what the program in Anna and Bram's conference was told
 * @param stranger what the program in Dora's conference was told
 * @param latecomer what a program was told that joined under the same name when all had left
 * @param conferencesAfter how many conferences the server knew when all had left
 */
public record Gathering(
        Names names,
        boolean accountAsked,
        boolean opened,
        String nameless,
        Instant activated,
        long sentBefore,
        Instant silent,
        Instant silentUntil,
        Arrival arrived,
        Browser anna,
        Browser bram,
        Browser dora,
        Browser later,
        List<String> insider,
        List<String> stranger,
        List<String> latecomer,
        int conferencesAfter) {

    public Gathering {
        insider = List.copyOf(insider);
        stranger = List.copyOf(stranger);
        latecomer = List.copyOf(latecomer);
    }

    /** How many were held that day: garden and cellar, garden twice more, and the attic, as far as the door was open. */
    public int conferences() {
        return 3 + (joinedLater() ? 1 : 0) + (opened ? 1 : 0);
    }

    /** Who came later may have found the first one, if somebody was taken to be in it still. */
    public int fewestConferences() {
        return conferencesAfter == 0 ? conferences() : 2 + (opened ? 1 : 0);
    }

    /** How often somebody took part: five to begin with, then one in each of the later ones. */
    public int stays() {
        return conferences() + 3;
    }

    /** Whether the server told of somebody's beginning to speak, and of the end of it: then there was a time to be measured. */
    public boolean spoken() {
        return Stream.of(insider, anna.heard(), bram.heard()).anyMatch(Gathering::tellsOfATime);
    }

    static boolean tellsOfATime(List<String> heard) {
        Set<String> speaking = new HashSet<>();
        for (String message : heard) {
            JsonNode told = Json.read(message);
            String who = told.path("participant").asText();
            boolean state = told.path("type").asText().equals("state");
            if (state && told.path("microphone").asBoolean()) {
                speaking.add(who);
            } else if ((state || told.path("type").asText().equals("left")) && speaking.contains(who)) {
                return true;
            }
        }
        return false;
    }

    private boolean joinedLater() {
        return latecomer.stream()
                .anyMatch(message -> Json.read(message).path("type").asText().equals("welcome"));
    }

    /** What was sealed in Anna and Bram's conference: nobody else may hold it, whether they can open it or not. */
    public Sealed sealedThere() {
        return sealed(anna.heard(), bram.heard());
    }

    /** Nobody is told their own name, so what two have heard has both. */
    static Sealed sealed(List<String> anna, List<String> bram) {
        return Sealed.of(
                Stream.of(anna, bram).flatMap(List::stream).map(Json::read).toList());
    }

    /** What people and programs gave to the server or got from it, by kind, as far as it was seen to arrive. */
    public List<String> kindsOfData() {
        List<String> kinds = new ArrayList<>();
        kinds.add("ip-address");
        if (anna.heading().contains(names.garden().text())) {
            kinds.add("room-name");
        }
        if (arrived.enough(1)) {
            kinds.add("media");
        }
        if (bram.chat().contains(names.chat().text())) {
            kinds.add("chat");
        }
        if (insider.stream().anyMatch(message -> message.contains(names.anna().text()))) {
            kinds.add("display-name");
        }
        if (!Identifiers.of(this).isEmpty()) {
            kinds.add("participant-id");
        }
        return List.copyOf(kinds);
    }

    /** Frames that arrived with their mark behind them. */
    public record Arrival(long picturesAtAnna, long picturesAtBram, long soundsAtAnna, long soundsAtBram) {

        /**
         * Both pictures and at least one sound: now and then Chromium lets a sound pass its receiving transform by, so that
         * the mark is there and nobody counts it.
         */
        boolean enough(long frames) {
            return picturesAtAnna >= frames && picturesAtBram >= frames && soundsAtAnna + soundsAtBram >= frames;
        }
    }

    /**
     * One browser at the end of its call.
     *
     * @param own every end, address and port, that its connections have had
     * @param heading what stands over the conference
     * @param panes who is shown, as a screen reader says it
     * @param chat what the open chat shows
     * @param heard every message of the server
     * @param kept what is left in the browser afterwards
     * @param stored of that, local storage by key
     * @param received media packets
     */
    public record Browser(
            List<Connection> connections,
            List<String> own,
            String heading,
            List<String> panes,
            String chat,
            List<String> heard,
            List<String> kept,
            Map<String, String> stored,
            long received) {

        public Browser {
            connections = List.copyOf(connections);
            own = List.copyOf(own);
            panes = List.copyOf(panes);
            heard = List.copyOf(heard);
            kept = List.copyOf(kept);
            stored = Map.copyOf(stored);
        }

        /** Every end that this browser talked to or was told of. */
        public Set<String> others() {
            return connections.stream()
                    .flatMap(each -> Stream.concat(each.remote().stream(), each.candidates().stream()))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Whether it received an end of the other one's, as an address and a port; a candidate has a space between (RFC 8839 §5.1). */
        public boolean wasToldOf(Browser other) {
            return other.own().stream()
                    .anyMatch(end -> others().contains(end)
                            || heard.stream().anyMatch(message -> message.contains(asInCandidate(end))));
        }

        private static String asInCandidate(String end) {
            int colon = end.lastIndexOf(':');
            return " " + end.substring(0, colon) + " " + end.substring(colon + 1) + " ";
        }
    }
}
