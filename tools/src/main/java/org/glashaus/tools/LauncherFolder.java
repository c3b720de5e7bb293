package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folders that had to be there before the server's JVM was: the data folder, one below it for temporary files, the key
 * folder, and whatever had to be above them. A start that is refused leaves one only if something is in it.
 */
final class LauncherFolder {
    /** Names the data folder. */
    static final String DATA = "glashaus.data-folder";

    /** Names the topmost folder that was not there before; missing if all were. */
    static final String MADE = "glashaus.folder-made";

    /** The same of the key folder, which a rule of the sandbox can be about only if it is there. */
    static final String KEYS = "glashaus.key-folder";

    static final String KEYS_MADE = "glashaus.key-folder-made";

    private LauncherFolder() {}

    static void giveBack() {
        @Nullable String keys = System.getProperty(KEYS);
        @Nullable String keysMade = System.getProperty(KEYS_MADE);
        if (keys != null && keysMade != null) {
            giveBackFrom(Path.of(keys), Path.of(keysMade));
        }
        @Nullable String data = System.getProperty(DATA);
        @Nullable String made = System.getProperty(MADE);
        if (data != null && made != null) {
            giveBack(Path.of(data), Path.of(made));
        }
    }

    static void giveBack(Path data, Path made) {
        giveBackFrom(data.resolve("tmp"), made);
    }

    private static void giveBackFrom(Path lowest, Path made) {
        try {
            @Nullable Path folder = lowest;
            while (folder != null && folder.startsWith(made)) {
                Files.deleteIfExists(folder);
                folder = folder.getParent();
            }
        } catch (IOException notEmpty) {
            // Somebody else has put something there.
        }
    }
}
