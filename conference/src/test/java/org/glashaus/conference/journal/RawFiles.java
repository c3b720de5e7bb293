package org.glashaus.conference.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** All bytes below a folder, as a reader sees them who knows nothing of databases. */
public final class RawFiles {
    private RawFiles() {}

    public static String below(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(RawFiles::mayHoldEntries).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /** Everything but the unpacked library, which is large and not ours. */
    private static boolean mayHoldEntries(Path file) {
        return Files.isRegularFile(file) && !file.toString().contains("libsqlitejdbc");
    }
}
