package org.glashaus.tools;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;

/** A statement as people name it on the command line: the id of a shipped one, or a file. */
final class StatementChoice {
    private StatementChoice() {}

    static PrivacyStatement of(String idOrFile) throws StatementRefused {
        if (StatementLibrary.ids().contains(idOrFile)) {
            return StatementLibrary.byId(idOrFile);
        }
        Path file;
        try {
            file = Path.of(idOrFile);
        } catch (InvalidPathException noPath) {
            return StatementLibrary.byId(idOrFile);
        }
        if (!Files.exists(file)) {
            return StatementLibrary.byId(idOrFile);
        }
        if (!Files.isRegularFile(file)) {
            throw new StatementUnreadable("The statement " + idOrFile + " is a folder, not a file.");
        }
        if (!Files.isReadable(file)) {
            throw new StatementUnreadable("The statement file " + idOrFile + " cannot be read.");
        }
        return StatementLibrary.read(file);
    }
}
