package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a running server shows whoever watches over it, written down as a monitor would keep it: the names of its threads
 * (proc(5), comm), its command, and what it says of itself.
 *
 * @param file where it is written down
 */
public record ShownFigures(Path file) {
    /** For the method of whoever searches the file. */
    public static final String SEARCHED =
            "What the server showed a monitor, the names of its threads and its answer at /health, was written down and searched too. ";

    /** @param said what the server says of itself */
    public void take(long processId, String said) throws IOException {
        StringBuilder shown = new StringBuilder(said).append('\n');
        Path process = Path.of("/proc", Long.toString(processId));
        shown.append(Files.readString(process.resolve("cmdline")).replace('\0', ' '))
                .append('\n');
        List<Path> threads;
        try (Stream<Path> all = Files.list(process.resolve("task"))) {
            threads = all.toList();
        }
        for (Path thread : threads) {
            try {
                shown.append(Files.readString(thread.resolve("comm")));
            } catch (IOException e) {
                // It has ended meanwhile: its file is gone, or nobody answers for it (ESRCH).
            }
        }
        Files.writeString(file, shown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
