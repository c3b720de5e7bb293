package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glashaus.media.Limits;
import org.glashaus.media.Source;
import org.glashaus.media.SubscriptionOffer;
import org.glashaus.media.core.Crowd.Member;
import org.junit.jupiter.api.Test;

/** A room of 250, in virtual time (docs/adr/0150). */
class CrowdTest {
    private static final int FULL = 250;
    private static final int SIGNALLING_OCTETS = 64 * 1024;

    /** What the JSON of a message has around each stream and around all. */
    private static final int STREAM_OCTETS = 72;

    private final Crowd crowd = new Crowd();
    private final Core core = crowd.core;

    private void fill(int people) throws Exception {
        while (crowd.members.size() < people) {
            crowd.comes();
        }
    }

    private void pass(long millis) {
        crowd.world.pass(millis);
    }

    private Member member(int place) {
        return crowd.members.get(place - 1);
    }

    @Test
    void personSixtyOneIsHeardByEverybodyWithTheThirdPacket() throws Exception {
        fill(FULL);
        List<SimulatedPeer> listeners = new ArrayList<>();
        for (int place = 1; place <= FULL; place += 10) {
            listeners.add(crowd.listens(member(place)));
        }
        Member speaker = member(62);
        assertThat(crowd.carried(member(1), Source.MICROPHONE)).doesNotContain(speaker.number);
        speaker.speaks(5);
        assertThat(listeners)
                .allSatisfy(
                        listener -> assertThat(Crowd.heard(listener, speaker)).isEqualTo(3));
        assertThat(crowd.carried(member(1), Source.MICROPHONE)).contains(speaker.number);
        assertThat(crowd.world.events).contains("changed " + member(1).number);
    }

    // RFC 6464 §3
    @Test
    void whoIsQuietTakesNobodysPlace() throws Exception {
        fill(FULL);
        SimulatedPeer listener = crowd.listens(member(1));
        Member quiet = member(100);
        for (int i = 0; i < 10; i++) {
            quiet.isQuiet();
            quiet.sends.audio(1000 + quiet.number, 100 + i, i * 960, "dtx");
        }
        assertThat(Crowd.heard(listener, quiet)).isZero();
        quiet.speaks(2);
        pass(1000);
        quiet.speaks(2);
        assertThat(Crowd.heard(listener, quiet)).as("two knocks are no speech").isZero();
    }

    @Test
    void whoSendsNoLevelIsHeardByWhatIsMoreThanSilence() throws Exception {
        fill(FULL);
        SimulatedPeer listener = crowd.listens(member(1));
        Member speaker = member(100);
        for (int i = 0; i < 4; i++) {
            speaker.sends.audio(1000 + speaker.number, i, i * 960, "twenty milliseconds of speech");
        }
        assertThat(listener.arrived).hasSize(2);
    }

    @Test
    void nobodyWhoSpeaksLosesThePlace() throws Exception {
        fill(FULL);
        SimulatedPeer listener = crowd.listens(member(1));
        List<Member> speakers = crowd.members.subList(100, 100 + Limits.SOUND_SECTIONS);
        for (int turn = 0; turn < 100; turn++) {
            for (Member speaker : speakers) {
                speaker.speaks(1);
            }
            member(200).speaks(1);
            pass(20);
        }
        assertThat(speakers)
                .allSatisfy(
                        speaker -> assertThat(Crowd.heard(listener, speaker)).isEqualTo(98));
        assertThat(Crowd.heard(listener, member(200))).as("no place is free").isZero();
        speakers.subList(1, speakers.size()).forEach(speaker -> speaker.speaks(1));
        pass(1_500);
        speakers.subList(1, speakers.size()).forEach(speaker -> speaker.speaks(1));
        pass(600);
        member(200).speaks(3);
        assertThat(Crowd.heard(listener, member(200)))
                .as("who fell silent makes room")
                .isEqualTo(1);
        assertThat(crowd.carried(member(1), Source.MICROPHONE)).doesNotContain(speakers.getFirst().number);
    }

    @Test
    void aPlaceChangesHandsWithoutAGap() throws Exception {
        fill(FULL);
        SimulatedPeer listener = crowd.listens(member(1));
        member(100).speaks(3);
        pass(3_000);
        for (Member other : crowd.members.subList(101, 100 + Limits.SOUND_SECTIONS)) {
            other.speaks(3);
        }
        member(200).speaks(4);
        SimulatedPeer.Arrived before = listener.arrived.stream()
                .filter(packet -> packet.payload().equals("p" + member(100).number))
                .findFirst()
                .orElseThrow();
        assertThat(listener.arrived.stream().filter(packet -> packet.ssrc() == before.ssrc()))
                .extracting(SimulatedPeer.Arrived::payload)
                .containsExactly("p" + member(100).number, "p" + member(200).number, "p" + member(200).number);
        assertThat(listener.arrived.stream().filter(packet -> packet.ssrc() == before.ssrc()))
                .extracting(packet -> (packet.sequence() - before.sequence()) & 0xffff)
                .containsExactly(0, 1, 2);
    }

