package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was told is written, waiting or unwritten, and nothing else, whoever asks and when. */
class JournalAccountsTest {
    private static final ClientAddress VISITOR =
            ClientAddress.ofLiteral("198.51.100.77").orElseThrow();
    private static final int TELLERS = 4;
    private static final int ENTRIES_EACH = 60_000;

    @TempDir
    Path folder;

    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong told = new AtomicLong();

    @Test
    void underAFloodNoEntryIsCountedTwiceOrNotAtAllAtAnyMoment() throws Exception {
        ListStore store = new ListStore();
        Journal journal = open(store);
        List<Thread> tellers = tellers(journal);
        while (tellers.stream().anyMatch(Thread::isAlive)) {
            long atLeast = told.get();
            long counted = sum(journal.figures());
            assertThat(counted).isBetween(atLeast, begun.get());
        }
        assertThat(sum(journal.figures())).isEqualTo(TELLERS * (long) ENTRIES_EACH);
        Eventually.until("all that waited is written", () -> journal.figures().waiting() == 0);
        journal.close();
        assertThat(sum(journal.figures())).isEqualTo(TELLERS * (long) ENTRIES_EACH);
        assertThat(store.written).hasSize((int) journal.figures().written());
    }

    /** Who tells a journal that closes is counted like everybody else. */
    @Test
    void whatComesWhileItClosesIsWrittenOrCounted() throws Exception {
        for (int round = 0; round < 20; round++) {
            begun.set(0);
            told.set(0);
            ListStore store = new ListStore();
            Journal journal = open(store);
            List<Thread> tellers = tellers(journal);
            long enough = ThreadLocalRandom.current().nextLong(TELLERS * ENTRIES_EACH / 2);
            Eventually.until("some is told", () -> told.get() >= enough);
            journal.close();
            for (Thread teller : tellers) {
                teller.join();
            }
            assertThat(journal.figures().waiting()).isZero();
            assertThat(sum(journal.figures())).isEqualTo(TELLERS * (long) ENTRIES_EACH);
            assertThat(store.written).hasSize((int) journal.figures().written());
        }
    }

    private Journal open(ListStore store) throws Exception {
        return Journal.open(
                folder,
                folder.resolve("keys"),
                SampleProfile.withLog(AddressForm.NONE),
                new Journal.Parts(
                        new MovableClock(),
                        AddressShortening.toNetworks(),
                        ignored -> store,
                        Sweep.ofOverdueEntries(),
                        receipt -> {},
                        sentence -> {}));
    }

    private List<Thread> tellers(Journal journal) {
        List<Thread> tellers = new ArrayList<>();
        for (int i = 0; i < TELLERS; i++) {
            tellers.add(Thread.ofPlatform().start(() -> {
                for (int entry = 0; entry < ENTRIES_EACH; entry++) {
                    begun.incrementAndGet();
                    journal.webAccess(VISITOR, RequestMethod.GET, RouteTemplate.ROOM, 200);
                    told.incrementAndGet();
                }
            }));
        }
        return tellers;
    }

    private static long sum(Journal.Figures figures) {
        return figures.written() + figures.waiting() + figures.unwritten();
    }
}
