package org.glashaus.conference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

// proc(5), /proc/net/udp: the second column is the local address, the last one counts drops
/** Datagrams for a port of ours that the kernel threw away, since the server had not fetched the ones before. */
final class KernelDrops {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));

    private KernelDrops() {}

    /** Below 0 where the system does not tell. */
    static long of(int port) {
        long sum = 0;
        boolean told = false;
        for (Path table : TABLES) {
            try (Stream<String> lines = Files.lines(table)) {
                sum += of(port, lines);
                told = true;
            } catch (IOException | RuntimeException untold) {
                // Another system, or one without IPv6.
            }
        }
        return told ? sum : -1;
    }

    static long of(int port, Stream<String> table) {
        String ours = String.format(Locale.ROOT, ":%04X", port);
        return table.map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 2 && columns[1].endsWith(ours))
                .mapToLong(columns -> Long.parseLong(columns[columns.length - 1]))
                .sum();
    }
}
