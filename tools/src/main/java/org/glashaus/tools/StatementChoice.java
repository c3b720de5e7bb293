package org.glashaus.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;

/** A statement as people name it on the command line: the id of a shipped one, or a file. */
final class StatementChoice {
    private StatementChoice() {}

    static PrivacyStatement of(String idOrFile) throws StatementRefused {
        if (StatementLibrary.ids().contains(idOrFile) || !Files.exists(Path.of(idOrFile))) {
            return StatementLibrary.byId(idOrFile);
        }
        return StatementLibrary.read(Path.of(idOrFile));
    }
}
