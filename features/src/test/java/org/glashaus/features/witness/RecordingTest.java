package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.features.witness.Packet.Flow;
import org.glashaus.features.witness.Packet.Kind;
import org.junit.jupiter.api.Test;

final class RecordingTest {
    private static final InetSocketAddress SERVER = at("127.0.0.1", 10000);
    private static final InetSocketAddress ANNA = at("127.0.0.1", 40001);
    private static final InetSocketAddress BEN = at("192.0.2.2", 40002);
    private static final InetSocketAddress STRANGER = at("192.0.2.9", 3478);

    @Test
    void whoExchangedDatagramsWithTheServerIsAPeerOfIt() {
        Recording recording = recording(
                udp(1, ANNA, SERVER, 0), udp(2, SERVER, BEN, 0), udp(3, STRANGER, ANNA, 0), tcp(STRANGER, SERVER, "x"));
        assertThat(recording.peersOf(10000)).containsExactlyInAnyOrder(ANNA, BEN);
    }

    @Test
    void onlyWhatPassedDirectlyIsBetweenTwo() {
        Packet direct = udp(2, ANNA, BEN, 128);
        Recording recording = recording(udp(1, ANNA, SERVER, 128), direct, udp(3, SERVER, BEN, 128));
        assertThat(recording.between(Set.of(ANNA, BEN)::contains)).containsExactly(direct);
    }

