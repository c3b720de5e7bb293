package org.glashaus.conference.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.KeptEntries;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen.Part;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen.Sort;
import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.Test;

class ErrorLogTest {
    private static final Profile WITH_ERRORS =
            SampleProfile.withLogs(Map.of(LogCategory.ERROR, SampleProfile.rule(AddressForm.NONE, Duration.ofDays(7))));
    private static final Instant NOW = Instant.parse("2026-03-28T08:00:00Z");

    private final KeptEntries kept = new KeptEntries();
    private final List<Throwable> counted = new ArrayList<>();

    @Test
    void aFaultIsWrittenByPartAndSort() throws Exception {
        try (Journal journal = kept.journal(WITH_ERRORS, () -> NOW)) {
            ErrorLog errors = log(journal);
            errors.in(Part.PAGES).accept(new IllegalStateException("secret"));
            errors.in(Part.SIGNALLING).accept(new IOException("secret"));
            errors.in(Part.MEDIA).accept(new StackOverflowError());
            errors.in(Part.OTHER).accept(new CompletionException(new TimeoutException()));
            errors.in(Part.OTHER).accept(new SSLHandshakeException("secret"));
        }
        assertThat(kept.of(ErrorSeen.class))
                .containsExactly(
                        new ErrorSeen(NOW, Part.PAGES, Sort.STATE),
                        new ErrorSeen(NOW, Part.SIGNALLING, Sort.INPUT_OUTPUT),
                        new ErrorSeen(NOW, Part.MEDIA, Sort.RESOURCES),
                        new ErrorSeen(NOW, Part.OTHER, Sort.TIMEOUT),
                        new ErrorSeen(NOW, Part.OTHER, Sort.PROTOCOL));
        assertThat(counted).hasSize(5);
    }

    @Test
    void aStormOfFaultsIsCountedAndWrittenInPart() throws Exception {
        try (Journal journal = kept.journal(WITH_ERRORS, () -> NOW)) {
            Consumer<Throwable> pages = log(journal).in(Part.PAGES);
            for (int i = 0; i < 10 * Limits.ERRORS_AT_ONCE; i++) {
                pages.accept(new IllegalStateException());
            }
        }
        assertThat(kept.all()).hasSize(Limits.ERRORS_AT_ONCE);
        assertThat(counted).hasSize(10 * Limits.ERRORS_AT_ONCE);
    }

    @Test
    void withoutSuchALogAFaultIsCountedOnlyAndNobodyIsAskedToWriteIt() throws Exception {
        List<Runnable> asked = new ArrayList<>();
        try (Journal journal = kept.journal(SampleProfile.withoutLog(), () -> NOW)) {
            log(journal).in(Part.MEDIA, asked::add).accept(new IllegalStateException());
        }
        assertThat(asked).isEmpty();
        assertThat(kept.all()).isEmpty();
        assertThat(counted).hasSize(1);
    }

    @Test
    void aJournalThatCannotWriteSaysSoOnceItCan() throws Exception {
        try (Journal journal = kept.journal(WITH_ERRORS, () -> NOW)) {
            kept.failing = true;
            log(journal).in(Part.PAGES).accept(new IllegalStateException());
            Eventually.until("the write has failed", () -> journal.figures().failing());
            kept.failing = false;
        }
        assertThat(kept.of(ErrorSeen.class))
                .containsExactly(
                        new ErrorSeen(NOW, Part.PAGES, Sort.STATE),
                        new ErrorSeen(NOW, Part.JOURNAL, Sort.INPUT_OUTPUT));
    }

    private ErrorLog log(Journal journal) {
        return new ErrorLog(journal, counted::add, new UsageCounts(journal, NOW));
    }
}
