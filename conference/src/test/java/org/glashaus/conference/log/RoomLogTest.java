package org.glashaus.conference.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.KeptEntries;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.conference.journal.JournalEntry.Media;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.udp.SeatEvents;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.RandomSource;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;

class RoomLogTest {
    private static final Instant BEGIN = Instant.parse("2026-03-28T08:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(3600);

    private final KeptEntries kept = new KeptEntries();
    private final RandomSource random = new SecureRandom()::nextBytes;
    private Instant now = BEGIN;

    @Test
    void identifiersAreWrittenWhenTheConferenceHasEndedAndAreNewForEach() throws Exception {
        try (Journal journal = kept.journal(profile("greenminihost"), () -> now)) {
            ConferenceLog log = log(journal);
            RoomLog first = log.opened();
            StayLog anna = first.joined();
            StayLog ben = first.joined();
            anna.left();
            assertThat(journal.figures().written() + journal.figures().waiting())
                    .isZero();
            now = END;
            ben.left();
            first.closed();
            log.opened().closed();
        }
        List<Identifier> identifiers = kept.of(Identifier.class);
        assertThat(identifiers)
                .extracting(Identifier::sort)
                .containsExactly(
                        Identifier.Sort.CONFERENCE,
                        Identifier.Sort.PARTICIPANT,
                        Identifier.Sort.PARTICIPANT,
                        Identifier.Sort.CONFERENCE);
        assertThat(identifiers).extracting(Identifier::at).containsOnly(END);
        assertThat(identifiers).extracting(one -> one.high() + " " + one.low()).doesNotHaveDuplicates();
        assertThat(kept.of(Signalling.class)).isEmpty();
    }

    @Test
    void stepsOfOneConferenceBelongTogetherAndToNoOther() throws Exception {
        try (Journal journal = kept.journal(profile("waag"), () -> now)) {
            ConferenceLog log = log(journal);
            RoomLog first = log.opened();
            StayLog anna = first.joined();
            anna.lost();
            anna.resumed();
            anna.refusedMessage();
            first.refusedFull();
            anna.left();
            first.closed();
            log.opened();
            log.refused(Signalling.Step.REFUSED_ORIGIN);
        }
        List<Signalling> steps = kept.of(Signalling.class);
        assertThat(steps)
                .extracting(step -> step.step().name())
                .containsExactly(
                        "OPENED",
                        "JOINED",
                        "LOST",
                        "RESUMED",
                        "REFUSED_MESSAGE",
                        "REFUSED_FULL",
                        "LEFT",
                        "CLOSED",
                        "OPENED",
                        "REFUSED_ORIGIN");
        assertThat(steps.subList(0, 8))
                .extracting(Signalling::room)
                .containsOnly(steps.getFirst().room());
        assertThat(steps.getFirst().room())
                .isPresent()
                .isNotEqualTo(steps.get(8).room());
        assertThat(steps.getLast().room()).isEmpty();
        assertThat(kept.of(Identifier.class)).isEmpty();
    }

    @Test
    void aConnectionIsToldOfWhenItStandsAndWhenItIsOver() throws Exception {
        try (Journal journal = kept.journal(profile("waag"), () -> now)) {
            SeatEvents events = log(journal).opened().joined().beside(new Deaf());
            events.connected(Leg.PUBLISH);
            events.ended(Leg.PUBLISH, 500, 3);
            events.lost(Leg.SUBSCRIBE, LossReason.CONSENT_LOST);
            events.ended(Leg.SUBSCRIBE, 7, 0);
        }
        assertThat(kept.of(Media.class))
                .extracting(one -> one.way() + " " + one.step() + " " + one.packets() + " " + one.lost())
                .containsExactly("PUBLISH CONNECTED 0 0", "PUBLISH CLOSED 500 3", "SUBSCRIBE NO_PATH 7 0");
        assertThat(kept.of(Media.class))
                .extracting(Media::room)
                .containsOnly(kept.of(Signalling.class).getFirst().room());
    }

    @Test
    void aStatementWithoutSuchLogsHasNothingDrawnWrittenOrListenedTo() throws Exception {
        try (Journal journal = kept.journal(profile("strict"), () -> now)) {
            RandomSource none = octets -> {
                throw new AssertionError("nothing is to be drawn");
            };
            RoomLog room = new ConferenceLog(
                            journal,
                            new UsageCounts(journal, BEGIN),
                            none,
                            () -> now,
                            new Recorder(() -> now, System::nanoTime))
                    .opened();
            StayLog anna = room.joined();
            SeatEvents deaf = new Deaf();
            assertThat(anna.beside(deaf)).isSameAs(deaf);
            anna.left();
            room.closed();
            assertThat(journal.figures().waiting()).isZero();
        }
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void whoIsRefusedWithoutEndDoesNotFillTheJournal() throws Exception {
        try (Journal journal = kept.journal(profile("waag"), () -> now)) {
            ConferenceLog log = log(journal);
            for (int i = 0; i < 5_000; i++) {
                log.refused(Signalling.Step.REFUSED_TOO_MANY);
            }
        }
        assertThat(kept.all()).hasSizeBetween(1, 400);
    }

    @Test
    void aFloodOfOneSortPushesOutNoOtherAndWhatItLosesIsCounted() throws Exception {
        ClientAddress banned = ClientAddress.ofLiteral("198.51.100.77").orElseThrow();
        ClientAddress other = ClientAddress.ofLiteral("203.0.113.9").orElseThrow();
        long told = 5_000;
        try (Journal journal = kept.journal(profile("waag"), () -> now)) {
            ConferenceLog log = log(journal);
            for (int i = 0; i < told; i++) {
                log.attacked(banned, Security.Sort.BANNED);
                log.refused(Signalling.Step.REFUSED_TOO_MANY);
            }
            log.attacked(other, Security.Sort.FOREIGN_ORIGIN);
            log.refused(Signalling.Step.REFUSED_ORIGIN);
            Eventually.until("all is written", () -> journal.figures().waiting() == 0);
            assertThat(log.suppressed())
                    .isPositive()
                    .isEqualTo(2 * told + 2 - kept.all().size());
        }
        assertThat(kept.of(Security.class)).extracting(Security::sort).contains(Security.Sort.FOREIGN_ORIGIN);
        assertThat(kept.of(Signalling.class)).extracting(Signalling::step).contains(Signalling.Step.REFUSED_ORIGIN);
    }

    private ConferenceLog log(Journal journal) {
        return new ConferenceLog(
                journal, new UsageCounts(journal, BEGIN), random, () -> now, new Recorder(() -> now, System::nanoTime));
    }

    private static Profile profile(String id) throws Exception {
        return Profiles.derive(StatementLibrary.byId(id));
    }

    /** Listens to nothing. */
    private static final class Deaf implements SeatEvents {
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
