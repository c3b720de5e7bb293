package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.features.day.Day;
import org.glashaus.features.day.Gathering;
import org.glashaus.features.day.Names;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.KeyExchanges;
import org.glashaus.features.witness.OpenPorts;
import org.glashaus.features.witness.Packet;
import org.glashaus.features.witness.Packet.Kind;
import org.glashaus.features.witness.Recording;
import org.glashaus.features.witness.Sighting;

/** What was recorded on the network while the conferences were held. */
public final class WireSteps {
    /** What is asked for again may still be sent so long afterwards. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final Stage stage;

    public WireSteps(Stage stage) {
        this.stage = stage;
    }

    @Then("every packet of the conference went to somebody who was in it")
    public void membersOnly() throws InterruptedException {
        Set<Integer> members = ports(inTheConference());
        Set<Integer> others = mediaReceivers();
        others.removeAll(members);
        long past = others.isEmpty() ? pastThePort() : 0;
        judge(
                others.isEmpty() && past == 0,
                "The server sent media to the browsers of those who were in a conference and to nobody else.",
                "The server sent media to " + others.size() + " receivers who were not in the conference, and " + past
                        + " packets from other sockets meanwhile.");
    }

    @Then("packets of the conference went to as many receivers as were shown")
    public void asManyAsShown() throws InterruptedException {
        Set<Integer> receivers = mediaReceivers();
        Set<Integer> unknown = new TreeSet<>(receivers);
        unknown.removeAll(ports(inTheConference()));
        long shown = inTheConference().stream()
                .filter(browser -> ports(List.of(browser)).stream().anyMatch(receivers::contains))
                .count();
        boolean asShown = unknown.isEmpty() && shown == inTheConference().size();
        long past = asShown ? pastThePort() : 0;
        judge(
                asShown && past == 0,
                "Media of the conference went to the browsers of the two who were shown in it, and nowhere else.",
                "Media went to " + unknown.size() + " receivers besides the " + shown + " who were shown, and " + past
                        + " packets from other sockets meanwhile.");
    }

    @Then("no packet went from one participant to another")
    public void notDirect() throws InterruptedException {
        Set<InetSocketAddress> ends = recording().peersOf(mediaPort());
        if (ends.isEmpty()) {
            throw new CouldNotLook("nobody exchanged packets with the server's port for media");
        }
        Set<Integer> browsers = ports(
                List.of(gathering().anna(), gathering().bram(), gathering().dora()));
        List<Packet> direct = recording().between(end -> ends.contains(end) || browsers.contains(end.getPort()));
        judge(
                direct.isEmpty(),
                "Of " + recording().packets().size() + " packets none went from one participant to another.",
                direct.size() + " packets went from one participant to another.");
    }

    @Then("no browser asked any other host for its address")
    public void noStun() throws InterruptedException {
        List<Packet> asked = recording().stunOutside(mediaPort(), recording().peersOf(mediaPort()));
        judge(
                asked.isEmpty(),
                "Every STUN request of the browsers went to the server.",
                asked.size() + " STUN requests went to somebody else than the server.");
    }

    @Then("no sound or picture left a device before that")
    public void nothingBefore() throws InterruptedException {
        long media = sentByTheTwo(Instant.EPOCH, gathering().activated());
        judge(
                media == 0,
                "No packet of sound or picture left the two browsers before their owners switched anything on.",
                media + " packets of sound or picture left a browser before its owner had switched anything on.");
    }

    @Then("none left it any more once it was switched off again")
    public void nothingAfterwards() throws InterruptedException {
        long media =
                sentByTheTwo(gathering().silent().plus(ON_THE_WAY), gathering().silentUntil());
        judge(
                media == 0,
                "No packet of sound or picture left the two browsers when their owners had switched everything off again.",
                media + " packets of sound or picture left a browser whose owner had switched everything off.");
    }

    private long sentByTheTwo(Instant from, Instant until) throws InterruptedException {
        Set<Integer> own = ports(inTheConference());
        Set<InetSocketAddress> peers = recording().peersOf(mediaPort()).stream()
                .filter(peer -> own.contains(peer.getPort()))
                .collect(Collectors.toSet());
        return recording().sent(from, until, peers).stream()
                .filter(WireSteps::carriesMedia)
                .count();
    }

    /** Receivers' reports pass in between (RFC 5761 §4: packet types 64 to 95 of the second octet are RTCP). */
    private static boolean carriesMedia(Packet packet) {
        int type = packet.payload().length > 1 ? packet.payload()[1] & 0x7f : 0;
        return type < 64 || type > 95;
    }

