package org.glashaus.media.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.glashaus.media.Limits;
import org.glashaus.media.SubscriptionOffer;
import org.junit.jupiter.api.Test;

/** Lost packets come again, and nothing of any packet stays. */
class RepairTest {
    private static final String CANARY = "canary".repeat(100);

    private final VirtualRoom world = new VirtualRoom();
    private final Core core = world.core();
    private final int ada = core.join(1);
    private final int bob = core.join(1);

    private static List<String> payloads(List<SimulatedPeer.Arrived> packets) {
        return packets.stream().map(SimulatedPeer.Arrived::payload).toList();
    }

    // RFC 4585 §6.2.1, RFC 4588 §4
    @Test
    void whatAReceiverLacksItGetsAgainAsAStreamOfItsOwn() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        bobSees.losesInbound = number -> true;
        adaSends.video(12, 2, 3000, false, "lost");
        bobSees.losesInbound = number -> false;
        SimulatedPeer.Arrived first = bobSees.arrived.getFirst();
        bobSees.nack(first.ssrc(), first.sequence() + 1);
        SimulatedPeer.Arrived again = bobSees.repaired.getFirst();
        assertThat(again.payload()).isEqualTo("lost");
        assertThat(again.sequence()).isEqualTo(first.sequence() + 1);
        assertThat(again.timestamp()).isEqualTo(first.timestamp() + 3000);
        assertThat(again.ssrc()).as("an SSRC of its own").isNotEqualTo(first.ssrc());
    }

    @Test
    void whoDidNotAgreeToRetransmissionsGetsNothingAgainAndNothingIsKept() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.peer();
        bobSees.described(core.view(bob, bobSees.offer("video").replace("rtx/90000", "xtr/90000"), world.nowNanos()));
        bobSees.connect();
        adaSends.video(12, 1, 0, true, CANARY);
        SimulatedPeer.Arrived first = bobSees.arrived.getFirst();
        assertThat(world.ringOctets()).isZero();
        bobSees.nack(first.ssrc(), first.sequence());
        assertThat(bobSees.repaired).isEmpty();
        assertThat(bobSees.arrived).hasSize(1);
    }

    @Test
    void soundIsNotKeptWhateverAnAnswerTakes() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:12");
        SimulatedPeer bobHears = world.peer();
        SubscriptionOffer offer = core.subscription(bob, world.nowNanos());
        String answer = bobHears.answerTo(offer.sdp())
                .replace("SAVPF 111", "SAVPF 111 97")
                .replace("a=rtcp-mux\r\n", "a=rtcp-mux\r\na=rtpmap:97 rtx/48000\r\na=fmtp:97 apt=111\r\n");
        core.subscribed(bob, offer.revision(), answer, world.nowNanos());
        bobHears.connect();
        adaSends.audio(12, 1, 0, CANARY);
        assertThat(payloads(bobHears.arrived)).containsExactly(CANARY);
        assertThat(world.ringOctets()).isZero();
        bobHears.nack(
                bobHears.arrived.getFirst().ssrc(), bobHears.arrived.getFirst().sequence());
        assertThat(bobHears.repaired).isEmpty();
    }

    @Test
    void onePacketIsSentAgainAFewTimesAndNotAtOnce() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        SimulatedPeer.Arrived first = bobSees.arrived.getFirst();
        for (int i = 0; i < 5; i++) {
            bobSees.nack(first.ssrc(), first.sequence());
        }
        assertThat(bobSees.repaired).hasSize(1);
        for (int i = 0; i < 20; i++) {
            world.pass(25);
            bobSees.nack(first.ssrc(), first.sequence());
        }
        assertThat(bobSees.repaired).hasSize(Limits.RESENT_TIMES);
    }

    @Test
    void repairTakesNoMoreThanItsShareOfTheStream() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "x".repeat(1000));
        int first = bobSees.arrived.getFirst().sequence();
        int ours = bobSees.arrived.getFirst().ssrc();
        for (int i = 2; i <= 400; i++) {
            adaSends.video(12, i, i, false, "x".repeat(1000));
            bobSees.nack(
                    ours,
                    IntStream.range(Math.max(0, i - 20), i).map(n -> first + n).toArray());
            world.pass(1);
        }
        int sent = bobSees.arrived.size() * 1000;
        int again = bobSees.repaired.size() * 1000;
        assertThat(again).isLessThan(sent / Limits.RESEND_SHARE + Limits.RESEND_BURST_OCTETS);
        assertThat(again).isGreaterThan(sent / 4);
    }

    @Test
    void aPacketOfTheStreamBeforeIsNotTakenForOneOfThisStream() throws Exception {
        int cid = core.join(1);
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        for (int i = 0; i < 5; i++) {
            adaSends.video(12, 100 + i, 3000 * i, i == 0, "ada" + i);
        }
        SimulatedPeer cidSends = world.publisher(cid, "video:31");
        cidSends.video(31, 95, 0, true, "too early");
        core.leave(ada, world.nowNanos());
        for (int i = 0; i < 5; i++) {
            cidSends.video(31, 96 + i, 3000 * i, i == 0, "cid" + i);
        }
        assertThat(payloads(bobSees.arrived)).endsWith("ada4", "cid0", "cid1", "cid2", "cid3", "cid4");
        int first = bobSees.arrived.getFirst().sequence();
        int ours = bobSees.arrived.getFirst().ssrc();
        bobSees.nack(ours, IntStream.range(first - 20, first + 30).toArray());
        assertThat(payloads(bobSees.repaired)).containsExactly("cid0", "cid1", "cid2", "cid3", "cid4");
        assertThat(bobSees.repaired.getFirst().sequence()).isEqualTo(first + 5);
    }

    /** The ring holds them for somebody who came earlier; to this receiver they have no number. */
    @Test
    void whoComesLaterGetsNothingOfWhatWasBeforeThem() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        world.viewer(bob, "video");
        for (int i = 0; i < 5; i++) {
            adaSends.video(12, 100 + i, 3000 * i, i == 0, "before" + i);
        }
        SimulatedPeer cidSees = world.viewer(core.join(1), "video");
        adaSends.video(12, 105, 15_000, true, "key");
        SimulatedPeer.Arrived first = cidSees.arrived.getFirst();
        assertThat(first.payload()).isEqualTo("key");
        cidSees.nack(
                first.ssrc(),
                IntStream.range(0, 6).map(back -> first.sequence() - back).toArray());
        assertThat(payloads(cidSees.repaired)).containsExactly("key");
    }

    // RFC 4585 §6.2.1; the grace is for reordering
    @Test
    void aGapInAPublishedPictureIsAskedForAfterAMoment() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 65534, 0, true, "key");
        adaSends.video(12, 2, 9000, false, "after");
        assertThat(adaSends.packetsAsked).isEmpty();
        adaSends.video(12, 0, 3000, false, "only late");
        world.pass(20);
        assertThat(adaSends.packetsAsked).containsExactly(65535, 1);
        adaSends.videoAgain(12, 65535, 1000, false, "found");
        adaSends.videoAgain(12, 1, 6000, false, "found too");
        world.pass(500);
        assertThat(adaSends.packetsAsked).containsExactly(65535, 1);
        List<SimulatedPeer.Arrived> inOrder = bobSees.arrived.stream()
                .sorted((a, b) -> (short) (a.sequence() - b.sequence()))
                .toList();
        assertThat(payloads(inOrder)).containsExactly("key", "found", "only late", "found too", "after");
        assertThat(bobSees.arrived)
                .extracting(SimulatedPeer.Arrived::payloadType)
                .containsOnly(96);
    }

    @Test
    void whatNeverComesIsGivenUpForAKeyframe() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        adaSends.video(12, 3, 0, false, "after");
        int keyframes = adaSends.keyframesAsked.size();
        world.pass(900);
        assertThat(adaSends.keyframesAsked).hasSize(keyframes);
        world.pass(300);
        assertThat(adaSends.packetsAsked.size()).isBetween(5, 13);
        assertThat(adaSends.keyframesAsked).hasSize(keyframes + 1);
        int asked = adaSends.packetsAsked.size();
        world.pass(1000);
        assertThat(adaSends.packetsAsked).hasSize(asked);
    }

    @Test
    void anOutageIsEndedByAKeyframeAndNotByAThousandRequests() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        world.pass(400);
        int keyframes = adaSends.keyframesAsked.size();
        adaSends.video(12, 2 + Limits.MISSING_PACKETS + 1, 0, false, "after");
        world.pass(100);
        assertThat(adaSends.packetsAsked).isEmpty();
        assertThat(adaSends.keyframesAsked).hasSize(keyframes + 1);
    }

    // RFC 4588 §4; senders measure paths with padding and with packets that have long arrived
    @Test
    void paddingAndWhatIsHereAlreadyGoNoFurther() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        adaSends.padding(12);
        adaSends.videoAgain(12, 1, 0, true, "key");
        assertThat(payloads(bobSees.arrived)).containsExactly("key");
        assertThat(core.counters()).containsEntry("dropped-padding", 1L).containsEntry("dropped-duplicate", 1L);
    }

    // RFC 7741 §4.2
    @Test
    void pictureIdsCountOnWhereASlotChangesStreams() throws Exception {
        int cid = core.join(1);
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.picture(12, 1, true, 0x7ffe, 254, "");
        adaSends.picture(12, 2, false, 0x7fff, 255, "");
        SimulatedPeer cidSends = world.publisher(cid, "video:31");
        cidSends.picture(31, 9, true, 1, 1, "");
        core.leave(ada, world.nowNanos());
        cidSends.picture(31, 10, true, 5000, 70, "");
        cidSends.picture(31, 11, false, 5001, 71, "");
        assertThat(bobSees.arrived)
                .extracting(packet ->
                        packet.payload().substring(0, 3).chars().boxed().toList())
                .containsExactly(ids(0x7ffe, 254), ids(0x7fff, 255), ids(0, 0), ids(1, 1));
        bobSees.nack(bobSees.arrived.getFirst().ssrc(), bobSees.arrived.get(3).sequence());
        assertThat(bobSees.repaired.getFirst().payload())
                .isEqualTo(bobSees.arrived.get(3).payload());
    }

    /** As {@link SimulatedPeer.Arrived#payload} shows them: what is no ASCII becomes a replacement character. */
    private static List<Integer> ids(int pictureId, int tl0PicIdx) {
        byte[] octets = {(byte) (pictureId >>> 8 | 0x80), (byte) pictureId, (byte) tl0PicIdx};
        return new String(octets, US_ASCII).chars().boxed().toList();
    }

    // RFC 5104 §4.3.1.2
    @Test
    void aFullIntraRequestThatWasAnsweredIsNotAnsweredAgain() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        int ours = bobSees.arrived.getFirst().ssrc();
        world.pass(400);
        int before = adaSends.keyframesAsked.size();
        bobSees.fullIntraRequest(ours, 3);
        assertThat(adaSends.keyframesAsked).hasSize(before + 1);
        world.pass(400);
        bobSees.fullIntraRequest(ours, 3);
        assertThat(adaSends.keyframesAsked).as("repeated, not yet answered").hasSize(before + 2);
        adaSends.video(12, 2, 0, true, "key");
        world.pass(400);
        bobSees.fullIntraRequest(ours, 3);
        assertThat(adaSends.keyframesAsked).as("repeated, answered").hasSize(before + 2);
        bobSees.fullIntraRequest(ours, 4);
        assertThat(adaSends.keyframesAsked).hasSize(before + 3);
    }

    // RFC 3550 §6.6
    @Test
    void aGoodbyeEndsAStreamAndWhatIsUnderWayDoesNotBringItBack() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        adaSends.goodbye(12);
        assertThat(world.ringOctets()).isZero();
        adaSends.video(12, 2, 0, true, "late");
        assertThat(payloads(bobSees.arrived)).containsExactly("key");
        world.pass(1500);
        adaSends.video(12, 3, 0, true, "not yet");
        adaSends.video(12, 4, 0, true, "anew");
        assertThat(payloads(bobSees.arrived)).endsWith("anew");
    }

    // draft-holmer-rmcat-transport-wide-cc-extensions-01
    @Test
    void aSenderIsToldWhenItsNumberedPacketsCameAndNothingWhileItRests() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        for (int i = 0; i < 30; i++) {
            if (i != 7) {
                adaSends.numbered(12, i, 65530 + i & 0xffff);
            }
            world.pass(20);
        }
        world.pass(200);
        assertThat(adaSends.arrivalsTold.size()).isBetween(5, 7);
        assertThat(adaSends.arrivalsTold.stream().mapToInt(n -> n).sum()).isEqualTo(30);
        int told = adaSends.arrivalsTold.size();
        world.pass(2000);
        assertThat(adaSends.arrivalsTold).hasSize(told);
        assertThat(adaSends.estimates).as("one way to steer is enough").isZero();
    }

    // RFC 3550 §6.4.1
    @Test
    void aSenderLearnsHowLongItsReportWasHeld() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        adaSends.audio(11, 1, 0, "x");
        adaSends.senderReport(11, 0);
        world.pass(1000);
        assertThat(adaSends.blocks).isPositive();
        assertThat(adaSends.delaySinceReport).isBetween(1L, 65_536L);
    }

    @Test
    void nothingOfAStreamIsLeftASecondAfterItPauses() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        for (int i = 0; i < 200; i++) {
            adaSends.video(12, i, 0, i == 0, CANARY);
            world.pass(2);
        }
        assertThat(bobSees.arrived).hasSize(200);
        assertThat(world.ringOctets()).as("the scan sees what is there").isGreaterThan(100_000);
        assertThat(world.chunks()).isLessThanOrEqualTo(5);
        world.pass(950);
        assertThat(world.ringOctets()).isZero();
        assertThat(world.chunks()).isZero();
    }

    @Test
    void noPacketGrowsOlderThanASecondWhileOthersFollow() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 0, 0, true, CANARY);
        int ours = bobSees.arrived.getFirst().ssrc();
        int first = bobSees.arrived.getFirst().sequence();
        for (int i = 1; i < 50; i++) {
            world.pass(20);
            adaSends.video(12, i, 0, false, "x");
        }
        bobSees.nack(ours, first);
        assertThat(bobSees.repaired).isEmpty();
        assertThat(world.ringOctets()).isLessThan(CANARY.length());
    }

    @Test
    void whoLeavesTakesEverythingAlong() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, CANARY);
        assertThat(world.ringOctets()).isPositive();
        core.leave(ada, world.nowNanos());
        assertThat(world.ringOctets()).isZero();
    }

    @Test
    void noBufferHoldsAPacketInClearOnceItHasGone() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12", "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "video", "audio");
        int cid = core.join(1);
        SimulatedPeer notYetKeyed = world.peer();
        core.view(cid, notYetKeyed.offer("video", "audio"), world.nowNanos());
        adaSends.video(12, 1, 0, true, CANARY);
        adaSends.audio(11, 1, 0, CANARY);
        bobSees.nack(
                bobSees.arrived.getFirst().ssrc(), bobSees.arrived.getFirst().sequence());
        assertThat(bobSees.repaired).hasSize(1);
        assertThat(core.clearOctets()).isZero();
        assertThat(core.outboxOctets()).containsOnly(0);
    }
}
