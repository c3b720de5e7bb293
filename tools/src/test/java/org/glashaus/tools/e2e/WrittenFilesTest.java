package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.glashaus.features.witness.FileWrite;
import org.glashaus.features.witness.FileWrite.Kind;
import org.glashaus.tools.e2e.WrittenFiles.Moment;
import org.glashaus.tools.e2e.WrittenFiles.Sort;
import org.junit.jupiter.api.Test;

class WrittenFilesTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant READY = START.plusSeconds(5);
    private static final Instant CALL = START.plusSeconds(60);
    private static final Instant TOLD = START.plusSeconds(600);
    private static final Instant END = START.plusSeconds(601);

    @Test
    void whatIsDueIsCountedByWhatItIsAndWhen() {
        WrittenFiles seen = of(
                new FileWrite(START, "/srv/data/native/sqlite-3-libsqlitejdbc.so", Kind.OPENED),
                new FileWrite(START, "/srv/data/journal.sqlite", Kind.OPENED),
                new FileWrite(CALL, "/srv/keys/journal/5.1.0123456789abcdef.key.new", Kind.OPENED),
                new FileWrite(CALL, "/srv/keys/journal/5.1.0123456789abcdef.key", Kind.OPENED),
                new FileWrite(CALL, "/srv/keys/journal/5.1.0123456789abcdef.key", Kind.CHANGED),
                new FileWrite(END, "/srv/data/journal.sqlite-wal", Kind.CHANGED));

        assertThat(seen.foreign()).isEmpty();
        assertThat(seen.count(Moment.START, Sort.LIBRARIES).opened()).isEqualTo(1);
        assertThat(seen.count(Moment.CALL, Sort.KEYS).opened()).isEqualTo(2);
        assertThat(seen.count(Moment.CALL, Sort.KEYS).changed()).isEqualTo(1);
        assertThat(seen.count(Moment.CALL, Sort.KEYS).files()).hasSize(2);
        assertThat(seen.count(Moment.END, Sort.JOURNAL).changed()).isEqualTo(1);
        assertThat(seen.count(Moment.CALL, Sort.JOURNAL).opened()).isZero();
    }

    @Test
    void whateverElseIsWrittenIsForeign() {
        for (String path : List.of(
                "/tmp/x",
                "/dev/shm/x",
                "/srv/data/recording.webm",
                "/srv/data/tmp/hsperf",
                "/srv/data/journal.sqlite.bak",
                "/srv/database/journal.sqlite",
                "/srv/keys/journal/note.txt",
                "memfd:x")) {
            for (Kind kind : List.of(Kind.OPENED, Kind.CHANGED)) {
                assertThat(of(new FileWrite(CALL, path, kind)).foreign())
                        .as(path)
                        .hasSize(1);
                assertThat(of(new FileWrite(START, path, kind)).foreign())
                        .as(path)
                        .hasSize(1);
            }
        }
    }

    @Test
    void whatIsDueAtTheStartIsNotDueInACall() {
        for (String path : List.of("/srv/data/native/sqlite-3-libsqlitejdbc.so", "/srv/data/lock", "/dev/null")) {
            assertThat(of(new FileWrite(START, path, Kind.OPENED)).foreign())
                    .as(path)
                    .isEmpty();
            assertThat(of(new FileWrite(CALL, path, Kind.OPENED)).foreign())
                    .as(path)
                    .hasSize(1);
        }
    }

    @Test
    void whatTheKernelRefusedWasNotWritten() {
        WrittenFiles seen = of(new FileWrite(CALL, "/dev/zero", Kind.REFUSED));

        assertThat(seen.foreign()).isEmpty();
        assertThat(seen.counts()).isEmpty();
        assertThat(seen.refused()).containsExactly("CALL /dev/zero");
    }

    private static WrittenFiles of(FileWrite... writes) {
        return WrittenFiles.of(List.of(writes), Path.of("/srv/data"), Path.of("/srv/keys"), READY, TOLD);
    }
}
