package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BacklogProperties {

    /** Offers, writes that succeed or fail, an end that comes or not; the sum is looked at after each step. */
    @Property(tries = 1_000)
    void whatWasToldIsWrittenInItsOrderOrWaitsOrIsUnwritten(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int most) {
        Random random = new Random(seed);
        Backlog backlog = new Backlog(most);
        List<JournalEntry> accepted = new ArrayList<>();
        List<JournalEntry> written = new ArrayList<>();
        List<JournalEntry> withTheStore = List.of();
        boolean shut = false;
        for (int told = 0; told < 200; ) {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> {
                    told++;
                    JournalEntry entry = TestJournal.count(Instant.EPOCH, told);
                    boolean room = accepted.size() - written.size() - withTheStore.size() < most;
                    assertThat(backlog.offer(entry)).isEqualTo(room && !shut);
                    if (room && !shut) {
                        accepted.add(entry);
                    }
                }
                case 4, 5 -> {
                    List<JournalEntry> batch = backlog.oldest(random.nextInt(1, 30));
                    assertThat(batch).hasSizeLessThanOrEqualTo(30);
                    if (!withTheStore.isEmpty()) {
                        assertThat(batch).as("the same ones come again").isEqualTo(withTheStore);
                    }
                    withTheStore = batch;
                }
                case 6 -> {
                    backlog.written();
                    written.addAll(withTheStore);
                    withTheStore = List.of();
                }
                default -> {
                    shut |= random.nextInt(40) == 0;
                    if (shut) {
                        backlog.shut();
                    }
                }
            }
            Backlog.Counts counts = backlog.counts();
            assertThat(counts.written() + counts.waiting() + counts.unwritten()).isEqualTo(told);
            assertThat(counts.written()).isEqualTo(written.size());
            assertThat(written).isEqualTo(accepted.subList(0, written.size()));
        }
        backlog.giveUp();
        assertThat(backlog.counts()).isEqualTo(new Backlog.Counts(written.size(), 0, 200 - written.size()));
    }
}
