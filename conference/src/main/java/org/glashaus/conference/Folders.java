package org.glashaus.conference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The two folders that the server writes to, for its owner's eyes only. */
final class Folders {
    private Folders() {}

    static void prepare(Path folder, String what) throws StartRefused {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS, "The " + what + " folder " + folder + " cannot be made.", failure);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS, "The " + what + " folder " + folder + " cannot be written to.");
        }
    }
}
