package org.glashaus.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A file that its owner alone may read, such as a private key. */
public final class PrivateFile {
    private PrivateFile() {}

    /** There must be none yet; folders above it are made. */
    public static void create(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content);
    }

    /** Why it is none, in a sentence, if others may read it. */
    public static Optional<String> openToOthers(Path file) throws IOException {
        boolean open = Files.getPosixFilePermissions(file).stream()
                .anyMatch(each -> !each.name().startsWith("OWNER_"));
        return open
                ? Optional.of(file + ": others may read this private key; make it yours alone (chmod 600).")
                : Optional.empty();
    }
}
