package org.glashaus.features.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders of our own that go when they are no longer needed. */
public final class Scratch {
    private Scratch() {}

    /** Whose name begins with this; it also goes when this process is told to end before it is deleted. */
    public static Path make(String name) throws IOException {
        Path folder = Files.createTempDirectory(name).toRealPath();
        SuddenEnd.owns(folder);
        return folder;
    }

    /** Deletes the folder with all that is in it; what is left over after an error lies in a temporary folder. */
    public static void delete(Path folder) {
        SuddenEnd.gone(folder);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
