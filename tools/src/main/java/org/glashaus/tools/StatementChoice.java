package org.glashaus.tools;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.glashaus.spec.lint.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A statement as people name it on the command line: the id of a shipped one, or a file. */
final class StatementChoice {
    private StatementChoice() {}

    static PrivacyStatement of(String idOrFile) throws StatementRefused {
        Path file = file(idOrFile);
        return file == null ? StatementLibrary.byId(idOrFile) : StatementLibrary.read(file);
    }

    /** Whatever its text says, for whoever compares the two. */
    static PrivacyStatement rowsOf(String idOrFile) throws StatementRefused {
        Path file = file(idOrFile);
        return file == null ? StatementLibrary.byId(idOrFile) : StatementLibrary.readRows(file);
    }

    /** The file of its text, if it is a file that names one. */
    static @Nullable Path textOf(String idOrFile) throws StatementRefused {
        Path file = file(idOrFile);
        return file == null ? null : StatementLibrary.textOf(file).orElse(null);
    }

    private static @Nullable Path file(String idOrFile) {
        if (StatementLibrary.ids().contains(idOrFile)) {
            return null;
        }
        Path file;
        try {
            file = Path.of(idOrFile);
        } catch (InvalidPathException noPath) {
            return null;
        }
        if (!Files.exists(file)) {
            return null;
        }
        if (!Files.isRegularFile(file)) {
            throw new StatementUnreadable("The statement " + idOrFile + " is a folder, not a file.");
        }
        if (!Files.isReadable(file)) {
            throw new StatementUnreadable("The statement file " + idOrFile + " cannot be read.");
        }
        return file;
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

    /** As asked; else as the host writes, of whose statement it is the answer. */
    static Wording wording(CommandSpec spec, @Nullable String asked, String idOrFile, PrivacyStatement statement) {
        return wording(spec, asked == null ? languageOf(idOrFile, statement) : asked);
    }

    static String languageOf(String idOrFile, PrivacyStatement statement) {
        String own = Locale.forLanguageTag(statement.language()).getLanguage();
        return isFile(idOrFile) && Words.LANGUAGES.contains(own) ? own : "en";
    }

    static Wording wording(CommandSpec spec, String language) {
        try {
            return new Wording(language);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }
}