    @Then("no packet on the wire held a mark of what was sent in it")
    public void encrypted() throws InterruptedException {
        nothingReadable(names().media(), "sound or picture");
    }

    @Then("nothing that was written or named could be read on the wire")
    public void unreadable() throws InterruptedException {
        List<Canary> marks = Stream.of(names().media(), names().people(), names().words())
                .flatMap(List::stream)
                .toList();
        nothingReadable(marks, "what was said, shown, written or named");
    }

    private void nothingReadable(List<Canary> marks, String what) throws InterruptedException {
        List<Recording.Holding> holding = recording().holding(marks);
        Set<String> found = new TreeSet<>();
        holding.forEach(each -> found.addAll(each.canaries()));
        judge(
                holding.isEmpty(),
                "In " + recording().packets().size() + " packets no mark of " + what
                        + " could be read, though it arrived.",
                holding.size() + " packets held in clear: " + String.join(", ", found) + ".");
    }

    @Then("the server's part of each key exchange for sound and picture was another one")
    public void freshKeys() throws InterruptedException {
        KeyExchanges exchanges = KeyExchanges.in(recording().packets(), mediaPort());
        if (exchanges.seen() < 2) {
            throw new CouldNotLook("fewer than two key exchanges with the server's port for media were recorded.");
        }
        judge(
                exchanges.repeated() == 0,
                "Of " + exchanges.seen() + " key exchanges no two had the same part of the server.",
                exchanges.repeated() + " of " + exchanges.seen()
                        + " key exchanges had the same part of the server as another.");
    }

    @Then("no packet of one participant was sent on as the bytes that it came as")
    public void ownKeys() throws InterruptedException {
        int same = recording().sameBytes(mediaPort());
        judge(
                same == 0,
                "No packet left the server with the bytes that it had reached it with.",
                same + " packets left the server as the bytes that they had come as.");
    }

    private void judge(boolean kept, String seen, String breach) throws InterruptedException {
        stage.testify(Looks.WIRE, Sighting.judged(kept, seen, breach));
    }

    /** Ports of those to whom the server sent what is media. */
    private Set<Integer> mediaReceivers() throws InterruptedException {
        int server = mediaPort();
        Set<Integer> receivers = recording().packets().stream()
                .filter(packet -> packet.kind() == Kind.MEDIA && carriesMedia(packet))
                .filter(packet -> packet.source().getPort() == server)
                .map(packet -> packet.destination().getPort())
                .collect(Collectors.toCollection(TreeSet::new));
        if (receivers.isEmpty()) {
            throw new CouldNotLook("no media of the server were recorded.");
        }
        return receivers;
    }

    /** Whoever is sent something from there has not come to the conference by its door. */
    private long pastThePort() throws InterruptedException {
        return stage.day().otherWays().packets();
    }

    private static Set<Integer> ports(List<Gathering.Browser> browsers) {
        List<Integer> ports = new ArrayList<>();
        for (Gathering.Browser browser : browsers) {
            Stream.concat(browser.own().stream(), browser.connections().stream().flatMap(each -> each.local().stream()))
                    .forEach(end -> ports.add(Integer.parseInt(end.substring(end.lastIndexOf(':') + 1))));
        }
        return new TreeSet<>(ports);
    }

    private List<Gathering.Browser> inTheConference() throws InterruptedException {
        return List.of(gathering().anna(), gathering().bram());
    }

    private Gathering gathering() throws InterruptedException {
        return stage.day().gathering();
    }

    private Names names() throws InterruptedException {
        return gathering().names();
    }

    private Recording recording() throws InterruptedException {
        Day day = stage.day();
        day.gathering();
        Recording recording = day.wire();
        if (recording.missed() > 0) {
            throw new CouldNotLook(recording.missed() + " packets were missed by the recording.");
        }
        return recording;
    }

    private int mediaPort() throws InterruptedException {
        return stage.day().ports().stream()
                .filter(port -> !port.tcp())
                .map(OpenPorts.Port::number)
                .findFirst()
                .orElseThrow(() -> new CouldNotLook("the server listened on no port for media."));
    }
}
