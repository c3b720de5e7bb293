package org.glashaus.conference.journal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.journal.SqlRows.Selection;
import org.glashaus.conference.limits.Limits;

/** Rows by what is sealed in them: each in the range of a scope is opened and looked at. */
final class ScopedRows {
    private final SqlRows rows;
    private final Function<JournalRow, Optional<JournalEntry>> opened;

    ScopedRows(SqlRows rows, Function<JournalRow, Optional<JournalEntry>> opened) {
        this.rows = rows;
        this.opened = opened;
    }

    long count(Hold.Scope scope) throws StoreFailure {
        long found = 0;
        for (List<JournalRow> page = page(scope, 0); !page.isEmpty(); page = page(scope, lastOf(page))) {
            found += page.stream()
                    .filter(row -> opened.apply(row)
                            .filter(entry -> scope.covers(row.id(), entry))
                            .isPresent())
                    .count();
        }
        return found;
    }

    /** Deletes those in scope that no hold keeps, page by page, and tells of each page that is gone. */
    Erasure erase(Hold.Scope scope, List<Hold> holds, Gone gone) throws StoreFailure {
        long erased = 0;
        long held = 0;
        Set<Hold> keeping = new LinkedHashSet<>();
        for (List<JournalRow> page = page(scope, 0); !page.isEmpty(); page = page(scope, lastOf(page))) {
            List<JournalRow> free = new ArrayList<>();
            for (JournalRow row : page) {
                if (!covers(scope, row)) {
                    continue;
                }
                List<Hold> keepers =
                        holds.stream().filter(hold -> covers(hold.scope(), row)).toList();
                keeping.addAll(keepers);
                if (keepers.isEmpty()) {
                    free.add(row);
                } else {
                    held++;
                }
            }
            rows.exchange(List.of(), free);
            erased += free.size();
            gone.entries(free.size());
        }
        return new Erasure(erased, held, List.copyOf(keeping));
    }

    /** A row that no key opens is in scope, and held, by what is in the clear. */
    private boolean covers(Hold.Scope scope, JournalRow row) {
        return opened.apply(row)
                .map(entry -> scope.covers(row.id(), entry))
                .orElseGet(() -> scope.isNumber(row.id())
                        && scope.category() == row.category()
                        && scope.covers(row.atMillis())
                        && scope.network().isEmpty()
                        && scope.room().isEmpty());
    }

    private List<JournalRow> page(Hold.Scope scope, long afterId) throws StoreFailure {
        return rows.select(
                Selection.between(
                        scope.category(),
                        scope.from().toEpochMilli(),
                        scope.to().toEpochMilli()),
                afterId,
                Limits.JOURNAL_BATCH);
    }

    private static long lastOf(List<JournalRow> page) {
        return page.getLast().id();
    }

    /** Is told how many entries are gone for good. */
    @FunctionalInterface
    interface Gone {
        void entries(int count);
    }
}
