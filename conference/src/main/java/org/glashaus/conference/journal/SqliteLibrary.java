package org.glashaus.conference.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where SQLite's driver finds its native library. The product ships it unpacked, and its launcher says where; elsewhere, as on
 * a machine that the product has none for, the driver unpacks it, and the data folder is the only place we write to.
 */
final class SqliteLibrary {
    /** What the launcher tells the driver. */
    private static final String SHIPPED = "org.sqlite.lib.path";

    private static final String UNPACKED = "native";

    private SqliteLibrary() {}

    static void placeFor(Path dataFolder) throws IOException {
        if (System.getProperty(SHIPPED) == null) {
            Path folder = Files.createDirectories(dataFolder.resolve(UNPACKED));
            System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
        }
    }
}
