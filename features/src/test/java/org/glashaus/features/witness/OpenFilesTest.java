package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenFilesTest {
    /** What somebody who is not root finds where root finds a link. */
    private static final Path CLOSED = Path.of("/proc/self/map_files/0-1");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("index-shm"), "shared");
    }

    @Test
    void aMappedFileIsReadByItsNameWhereTheKernelsLinkIsClosed() throws Exception {
        assertThat(OpenFiles.way(CLOSED, file.toString(), number())).isEqualTo(file);
    }

    /** Then it was looked at by nobody, and the search that wanted it has seen nothing. */
    @Test
    void anotherFileOfThatNameIsNotReadInItsPlace() throws Exception {
        assertThatThrownBy(() -> OpenFiles.way(CLOSED, file.toString(), number() + 1))
                .hasMessageContaining("only root can read");
        assertThatThrownBy(() -> OpenFiles.way(CLOSED, file + " (deleted)", number()))
                .hasMessageContaining("only root can read");
    }

    @Test
    void whatIsMappedAndOpenNoMoreIsAmongThem() throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var mapped = channel.map(MapMode.READ_WRITE, 0, 6);
            channel.close();
            Path way = OpenFiles.writable(ProcessHandle.current().pid())
                    .get(file.toRealPath().toString());
            assertThat(way).isNotNull();
            assertThat(Files.readString(way)).isEqualTo("shared");
            mapped.force();
        }
    }

    private long number() throws Exception {
        return (Long) Files.getAttribute(file, "unix:ino");
    }
}