    @Test
    void whoLeavesMakesRoomForWhoWaits() throws Exception {
        fill(40);
        crowd.listens(member(40));
        assertThat(crowd.carried(member(40), Source.MICROPHONE)).doesNotContain(member(33).number);
        int revision = crowd.offered(member(40)).revision();
        member(39).leaves();
        assertThat(crowd.offered(member(40)).revision())
                .as("who was in no slot goes unnoticed")
                .isEqualTo(revision);
        member(1).leaves();
        assertThat(crowd.carried(member(40), Source.MICROPHONE))
                .hasSize(Limits.SOUND_SECTIONS)
                .contains(member(33).number);
        for (int place = 2; place < 39; place++) {
            member(place).leaves();
        }
        assertThat(crowd.offered(member(40)).streams()).isEmpty();
        crowd.comes();
        assertThat(crowd.offered(member(40)).streams()).hasSize(1);
    }

    @Test
    void screensAndSpeakersAreSeenBeforeOthersAndStay() throws Exception {
        while (crowd.members.size() < 60) {
            crowd.comesWithCamera();
        }
        Member viewer = member(60);
        assertThat(crowd.carried(viewer, Source.CAMERA))
                .hasSize(Limits.PICTURE_SECTIONS)
                .doesNotContain(member(50).number);
        Member presenter = crowd.comesWithScreen();
        assertThat(crowd.carried(viewer, Source.SCREEN)).containsExactly(presenter.number);
        member(50).speaks(3);
        assertThat(crowd.carried(viewer, Source.CAMERA)).contains(member(50).number);
        pass(5_000);
        for (Member other : crowd.members.subList(0, 49)) {
            other.speaks(3);
        }
        assertThat(crowd.carried(viewer, Source.CAMERA)).as("not so soon").contains(member(50).number);
        assertThat(crowd.carried(viewer, Source.SCREEN)).containsExactly(presenter.number);
        pass(20);
        member(55).speaks(3);
        presenter.leaves();
        assertThat(crowd.carried(viewer, Source.CAMERA))
                .as("a speaker before somebody who never spoke")
                .contains(member(55).number)
                .doesNotContain(member(58).number);
    }

    @Test
    void theOfferToOneOfAFullRoomFitsIntoAMessage() throws Exception {
        while (crowd.members.size() < FULL) {
            crowd.comesWithCamera();
        }
        SubscriptionOffer offer = crowd.offered(member(FULL));
        assertThat(offer.streams()).hasSize(Limits.SOUND_SECTIONS + Limits.PICTURE_SECTIONS);
        long lines = offer.sdp().lines().count();
        long message = offer.sdp().length()
                + 2 * lines
                + (long) STREAM_OCTETS * offer.streams().size()
                + 200;
        assertThat(message).isBetween(50_000L, (long) SIGNALLING_OCTETS);
    }

    // The promise to WHEP viewers, docs/protocol.md
    @Test
    void aViewersSectionsAreFilledInTheOrderOfJoiningWhoeverSpeaks() throws Exception {
        fill(FULL - 1);
        int viewer = core.join(1);
        SimulatedPeer sees = crowd.world.viewer(viewer, "audio", "audio");
        member(200).speaks(10);
        member(1).speaks(1);
        member(2).speaks(1);
        member(3).speaks(5);
        assertThat(sees.arrived).extracting(SimulatedPeer.Arrived::payload).containsExactly("p1", "p2");
        member(1).leaves();
        member(3).speaks(1);
        assertThat(sees.arrived).extracting(SimulatedPeer.Arrived::payload).containsExactly("p1", "p2", "p3");
    }

    @Test
    void theTwoHundredFiftiethIsInWithinAMoment() throws Exception {
        while (crowd.members.size() < FULL) {
            crowd.offered(crowd.comesWithCamera());
        }
        long[] nanos = new long[9];
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            int last = core.join(1);
            core.subscription(last, crowd.world.nowNanos());
            nanos[i] = System.nanoTime() - before;
            core.leave(last, crowd.world.nowNanos());
        }
        Arrays.sort(nanos);
        assertThat(nanos[4]).as("the median").isLessThan(100_000_000L);
    }
}
