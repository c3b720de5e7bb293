package org.glashaus.conference.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.KeptEntries;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.StandInCore;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.log.ConferenceLog;
import org.glashaus.conference.log.UsageCounts;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.ExchangeKey;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.personal.RoomPassword;
import org.glashaus.conference.personal.SealedText;
import org.glashaus.conference.signalling.Sealed;
import org.glashaus.conference.udp.BoundPort;
import org.glashaus.conference.udp.MediaLoop;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.RandomSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final RoomName GARDEN = RoomName.of("garden").orElseThrow();
    private static final Introduction ANNA =
            new Introduction.InClear(DisplayName.of("Anna").orElseThrow());
    private static final Introduction BEN =
            new Introduction.Sealed(ExchangeKey.of(Sealed.KEY).orElseThrow());
    private static final SealedText HELLO = SealedText.chat(Sealed.of("hello")).orElseThrow();

    private MediaLoop loop;
    private Journal journal;
    private Rooms rooms;
    private byte next;

    @BeforeEach
    void start() throws Exception {
        BoundPort port = BoundPort.bind(List.of(InetAddress.ofLiteral("127.0.0.1")), 0);
        loop = MediaLoop.start(port, addresses -> new StandInCore(), Runnable::run, fault -> {});
        InstantSource clock = InstantSource.system();
        journal = new KeptEntries().journal(SampleProfile.withoutLog(), clock);
        RandomSource random = bytes -> bytes[0] = next++;
        UsageCounts usage = new UsageCounts(journal, clock.instant());
        rooms = new Rooms(
                loop,
                random,
                clock,
                new ConferenceLog(journal, usage, random, clock, new Recorder(clock, System::nanoTime)),
                Optional.empty(),
                () -> {});
    }

    @AfterEach
    void stop() {
        loop.close();
        journal.close();
    }

    @Test
    void aFullRoomTakesNobodyUntilSomebodyLeaves() {
        List<Participant> there = new ArrayList<>();
        for (int i = 0; i < Limits.PARTICIPANTS_PER_ROOM; i++) {
            there.add(rooms.enter(GARDEN, ANNA, new Quiet()).orElseThrow());
        }
        assertThat(rooms.enter(GARDEN, ANNA, new Quiet())).isEmpty();
        there.getFirst().leave();
        assertThat(rooms.enter(GARDEN, ANNA, new Quiet())).isPresent();
    }

    @Test
    void aRoomExistsWhileSomebodyIsInIt() {
        Participant anna = rooms.enter(GARDEN, ANNA, new Quiet()).orElseThrow();
        Participant ben = rooms.enter(GARDEN, BEN, new Quiet()).orElseThrow();
        assertThat(ben.says(HELLO)).isTrue();
        assertThat(anna.room().chat()).hasSize(1);
        ben.leave();
        ben.leave();
        assertThat(rooms.size()).isEqualTo(1);
        anna.leave();
        assertThat(rooms.size()).isZero();
        assertThat(anna.room().chat()).isEmpty();
    }

    @Test
    void onlyTheLastMessagesAreKept() {
        Participant ben = rooms.enter(GARDEN, BEN, new Quiet()).orElseThrow();
        for (int i = 0; i < Limits.CHAT_MESSAGES_KEPT + 1; i++) {
            SealedText message = SealedText.chat(Sealed.of("message " + i)).orElseThrow();
            assertThat(ben.says(message)).isTrue();
        }
        assertThat(ben.room().chat()).hasSize(Limits.CHAT_MESSAGES_KEPT);
        assertThat(ben.room().chat().getFirst().sealed().forTheRoom()).isEqualTo(Sealed.of("message 1"));
    }

    @Test
    void nothingOfAParticipantIsPrintedByAccident() {
        Participant anna = rooms.enter(GARDEN, ANNA, new Quiet()).orElseThrow();
        Participant ben = rooms.enter(GARDEN, BEN, new Quiet()).orElseThrow();
        assertThat(ben.says(HELLO)).isTrue();
        assertThat(anna + " " + anna.introduction() + " " + ben.introduction() + " " + anna.id() + " " + GARDEN + " "
                        + anna.room().chat())
                .doesNotContain(
                        "Anna",
                        Sealed.KEY,
                        HELLO.forTheRoom(),
                        "garden",
                        anna.id().forTheRoom());
    }

    @Test
    void aPasswordGoesWithItsRoomAndTheNextRoomOfThatNameHasItsOwn() {
        Optional<RoomPassword> first = RoomPassword.of("gillyflower");
        Optional<RoomPassword> second = RoomPassword.of("hollyhock");
        Participant anna = rooms.enter(GARDEN, ANNA, new Quiet(), first).orElseThrow();
        RoomLock lock = rooms.lock(GARDEN).orElseThrow();
        assertThat(lock.fits(first)).isTrue();
        assertThat(lock.fits(second)).isFalse();
        assertThat(lock.fits(Optional.empty())).isFalse();
        rooms.enter(GARDEN, ANNA, new Quiet(), second).orElseThrow().leave();
        assertThat(rooms.lock(GARDEN)).containsSame(lock);

        anna.leave();
        assertThat(rooms.lock(GARDEN)).isEmpty();
        assertThatThrownBy(() -> lock.fits(first)).isInstanceOf(IllegalStateException.class);
        var unused = rooms.enter(GARDEN, ANNA, new Quiet(), second).orElseThrow();
        assertThat(rooms.lock(GARDEN).orElseThrow().fits(first)).isFalse();
    }

    /** Somebody who listens to nothing. */
    private static final class Quiet implements Attendee {
        @Override
        public void tell(RoomEvent event) {
            // Not of interest.
        }

        @Override
        public void connected(Leg leg) {
            // Not of interest.
        }

        @Override
        public void lost(Leg leg, LossReason reason) {
            // Not of interest.
        }

        @Override
        public void subscriptionChanged() {
            // Not of interest.
        }
    }
}
