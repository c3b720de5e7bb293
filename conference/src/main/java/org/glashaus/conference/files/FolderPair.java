package org.glashaus.conference.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The random name that a data folder and its key folder share from a server's first start on. */
public final class FolderPair {
    public static final String FILE = "pair";

    private FolderPair() {}

    /** Whether both have a name, and not the same: what one server keeps, and another's keys. */
    public static boolean isMismatched(Path data, Path keys) throws IOException {
        Path ofData = data.resolve(FILE);
        Path ofKeys = keys.resolve(FILE);
        return Files.exists(ofData)
                && Files.exists(ofKeys)
                && !Files.readString(ofData).equals(Files.readString(ofKeys));
    }
}
