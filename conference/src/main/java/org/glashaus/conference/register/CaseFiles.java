package org.glashaus.conference.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.conference.files.OwnFile;

/** Where each register's small files lie. */
final class CaseFiles {
    private CaseFiles() {}

    static Path folder(Path parent, Register register) throws IOException {
        return Files.createDirectories(place(parent, register), OwnFile.FOLDER_OF_OWNER);
    }

    static Path place(Path parent, Register register) {
        return parent.resolve("registers").resolve(register.folder());
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
