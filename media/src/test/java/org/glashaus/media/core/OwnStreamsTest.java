package org.glashaus.media.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpWriter;
import org.junit.jupiter.api.Test;

/** A participant sends its own streams, those that it has offered, and one of a kind. */
class OwnStreamsTest {
    private static final byte[] FIRST_MID = {'0'};
    private static final int MID_EXTENSION = 4;

    private final VirtualRoom world = new VirtualRoom();
    private final Core core = world.core();
    private final int ada = core.join(1);
    private final int bob = core.join(1);
    private final int cid = core.join(1);

    private List<String> heard(SimulatedPeer peer) {
        return peer.arrived.stream().map(SimulatedPeer.Arrived::payload).toList();
    }

    /** A packet that names the section it belongs to (RFC 9143 §9.2). */
    private static byte[] withMid(int payloadType, int ssrc, int sequence, String payload) {
        byte[] out = new byte[200];
        byte[] text = payload.getBytes(US_ASCII);
        RtpWriter writer = new RtpWriter();
        writer.begin(out, 0, out.length, false, payloadType, true, sequence, 0, ssrc);
        writer.extension(MID_EXTENSION, FIRST_MID, 0, 1);
        return Arrays.copyOf(out, writer.payload(text, 0, text.length));
    }

    @Test
    void aMidMeansASectionOfTheSendersOwnTransport() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSends = world.publisher(bob, "audio:21");
        SimulatedPeer cidSees = world.viewer(cid, "audio", "audio");
        adaSends.audio(11, 1, 0, "ada");
        world.pass(1100);
        bobSends.authentic(withMid(111, 11, 7, "bob as ada"), false);
        adaSends.audio(11, 2, 960, "ada again");
        assertThat(heard(cidSees)).containsExactly("ada", "bob as ada", "ada again");
        assertThat(cidSees.arrived.stream().filter(packet -> packet.payload().startsWith("ada")))
                .extracting(SimulatedPeer.Arrived::ssrc)
                .as("ada's own slot, whatever SSRC bob takes")
                .containsOnly(cidSees.arrived.getFirst().ssrc());
        assertThat(cidSees.arrived.get(1).ssrc())
                .isNotEqualTo(cidSees.arrived.getFirst().ssrc());
    }

    @Test
    void nobodyReportsOnAnothersStream() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSends = world.publisher(bob, "audio:21");
        SimulatedPeer cidSees = world.viewer(cid, "audio", "audio");
        adaSends.audio(11, 1, 0, "ada");
        bobSends.senderReport(11, 0);
        assertThat(cidSees.senderReports).isZero();
        adaSends.senderReport(11, 0);
        assertThat(cidSees.senderReports).isEqualTo(1);
    }

    @Test
    void nobodyAsksForAKeyframeInAnothersSlot() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        SimulatedPeer cidSees = world.viewer(cid, "audio");
        adaSends.video(12, 1, 0, true, "key");
        world.pass(1000);
        int asked = adaSends.keyframesAsked.size();
        int ofBob = bobSees.arrived.getFirst().ssrc();
        cidSees.pictureLoss(ofBob);
        cidSees.pictureLoss(12);
        assertThat(adaSends.keyframesAsked).hasSize(asked);
        bobSees.pictureLoss(ofBob);
        assertThat(adaSends.keyframesAsked).hasSize(asked + 1);
    }

    @Test
    void aReceiverMayReportUnderAnSsrcForEachSection() throws Exception {
        VirtualRoom world = new VirtualRoom();
        SimulatedPeer viewer = world.viewer(world.core().join(1), "audio", "video");
        byte[] report = new byte[64];
        RtcpWriter writer = new RtcpWriter();
        for (int ssrc = 1; ssrc <= 100; ssrc++) {
            writer.begin(report, 0, report.length);
            writer.receiverReport(ssrc);
            viewer.authentic(Arrays.copyOf(report, writer.length()), true);
        }
        assertThat(world.core().counters())
                .containsEntry("rtcp-received", 100L)
                .containsEntry("dropped-srtp-other", 0L);
    }

    @Test
    void aPacketOfAnotherTypeBeginsNothing() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "video");
        adaSends.video(12, 1, 0, true, "key");
        world.pass(1500);
        adaSends.authentic(withMid(97, 13, 1, "of a type that was not agreed"), false);
        adaSends.video(12, 2, 3000, false, "next");
        assertThat(heard(bobSees)).containsExactly("key", "next");
        assertThat(core.counters()).containsEntry("dropped-stream-unknown", 1L);
    }

    @Test
    void aStreamThatIsHeardIsNotReplaced() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        adaSends.audio(11, 1, 0, "first");
        adaSends.authentic(withMid(111, 14, 1, "too soon"), false);
        adaSends.audio(11, 2, 960, "second");
        world.pass(1100);
        adaSends.authentic(withMid(111, 14, 2, "after a silence"), false);
        assertThat(heard(bobSees)).containsExactly("first", "second", "after a silence");
    }

    @Test
    void aSectionThatBecomesInactiveEndsItsStream() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        adaSends.audio(11, 1, 0, "on");
        String later = adaSends.offer("audio:11").replace("a=sendonly", "a=inactive");
        core.publish(ada, later, Map.of(), world.nowNanos());
        adaSends.audio(11, 2, 960, "off");
        assertThat(heard(bobSees)).containsExactly("on");
        core.publish(ada, adaSends.offer("audio:11"), Map.of(), world.nowNanos());
        world.pass(1100);
        adaSends.audio(11, 3, 1920, "on again");
        assertThat(heard(bobSees)).containsExactly("on", "on again");
    }

    @Test
    void aSectionWhoseNumbersChangeBeginsAnew() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        adaSends.audio(11, 1, 0, "111");
        String later = adaSends.offer("audio:11").replace("111", "109");
        core.publish(ada, later, Map.of(), world.nowNanos());
        adaSends.audio(11, 2, 960, "still the old type");
        adaSends.send(adaSends.protectedRtp(109, 11, 3, 1920, "109".getBytes(US_ASCII)));
        assertThat(heard(bobSees)).containsExactly("111", "109");
    }

    @Test
    void anOfferThatChangesNothingEndsNothing() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11", "video:12");
        SimulatedPeer bobSees = world.viewer(bob, "audio", "video");
        adaSends.video(12, 1, 0, true, "key");
        int asked = adaSends.keyframesAsked.size();
        core.publish(ada, adaSends.offer("audio:11", "video:12"), Map.of(), world.nowNanos());
        adaSends.video(12, 2, 3000, false, "next");
        assertThat(heard(bobSees)).containsExactly("key", "next");
        assertThat(adaSends.keyframesAsked).hasSize(asked);
    }
}