    /** RFC 7983 §7. */
    @Test
    void theFirstOctetTellsWhatADatagramIs() {
        int[] octets = {0, 3, 4, 16, 19, 20, 63, 64, 79, 127, 128, 191, 192, 255};
        assertThat(Arrays.stream(octets)
                        .mapToObj(octet -> udp(1, ANNA, SERVER, octet).kind()))
                .containsExactly(
                        Kind.STUN,
                        Kind.STUN,
                        Kind.OTHER,
                        Kind.OTHER,
                        Kind.OTHER,
                        Kind.DTLS,
                        Kind.DTLS,
                        Kind.OTHER,
                        Kind.OTHER,
                        Kind.OTHER,
                        Kind.MEDIA,
                        Kind.MEDIA,
                        Kind.OTHER,
                        Kind.OTHER);
        assertThat(new Packet(1, false, ANNA, SERVER, new byte[0]).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void kindsAreCountedByDirection() {
        Recording recording = recording(
                udp(1, ANNA, SERVER, 0), udp(2, ANNA, SERVER, 0), udp(3, ANNA, SERVER, 22), udp(4, SERVER, ANNA, 130));
        assertThat(recording.kinds())
                .isEqualTo(Map.of(
                        new Flow(ANNA, SERVER), Map.of(Kind.STUN, 2, Kind.DTLS, 1),
                        new Flow(SERVER, ANNA), Map.of(Kind.MEDIA, 1)));
    }

    @Test
    void stunToAnybodyButTheServerIsOutside() {
        Packet asked = udp(2, ANNA, STRANGER, 0);
        Recording recording = recording(
                udp(1, ANNA, SERVER, 0),
                asked,
                udp(3, ANNA, STRANGER, 130),
                udp(4, STRANGER, ANNA, 1),
                udp(5, BEN, STRANGER, 0));
        assertThat(recording.stunOutside(10000, Set.of(ANNA))).containsExactly(asked);
    }

    @Test
    void mediaBeforeAMomentAreThoseOfThePeersOnly() {
        Packet early = udp(1_000_000_000, ANNA, SERVER, 128);
        Recording recording = recording(
                early,
                udp(1_000_000_001, ANNA, SERVER, 0),
                udp(1_000_000_002, BEN, SERVER, 128),
                udp(2_000_000_000, ANNA, SERVER, 128));
        assertThat(recording.sent(Instant.EPOCH, Instant.ofEpochSecond(2), Set.of(ANNA)))
                .containsExactly(early);
    }

    @Test
    void aCanaryIsFoundInAnyFormAlsoAcrossTwoSegmentsAndTheOthersBetweenThem() {
        Canary name = Canary.word("name", "anna");
        String hex = name.hex();
        Packet second = tcp(SERVER, ANNA, hex.substring(9) + "\"}");
        Recording recording = recording(
                tcp(SERVER, ANNA, "{\"name\":\"" + hex.substring(0, 9)),
                tcp(SERVER, BEN, "something else"),
                second,
                tcp(SERVER, ANNA, "{}"),
                tcp(SERVER, BEN, hex.substring(9)));
        assertThat(recording.holding(List.of(name))).containsExactly(new Recording.Holding(second, Set.of("name")));
    }

    @Test
    void formsThatOccurByChanceDoNotCount() {
        Canary short4 = Canary.shortBytes("four", new byte[] {1, 2, 3, 4});
        assertThat(recording(new Packet(1, false, ANNA, SERVER, new byte[] {1, 2, 3, 4}))
                        .holding(List.of(short4)))
                .isEmpty();
    }

    @Test
    void payloadsThatLeaveAsTheyCameAreCountedWhateverTheirHeader() {
        byte[] in = filled(64, 1);
        byte[] forwarded = filled(64, 1);
        Arrays.fill(forwarded, 0, 12, (byte) 9);
        byte[] encryptedAnew = filled(64, 2);
        Recording recording = recording(
                new Packet(1, false, SERVER, BEN, forwarded),
                new Packet(2, false, ANNA, SERVER, in),
                new Packet(3, false, SERVER, BEN, forwarded),
                new Packet(4, false, SERVER, BEN, encryptedAnew),
                new Packet(5, false, ANNA, SERVER, filled(63, 3)),
                new Packet(6, false, SERVER, BEN, filled(63, 3)));
        assertThat(recording.sameBytes(10000)).isEqualTo(1);
    }

    @Test
    void ofAPacketWithinAPacketTheOuterOneIsRead() throws IOException {
        PacketLines lines = new PacketLines(10, 100);
        lines.read(text(
                "1795335879.957054001\teth:ethertype:ip:udp:ip:tcp\t127.0.0.1\t\t192.0.2.2\t\t1\t2\t3\t4\t16ff\t00"));
        assertThat(lines.packets()).singleElement().satisfies(packet -> {
            assertThat(packet.tcp()).isFalse();
            assertThat(packet.nanos()).isEqualTo(1795335879957054001L);
            assertThat(packet.source()).isEqualTo(at("127.0.0.1", 1));
            assertThat(packet.destination()).isEqualTo(at("192.0.2.2", 2));
            assertThat(packet.payload()).containsExactly(0x16, 0xff);
        });
    }

    @Test
    void aPieceOfADatagramIsCountedAsMissed() throws IOException {
        PacketLines lines = new PacketLines(10, 100);
        lines.read(text("1.000000000\teth:ethertype:ip:data\t127.0.0.1\t\t127.0.0.1\t\t\t\t\t\t\t"));
        assertThat(lines.packets()).isEmpty();
        assertThat(lines.unreadable()).isEqualTo(1);
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        String good = "1.000000000\teth:ethertype:ip:udp\t127.0.0.1\t\t127.0.0.1\t\t1\t2\t\t\t\t\n";
        assertThatThrownBy(() -> new PacketLines(10, 100).read(text(good + "1.5\tip")))
                .hasMessage("tshark, line 2: 2 columns instead of 12.");
        assertThatThrownBy(() -> new PacketLines(10, 100).read(text(good.replace("1.000000000", "1.5"))))
                .hasMessage("tshark, line 1: a moment that is none: 1.5");
    }

    @Test
    void morePacketsOrOctetsThanStatedAreRefused() {
        String two = "1.000000000\teth:ethertype:ip:udp\t127.0.0.1\t\t127.0.0.1\t\t1\t2\t\t\t0102\t\n".repeat(2);
        assertThatThrownBy(() -> new PacketLines(1, 100).read(text(two))).hasMessageContaining("more than 1 packets");
        assertThatThrownBy(() -> new PacketLines(10, 3).read(text(two))).hasMessageContaining("or 3 octets");
    }

    private static BufferedReader text(String text) {
        return new BufferedReader(new StringReader(text));
    }

    private static Recording recording(Packet... packets) {
        return new Recording(List.of(packets), 0);
    }

    private static Packet udp(long nanos, InetSocketAddress from, InetSocketAddress to, int firstOctet) {
        return new Packet(nanos, false, from, to, new byte[] {(byte) firstOctet, 0});
    }

    private static Packet tcp(InetSocketAddress from, InetSocketAddress to, String text) {
        return new Packet(1, true, from, to, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static InetSocketAddress at(String host, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(host), port);
    }
}
