package org.glashaus.conference.log;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.Statistic.Measure;
import org.glashaus.conference.limits.Limits;

/**
 * How much the service was used in a period: four numbers and nothing of anybody. A number of fewer than
 * {@link Limits#SMALLEST_CELL} is not written, nor are minutes of fewer stays than that; they are not carried over. One
 * person who comes back is a stay each time, so this tells nothing of how many people there were.
 */
public final class UsageCounts {
    private final Journal journal;
    private final boolean used;
    private final boolean erred;
    private final LongAdder errors = new LongAdder();
    private Instant since;
    private long conferences;
    private long participants;
    private long ended;
    private Duration stayed = Duration.ZERO;

    public UsageCounts(Journal journal, Instant now) {
        this.journal = journal;
        this.used = journal.keeps(Measure.CONFERENCES);
        this.erred = journal.keeps(Measure.ERRORS);
        this.since = now;
    }

    void conference() {
        conferences += used ? 1 : 0;
    }

    void participant() {
        participants += used ? 1 : 0;
    }

    void stayed(Duration time) {
        if (used) {
            ended++;
            stayed = stayed.plus(time);
        }
    }

    /** From any thread. */
    void error() {
        if (erred) {
            errors.increment();
        }
    }

    /** Writes the period's numbers if it is over; to be called now and then. A clock that was set back begins it anew. */
    public void look(Instant now) {
        if (now.isBefore(since)) {
            since = now;
        } else if (!now.isBefore(since.plus(Limits.STATISTICS_PERIOD))) {
            write(now);
        }
    }

    /** Writes what has been counted so far: the server stops. */
    public void write(Instant now) {
        since = now;
        if (used) {
            cell(Measure.CONFERENCES, conferences, conferences);
            cell(Measure.PARTICIPANTS, participants, participants);
            cell(Measure.PARTICIPANT_MINUTES, stayed.toMinutes(), ended);
        }
        if (erred) {
            long faults = errors.sumThenReset();
            cell(Measure.ERRORS, faults, faults);
        }
        conferences = 0;
        participants = 0;
        ended = 0;
        stayed = Duration.ZERO;
    }

    private void cell(Measure measure, long count, long stays) {
        if (stays >= Limits.SMALLEST_CELL) {
            journal.statistic(measure, count);
        }
    }
}
