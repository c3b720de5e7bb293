package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.glashaus.media.Limits;
import org.glashaus.media.MediaCore;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.SubscriptionOffer;
import org.junit.jupiter.api.Test;

class CoreTest {
    private final VirtualRoom world = new VirtualRoom();
    private final Core core = world.core();
    private final int ada = core.join(1);
    private final int bob = core.join(1);

    @Test
    void soundReachesTheOthersAndNotItsSender() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer adaSees = world.viewer(ada, "audio");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        adaSends.audio(11, 100, 960, "hello");
        adaSends.audio(11, 101, 1920, "again");
        assertThat(bobSees.arrived).extracting(SimulatedPeer.Arrived::payload).containsExactly("hello", "again");
        assertThat(bobSees.arrived.get(1).timestamp() - bobSees.arrived.get(0).timestamp())
                .isEqualTo(960);
        assertThat(adaSees.arrived).isEmpty();
        assertThat(bobSees.arrived.getFirst().ssrc()).as("an SSRC of ours").isNotEqualTo(11);
    }

    // RFC 8489 §14.2: the answer names the address, and nothing else of ours may
    @Test
    void anAddressStaysNowhereOnceItsCheckHasBeenAnswered() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        assertThat(adaSends.stunAnswers).isPositive();
        assertThat(core.addressOctets()).isZero();
        assertThat(core.outboxOctets()).containsOnly(0);
    }

    @Test
    void mediaNeverCrossToAnotherRoom() throws Exception {
        int eve = core.join(2);
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        SimulatedPeer eveSees = world.viewer(eve, "audio");
        adaSends.audio(11, 1, 0, "secret");
        assertThat(bobSees.arrived).hasSize(1);
        assertThat(eveSees.arrived).isEmpty();
    }

    @Test
    void aPictureBeginsWithAKeyframeWhichIsAskedFor() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, false, "delta");
        assertThat(bobSees.arrived).isEmpty();
        assertThat(adaSends.keyframesAsked).containsExactly(12);
        adaSends.video(12, 2, 3000, true, "key");
        adaSends.video(12, 3, 6000, false, "next");
        assertThat(bobSees.arrived).extracting(SimulatedPeer.Arrived::payload).containsExactly("key", "next");
    }

    @Test
    void requestsForKeyframesAreMergedAndNeverForgotten() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        int asked = adaSends.keyframesAsked.size();
        int ours = bobSees.arrived.getFirst().ssrc();
        bobSees.pictureLoss(ours);
        bobSees.pictureLoss(ours);
        bobSees.pictureLoss(ours);
        world.pass(1000);
        assertThat(adaSends.keyframesAsked.size() - asked).isBetween(1, 2);
        world.pass(1000);
        bobSees.pictureLoss(ours);
        assertThat(adaSends.keyframesAsked.size() - asked).isBetween(2, 3);
    }

    @Test
    void aSlotThatIsFilledAnewGoesOnWithoutAGap() throws Exception {
        int cid = core.join(1);
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer cidSends = world.publisher(cid, "audio:31");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        adaSends.audio(11, 500, 0, "a1");
        adaSends.audio(11, 501, 960, "a2");
        cidSends.audio(31, 60000, 77, "not yet");
        core.leave(ada, world.nowNanos());
        cidSends.audio(31, 60001, 1037, "c1");
        cidSends.audio(31, 60002, 1997, "c2");
        List<SimulatedPeer.Arrived> heard = bobSees.arrived;
        assertThat(heard).extracting(SimulatedPeer.Arrived::payload).containsExactly("a1", "a2", "c1", "c2");
        int first = heard.getFirst().sequence();
        assertThat(heard)
                .extracting(SimulatedPeer.Arrived::sequence)
                .containsExactly(first, first + 1, first + 2, first + 3);
        assertThat(heard.get(2).timestamp() - heard.get(1).timestamp()).isPositive();
    }

    @Test
    void whatWasLostOnTheWayInStaysAGapOnTheWayOut() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        adaSends.audio(11, 65534, 0, "a");
        adaSends.audio(11, 1, 2880, "late wrap");
        adaSends.audio(11, 0, 1920, "reordered");
        List<Integer> steps = bobSees.arrived.stream()
                .map(packet -> packet.sequence() - bobSees.arrived.getFirst().sequence())
                .toList();
        assertThat(steps).containsExactly(0, 3, 2);
    }

    @Test
    void theServersOfferGrowsWithTheStreamsAndKeepsItsSections() throws Exception {
        SubscriptionOffer first = core.subscription(bob, world.nowNanos());
        assertThat(first.streams()).isEmpty();
        SimulatedPeer bobSees = world.peer();
        core.subscribed(bob, first.revision(), bobSees.answerTo(first.sdp()), world.nowNanos());
        bobSees.connect();
        SimulatedPeer adaSends = world.publisher(ada, "audio:11", "video:12");
        adaSends.video(12, 1, 0, true, "too early");
        assertThat(world.events).contains("changed " + bob);
        SubscriptionOffer second = core.subscription(bob, world.nowNanos());
        assertThat(second.revision()).isGreaterThan(first.revision());
        assertThat(second.streams())
                .extracting(SubscriptionOffer.Carried::source)
                .containsExactly(Source.MICROPHONE, Source.CAMERA);
        core.subscribed(bob, second.revision(), bobSees.answerTo(second.sdp()), world.nowNanos());
        adaSends.audio(11, 1, 0, "sound");
        adaSends.video(12, 2, 3000, true, "picture");
        assertThat(bobSees.arrived).extracting(SimulatedPeer.Arrived::payload).containsExactly("sound", "picture");
        core.leave(ada, world.nowNanos());
        assertThat(core.subscription(bob, world.nowNanos()).streams()).isEmpty();
        assertThat(core.subscription(bob, world.nowNanos()).sdp()).contains("a=mid:1");
    }

    @Test
    void aSectionThatRestsStaysActiveAndCarriesWhoComesNext() throws Exception {
        SimulatedPeer bobSees = world.peer();
        SubscriptionOffer first = core.subscription(bob, world.nowNanos());
        core.subscribed(bob, first.revision(), bobSees.answerTo(first.sdp()), world.nowNanos());
        bobSees.connect();
        world.publisher(ada, "video:12").video(12, 1, 0, true, "too early");
        SubscriptionOffer second = core.subscription(bob, world.nowNanos());
        core.subscribed(bob, second.revision(), bobSees.answerTo(second.sdp()), world.nowNanos());
        core.leave(ada, world.nowNanos());
        SubscriptionOffer resting = core.subscription(bob, world.nowNanos());
        assertThat(resting.streams()).isEmpty();
        assertThat(resting.sdp()).containsPattern("a=mid:1(\r\n(?!m=).*)*\r\na=sendonly");
        core.subscribed(bob, resting.revision(), bobSees.answerTo(resting.sdp()), world.nowNanos());
        int cid = core.join(1);
        SimulatedPeer cidSends = world.publisher(cid, "video:31");
        cidSends.video(31, 1, 0, true, "picture");
        assertThat(bobSees.arrived).extracting(SimulatedPeer.Arrived::payload).containsExactly("picture");
    }

    // RFC 8830 §2: what stands under one stream is kept in time by the receiver.
    @Test
    void voiceAndFaceStandUnderOneStream() throws Exception {
        world.publisher(ada, "audio:11", "video:12").video(12, 1, 0, true, "too early");
        String offer = core.subscription(bob, world.nowNanos()).sdp();
        assertThat(offer.lines().filter(line -> line.startsWith("a=msid:")).map(line -> line.split(" ")[0]))
                .hasSize(2)
                .allMatch(stream -> stream.equals("a=msid:p" + ada));
    }

    @Test
    void anAnswerToAnOlderOfferIsIgnored() throws Exception {
        SubscriptionOffer first = core.subscription(bob, world.nowNanos());
        core.subscribed(bob, first.revision() - 1, "nonsense", world.nowNanos());
        assertThatThrownBy(() -> core.subscribed(bob, first.revision(), "nonsense", world.nowNanos()))
                .isInstanceOf(SdpRefused.class);
    }

    @Test
    void aCheckWithoutThePasswordGetsNoAnswer() throws Exception {
        SimulatedPeer peer = world.peer();
        peer.described(core.publish(ada, peer.offer("audio:11"), Map.of(), world.nowNanos()));
        peer.check("wrong-password-of-24-char");
        assertThat(peer.stunAnswers).isZero();
        assertThat(core.holds(peer.peer)).isFalse();
        peer.check(peer.remotePassword());
        assertThat(peer.stunAnswers).isEqualTo(1);
        assertThat(core.holds(peer.peer)).isTrue();
    }

    @Test
    void whoFallsSilentIsLostAfterTenSeconds() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        world.viewer(bob, "audio");
        world.pass(9_000);
        adaSends.audio(11, 1, 0, "still here");
        world.pass(5_000);
        assertThat(world.events).contains("lost " + bob + " SUBSCRIBE CONSENT_LOST");
        assertThat(world.events).doesNotContain("lost " + ada + " PUBLISH CONSENT_LOST");
        world.pass(6_000);
        assertThat(world.events).contains("lost " + ada + " PUBLISH CONSENT_LOST");
        assertThat(core.holds(adaSends.peer)).isFalse();
    }

    @Test
    void theLastSignOfLifeIsOfWhicheverConnectionItCameOver() throws Exception {
        assertThat(core.heard(ada)).isEmpty();
        core.subscription(ada, world.nowNanos());
        assertThat(core.heard(ada)).as("an offer of ours is no sign of life").isEmpty();
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        world.pass(3_000);
        long before = world.nowNanos();
        adaSends.audio(11, 1, 0, "still here");
        world.pass(2_000);
        assertThat(core.heard(ada).orElseThrow()).isBetween(before, world.nowNanos() - 1_000_000_000L);
        core.leave(ada, world.nowNanos());
        assertThat(core.heard(ada)).isEmpty();
    }

    @Test
    void whoSaysGoodbyeIsGoneAtOnce() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        adaSends.send(KeyedHandshake.goodbye());
        assertThat(world.events).contains("lost " + ada + " PUBLISH CLOSED_BY_PEER");
        adaSends.audio(11, 1, 0, "from the grave");
        assertThat(core.counters()).containsEntry("dropped-peer-unknown", 1L);
    }

    @Test
    void aLegThatIsClosedLeavesTheOtherOneAlone() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSends = world.publisher(bob, "audio:21");
        SimulatedPeer adaSees = world.viewer(ada, "audio");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        core.close(ada, MediaCore.Leg.PUBLISH, world.nowNanos());
        adaSends.audio(11, 1, 0, "into the void");
        bobSends.audio(21, 1, 0, "hello");
        assertThat(bobSees.arrived).isEmpty();
        assertThat(adaSees.arrived).hasSize(1);
        core.close(ada, MediaCore.Leg.SUBSCRIBE, world.nowNanos());
        bobSends.audio(21, 2, 960, "still there?");
        assertThat(adaSees.arrived).hasSize(1);
        assertThat(core.subscription(ada, world.nowNanos()).revision()).isEqualTo(1);
    }

    @Test
    void aSendersClockIsToldToItsReceivers() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        adaSends.audio(11, 1, 0, "x");
        adaSends.senderReport(11, 0);
        assertThat(bobSees.senderReports).isEqualTo(1);
    }

    @Test
    void aParticipantCannotSendUnderAnothersSsrc() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSends = world.publisher(bob, "audio:21");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        adaSends.audio(11, 1, 0, "ada");
        bobSends.audio(11, 2, 0, "bob as ada");
        assertThat(bobSees.arrived).extracting(SimulatedPeer.Arrived::payload).containsExactly("ada");
        assertThat(core.counters()).containsEntry("dropped-stream-unknown", 1L);
    }

    @Test
    void aSenderInFullFlowIsNotPolledForItsHandshakeAnyMore() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        long deadline = 0;
        for (int i = 0; i < 100; i++) {
            world.pass(20);
            adaSends.audio(11, i, i * 960, "x");
            deadline = core.advance(world.nowNanos());
        }
        assertThat(deadline - world.nowNanos()).isGreaterThan(Limits.HANDSHAKE_POLL_NANOS);
    }
}
