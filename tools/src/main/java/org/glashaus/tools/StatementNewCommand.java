package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.glashaus.spec.FlatFile;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.glashaus.spec.draft.Answers;
import org.glashaus.spec.draft.Draft;
import org.glashaus.spec.draft.Drafter;
import org.glashaus.spec.draft.Question;
import org.glashaus.spec.draft.TextCutter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a statement: of answers, with its text; or the rows of a text that there is already. */
@Command(
        name = "new",
        description = {
            "Asks what you promise, and writes a statement file and a text that you can publish.",
            "With --text: cuts a text that you have into rows, and marks with TODO what only you can say."
        })
final class StatementNewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "statement.yaml",
            description = "The statement file (statement.yaml); the text goes beside it as .txt.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--text", paramLabel = "FILE", description = "Your own text, in UTF-8, to be cut into rows.")
    private @Nullable Path text;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Answers as lines of KEY: ANSWER, instead of asking; the keys stand in docs/your-own-statement.md.")
    private @Nullable Path answersFile;

    @Override
    public Integer call() throws StatementRefused {
        Path textOut = besides(out);
        refuseToReplace(out);
        if (text == null) {
            refuseToReplace(textOut);
        }
        String original = text == null ? "" : StatementChoice.original(spec, text);
        Answers answers = answers();
        if (text != null) {
            write(out, cut(answers, original, text).statement());
            say("Wrote " + out + ". Fill in what says TODO; this names what is left, with line and field:");
            say("  glashaus statement check " + out + " --text " + text);
            return ExitCodes.OK;
        }
        Draft draft = Drafter.draft(answers, beside(textOut));
        write(textOut, draft.text());
        write(out, draft.statement());
        prove();
        say("Wrote " + out + " (what the server goes by) and " + textOut + " (what you publish).");
        say("  glashaus statement check " + out + " --text " + textOut);
        say("  glashaus statement explain " + out);
        say("  glashaus serve --statement " + out);
        return ExitCodes.OK;
    }

    private Answers answers() throws StatementRefused {
        List<Question> needed =
                text == null ? List.of(Question.values()) : List.of(Question.LANGUAGE, Question.HOST, Question.ID);
        Answers answers;
        if (answersFile == null) {
            answers = new Interview(spec.commandLine()).hold(needed, LocalDate.now());
        } else {
            if (!Files.isReadable(answersFile)) {
                throw new ParameterException(spec.commandLine(), "The answers " + answersFile + " cannot be read.");
            }
            answers = Answers.of(FlatFile.read(answersFile), LocalDate.now());
        }
        for (Question question : needed) {
            if (question.asked(answers) && answers.answer(question).isEmpty()) {
                String choices = question.choices().isEmpty() ? "" : " (" + String.join(", ", question.choices()) + ")";
                throw new ParameterException(
                        spec.commandLine(),
                        "No answer to " + question.key() + ": "
                                + question.words().english() + choices + ".");
            }
        }
        return answers;
    }

    private Draft cut(Answers answers, String original, Path text) {
        try {
            return TextCutter.cut(
                    answers.answer(Question.ID),
                    answers.answer(Question.HOST),
                    answers.answer(Question.LANGUAGE),
                    original,
                    beside(text));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "The text " + text + " " + e.getMessage() + ".", e);
        }
    }

    /** What we write must pass what we check; otherwise the fault is ours and must not lie with the host. */
    private void prove() throws StatementRefused {
        Profiles.derive(StatementLibrary.read(out));
    }

    /** As the statement names it, so that both can be moved together. */
    private String beside(Path text) {
        Path folder = out.toAbsolutePath().normalize().getParent();
        Path named = text.toAbsolutePath().normalize();
        return folder == null ? named.toString() : folder.relativize(named).toString();
    }

    private static Path besides(Path statement) {
        return Path.of(statement.toString().replaceFirst("\\.ya?ml$", "") + ".txt");
    }

    private void refuseToReplace(Path file) {
        if (Files.exists(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is a file " + file + " already; take it away, or name another by --out.");
        }
    }

    private void write(Path file, String content) {
        try {
            Files.writeString(file, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "The file " + file + " cannot be written.", e);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
