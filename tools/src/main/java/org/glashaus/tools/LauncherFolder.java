package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folders that the launcher had to make before there was a JVM: the data folder, one below it for temporary files,
 * and whatever had to be above it. A start that is refused leaves one only if something is in it.
 */
final class LauncherFolder {
    /** Names the data folder. */
    static final String DATA = "glashaus.data-folder";

    /** Names the topmost folder that was not there before; missing if all were. */
    static final String MADE = "glashaus.folder-made";

    private LauncherFolder() {}

    static void giveBack() {
        @Nullable String data = System.getProperty(DATA);
        @Nullable String made = System.getProperty(MADE);
        if (data != null && made != null) {
            giveBack(Path.of(data), Path.of(made));
        }
    }

    static void giveBack(Path data, Path made) {
        try {
            @Nullable Path folder = data.resolve("tmp");
            while (folder != null && folder.startsWith(made)) {
                Files.deleteIfExists(folder);
                folder = folder.getParent();
            }
        } catch (IOException notEmpty) {
            // Somebody else has put something there.
        }
    }
}
