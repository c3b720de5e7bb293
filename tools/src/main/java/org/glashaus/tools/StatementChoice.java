package org.glashaus.tools;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

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

    static boolean isFile(String idOrFile) {
        try {
            return !StatementLibrary.ids().contains(idOrFile) && Files.isRegularFile(Path.of(idOrFile));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** A text that the user names, or a sentence why it cannot be had. */
    static String original(CommandSpec spec, Path text) {
        try {
            return Files.readString(text, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new ParameterException(spec.commandLine(), "The text " + text + " is not UTF-8.", e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "The text " + text + " cannot be read.", e);
        }
    }

    static Wording wording(CommandSpec spec, String language) {
        try {
            return new Wording(language);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }
}
