package org.glashaus.media.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glashaus.media.Limits;
import org.glashaus.media.SdpRefused;
import org.junit.jupiter.api.Test;

/** What packets from forged sources, and packets seen before, can do: see docs/adr/0131. */
class SpoofingTest {
    private static final int ELSEWHERE = 77;

    private final VirtualRoom world = new VirtualRoom();
    private final Core core = world.core();
    private final int ada = core.join(1);
    private final int bob = core.join(1);

    private List<String> heard(SimulatedPeer peer) {
        return peer.arrived.stream().map(SimulatedPeer.Arrived::payload).toList();
    }

    private long count(String what) {
        return core.counters().getOrDefault(what, -1L);
    }

    /** Somebody with a session of their own, and so with credentials that make authentic checks. */
    private SimulatedPeer mallory() throws SdpRefused {
        return world.publisher(core.join(2), "audio:99");
    }

    @Test
    void theHomeOfASessionCannotBeClaimedByAnother() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        SimulatedPeer mallory = mallory();
        mallory.sendFrom(adaSends.peer, mallory.checkWith(mallory.remotePassword()));
        mallory.sendFrom(bobSees.peer, mallory.checkWith(mallory.remotePassword()));
        adaSends.audio(11, 1, 0, "still mine");
        assertThat(heard(bobSees)).containsExactly("still mine");
        assertThat(count("dropped-peer-taken")).isEqualTo(2);
        assertThat(bobSees.stunAnswers).as("nothing was sent to the victim").isEqualTo(1);
    }

    @Test
    void aHomeIsFreeAgainWhenItsSessionHasLeft() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer next = mallory();
        core.leave(ada, world.nowNanos());
        assertThat(core.holds(adaSends.peer)).isFalse();
        next.sendFrom(adaSends.peer, next.checkWith(next.remotePassword()));
        assertThat(core.holds(adaSends.peer)).isTrue();
        assertThat(count("dropped-peer-taken")).isZero();
    }

    @Test
    void whoOnlyCheckedFromAnAddressDoesNotKeepItFromItsOwner() throws Exception {
        SimulatedPeer mallory = mallory();
        SimulatedPeer adaSends = world.peer();
        mallory.sendFrom(adaSends.peer, mallory.checkWith(mallory.remotePassword()));
        adaSends.described(core.publish(ada, adaSends.offer("audio:11"), Map.of(), world.nowNanos()));
        adaSends.connect();
        adaSends.audio(11, 1, 0, "x");
        assertThat(count("rtp-received")).isEqualTo(1);
        mallory.audio(99, 1, 0, "and mallory's own goes on");
        assertThat(count("rtp-received")).isEqualTo(2);
    }

    // RFC 8445 §7.3.1.5 lets a check with USE-CANDIDATE select; once there are keys they decide.
    @Test
    void anAuthenticCheckAloneMovesNothing() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        bobSees.sendFrom(ELSEWHERE, bobSees.checkWith(bobSees.remotePassword()));
        assertThat(core.holds(ELSEWHERE)).isTrue();
        adaSends.audio(11, 1, 0, "to the old address");
        assertThat(heard(bobSees)).containsExactly("to the old address");
    }

    @Test
    void aReceiverWhoseNetworkChangesIsFollowedAtItsNextReport() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        world.move(bobSees);
        bobSees.check(bobSees.remotePassword());
        adaSends.audio(11, 1, 0, "lost");
        bobSees.pictureLoss(1);
        adaSends.audio(11, 2, 960, "found");
        assertThat(heard(bobSees)).containsExactly("found");
        assertThat(count("paths-moved")).isEqualTo(1);
    }

    @Test
    void aSenderWhoseNetworkChangesIsHeardAndAnsweredThere() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        world.viewer(bob, "video");
        world.move(adaSends);
        adaSends.check(adaSends.remotePassword());
        int asked = adaSends.keyframesAsked.size();
        adaSends.video(12, 1, 0, false, "no keyframe");
        assertThat(adaSends.keyframesAsked).hasSizeGreaterThan(asked);
    }

    @Test
    void mediaFromAnAddressWithoutACheckAreNobodys() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        world.move(adaSends);
        adaSends.audio(11, 1, 0, "from nowhere");
        assertThat(heard(bobSees)).isEmpty();
        assertThat(count("dropped-peer-unknown")).isEqualTo(1);
    }

    @Test
    void replayedMediaMoveNothing() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        byte[] recorded = adaSends.protectedRtp(111, 11, 1, 0, "once".getBytes(US_ASCII));
        adaSends.send(recorded);
        adaSends.sendFrom(ELSEWHERE, adaSends.checkWith(adaSends.remotePassword()));
        adaSends.sendFrom(ELSEWHERE, recorded);
        assertThat(heard(bobSees)).containsExactly("once");
        assertThat(count("dropped-srtp-replayed")).isEqualTo(1);
        assertThat(count("paths-moved")).isZero();
    }

    // RFC 7675 §5.1
    @Test
    void aMutedPeerThatChecksStaysAlive() throws Exception {
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        for (int i = 0; i < 60; i++) {
            world.pass(5_000);
            bobSees.check(bobSees.remotePassword());
        }
        assertThat(world.events).noneMatch(event -> event.startsWith("lost"));
    }

    @Test
    void replayedChecksKeepNobodyAlive() throws Exception {
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        byte[] recorded = bobSees.checkWith(bobSees.remotePassword());
        bobSees.send(recorded);
        int answered = bobSees.stunAnswers;
        for (int i = 0; i < 11; i++) {
            world.pass(1_000);
            bobSees.send(recorded);
        }
        assertThat(world.events).contains("lost " + bob + " SUBSCRIBE CONSENT_LOST");
        assertThat(bobSees.stunAnswers)
                .as("one that is sent again because its answer was lost")
                .isGreaterThan(answered);
    }

    @Test
    void aReplayedCheckOpensNoPathAndGetsNoAnswer() throws Exception {
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        byte[] recorded = bobSees.checkWith(bobSees.remotePassword());
        bobSees.send(recorded);
        long answered = count("stun-answered");
        bobSees.sendFrom(ELSEWHERE, recorded);
        assertThat(core.holds(ELSEWHERE)).isFalse();
        assertThat(count("stun-answered")).isEqualTo(answered);
        assertThat(count("dropped-stun-replayed")).isEqualTo(1);
    }

    @Test
    void ofTooManyAddressesTheOldestGoesAndNeverTheHome() throws Exception {
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        for (int i = 0; i <= Limits.TRANSPORT_ADDRESSES; i++) {
            bobSees.sendFrom(ELSEWHERE + i, bobSees.checkWith(bobSees.remotePassword()));
        }
        assertThat(core.holds(bobSees.peer)).isTrue();
        assertThat(core.holds(ELSEWHERE)).isFalse();
        assertThat(core.holds(ELSEWHERE + 1)).isFalse();
        for (int i = 2; i <= Limits.TRANSPORT_ADDRESSES; i++) {
            assertThat(core.holds(ELSEWHERE + i)).as("address %d", i).isTrue();
        }
        core.leave(bob, world.nowNanos());
        for (int i = 0; i <= Limits.TRANSPORT_ADDRESSES; i++) {
            assertThat(core.holds(ELSEWHERE + i)).isFalse();
        }
    }

    // RFC 8445 §7.1: a check MUST carry FINGERPRINT. It stands last, 8 octets, and no integrity covers it.
    @Test
    void aCheckWithoutAFingerprintIsNone() throws Exception {
        SimulatedPeer peer = world.peer();
        peer.described(core.publish(ada, peer.offer("audio:11"), Map.of(), world.nowNanos()));
        byte[] check = peer.checkWith(peer.remotePassword());
        byte[] without = Arrays.copyOf(check, check.length - 8);
        without[3] -= 8;
        peer.send(without);
        assertThat(peer.stunAnswers).isZero();
        assertThat(core.holds(peer.peer)).isFalse();
        assertThat(count("dropped-stun-malformed")).isEqualTo(1);
        peer.send(check);
        assertThat(peer.stunAnswers).isEqualTo(1);
    }

    // Nothing is said to an address before ICE has authenticated the path, so nobody can be flooded by our answers.
    @Test
    void noHandshakeBeginsBeforeAnAuthenticCheck() throws Exception {
        SimulatedPeer peer = world.peer();
        peer.described(core.publish(ada, peer.offer("audio:11"), Map.of(), world.nowNanos()));
        peer.send(KeyedHandshake.hello(new byte[KeyedHandshake.PROFILE.exportLength()]));
        peer.check("wrong-password-of-24-char");
        peer.send(KeyedHandshake.hello(new byte[KeyedHandshake.PROFILE.exportLength()]));
        assertThat(world.events).isEmpty();
        assertThat(peer.stunAnswers).isZero();
        assertThat(count("dropped-peer-unknown")).isEqualTo(2);
        assertThat(count("dtls-received")).isZero();
    }
}
