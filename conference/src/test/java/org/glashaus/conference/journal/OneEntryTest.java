package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.spec.LogCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All identifiers of a conference are written with the moment of its end, and yet each is somebody's own. */
class OneEntryTest {
    @TempDir
    Path folder;

    @Test
    void ofEntriesOfOneMomentExactlyOneIsErased() throws Exception {
        TestJournal journal = new TestJournal(folder, Map.of(LogCategory.IDENTIFIERS, Duration.ofDays(24)));
        try (SealedStore store = SealedStore.inSqlite(journal.site())) {
            store.write(fourOf(journal.now));
            Erasure erasure = store.erase(second(journal.now), journal.now);
            assertThat(erasure.erased()).isEqualTo(1);
            assertThat(store.count(LogCategory.IDENTIFIERS)).isEqualTo(3);
        }
    }

    @Test
    void ofEntriesOfOneMomentExactlyOneIsHeldPastItsLimitAndAfterTheNextStart() throws Exception {
        TestJournal journal = new TestJournal(folder, Map.of(LogCategory.IDENTIFIERS, Duration.ofDays(24)));
        Instant end = journal.now;
        try (SealedStore store = SealedStore.inSqlite(journal.site())) {
            store.write(fourOf(end));
            store.place(new Hold(
                    store.freeNumber(),
                    second(end).byDay(),
                    Hold.Ground.RESTRICTION,
                    "request 1",
                    "Ines",
                    LocalDate.of(2026, 9, 1),
                    end,
                    Optional.empty()));
        }
        try (SealedStore store = SealedStore.inSqlite(journal.site())) {
            assertThat(store.holds().getFirst().scope().numbers()).containsExactly(2L);
            Erasure erasure = store.erase(Hold.Scope.of(LogCategory.IDENTIFIERS, end, end), journal.now);
            assertThat(erasure.erased()).isEqualTo(3);
            assertThat(erasure.held()).isEqualTo(1);
        }
    }

    private static Hold.Scope second(Instant end) {
        return Hold.Scope.of(LogCategory.IDENTIFIERS, Map.of(2L, end));
    }

    private static List<JournalEntry> fourOf(Instant end) {
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(new Identifier(end, Identifier.Sort.CONFERENCE, 1, 1));
        for (long low = 2; low <= 4; low++) {
            entries.add(new Identifier(end, Identifier.Sort.PARTICIPANT, 1, low));
        }
        return entries;
    }
}
