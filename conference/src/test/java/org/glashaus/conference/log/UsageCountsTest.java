package org.glashaus.conference.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.glashaus.conference.KeptEntries;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.Statistic;
import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.AddressForm;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;

class UsageCountsTest {
    private static final Profile WITH_STATISTICS = SampleProfile.withLogs(
            Map.of(LogCategory.STATISTICS, SampleProfile.rule(AddressForm.NONE, Duration.ofDays(24))));
    private static final Instant MORNING = Instant.parse("2026-03-28T08:00:00Z");

    private final KeptEntries kept = new KeptEntries();
    private Instant now = MORNING;

    @Test
    void aPeriodIsTheSumOfWhatHappenedAndIsWrittenWhenItIsOver() throws Exception {
        try (Journal journal = kept.journal(WITH_STATISTICS, () -> now)) {
            UsageCounts usage = counts(journal, 6);
            usage.look(MORNING.plus(Limits.STATISTICS_PERIOD).minusSeconds(1));
            assertThat(journal.figures().written() + journal.figures().waiting())
                    .isZero();
            now = MORNING.plus(Limits.STATISTICS_PERIOD);
            usage.look(now);
            usage.look(now.plus(Limits.STATISTICS_PERIOD));
        }
        assertThat(kept.of(Statistic.class))
                .extracting(entry -> entry.measure() + " " + entry.count())
                .containsExactly("CONFERENCES 6", "PARTICIPANTS 6", "PARTICIPANT_MINUTES 180", "ERRORS 6");
        assertThat(kept.of(Statistic.class)).extracting(Statistic::at).containsOnly(now);
    }

    @Test
    void fewAreNotTold() throws Exception {
        try (Journal journal = kept.journal(WITH_STATISTICS, () -> now)) {
            counts(journal, Limits.SMALLEST_CELL - 1).write(now);
        }
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void aClockSetBackBeginsThePeriodAnewAndLosesNoCount() throws Exception {
        try (Journal journal = kept.journal(WITH_STATISTICS, () -> now)) {
            UsageCounts usage = counts(journal, 5);
            Instant earlier = MORNING.minus(Duration.ofDays(3));
            usage.look(earlier);
            usage.look(earlier.plus(Limits.STATISTICS_PERIOD));
        }
        assertThat(kept.of(Statistic.class)).hasSize(4);
    }

    @Test
    void whereOnlyErrorsAreEvaluatedOnlyErrorsAreCounted() throws Exception {
        Profile bbw = Profiles.derive(StatementLibrary.byId("bbw-leipzig"));
        try (Journal journal = kept.journal(bbw, () -> now)) {
            counts(journal, 6).write(now);
            journal.statistic(Statistic.Measure.PARTICIPANTS, 6);
        }
        assertThat(kept.of(Statistic.class)).containsExactly(new Statistic(now, Statistic.Measure.ERRORS, 6));
    }

    @Test
    void withoutSuchALogNothingIsCounted() throws Exception {
        try (Journal journal = kept.journal(SampleProfile.withoutLog(), () -> now)) {
            counts(journal, 50).write(now);
            assertThat(journal.figures().waiting()).isZero();
        }
        assertThat(kept.all()).isEmpty();
    }

    /** So many conferences of one person, who stays for half an hour and meets an error. */
    private static UsageCounts counts(Journal journal, int many) {
        UsageCounts usage = new UsageCounts(journal, MORNING);
        for (int i = 0; i < many; i++) {
            usage.conference();
            usage.participant();
            usage.stayed(Duration.ofMinutes(30));
            usage.error();
        }
        return usage;
    }
}
