package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The data folder that the launcher had to make before there was a JVM (temporary files go below it). A start that is
 * refused leaves it only if something is in it.
 */
final class LauncherFolder {
    private static final String MADE = "glashaus.folder-made";

    private LauncherFolder() {}

    static void giveBack() {
        @Nullable String made = System.getProperty(MADE);
        if (made == null) {
            return;
        }
        try {
            Files.deleteIfExists(Path.of(made, "tmp"));
            Files.deleteIfExists(Path.of(made));
        } catch (IOException notEmpty) {
            // Somebody else has put something there.
        }
    }
}
