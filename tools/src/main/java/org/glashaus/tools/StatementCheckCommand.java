package org.glashaus.tools;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glashaus.spec.Exclusions;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementRefused;
import org.glashaus.spec.StatementRefused.Fault;
import org.glashaus.spec.StatementText;
import org.glashaus.spec.StatementText.Problem;
import org.glashaus.spec.lint.Linter;
import org.glashaus.spec.lint.Opinion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a statement can be put into force, whether its rows are those of its text, and what the law would say. */
@Command(
        name = "check",
        description = {
            "Says whether a statement can be put into force, and what the law asks of it.",
            "With its text (the one that the file names, or FILE): whether the rows are those of the text, and each",
            "sentence beside its claims.",
            "Ends with 0 if it can be put into force, 1 if it cannot, differs from its text, or does not mark under denies what"
                    + " it rules out."
        })
final class StatementCheckCommand implements Callable<Integer> {
    private static final int FAULTS_SHOWN = 40;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "ID|FILE")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String idOrFile;

    @Option(names = "--text", paramLabel = "FILE", description = "A text to compare with instead, in UTF-8.")
    private @Nullable Path text;

    @Option(
            names = "--lang",
            paramLabel = "en|nl|de",
            description = "Language of the answer (that of a statement of your own, else en).")
    private @Nullable String language;

    @Override
    public Integer call() throws StatementRefused {
        if (language != null) {
            StatementChoice.wording(spec, language);
        }
        Optional<String> named = Optional.ofNullable(text).map(file -> StatementChoice.original(spec, file));
        PrivacyStatement statement;
        try {
            statement = StatementChoice.rowsOf(idOrFile);
        } catch (StatementRefused refused) {
            if (!StatementChoice.isFile(idOrFile)) {
                throw refused;
            }
            return unreadable(refused.faults());
        }
        Path file = text == null ? StatementChoice.textOf(idOrFile) : text;
        Optional<String> original =
                named.or(() -> Optional.ofNullable(file).map(beside -> StatementChoice.original(spec, beside)));
        Wording wording = StatementChoice.wording(spec, language, idOrFile, statement);
        Opinion opinion = Linter.judge(statement, LocalDate.now());
        CheckSheet check = new CheckSheet(new Sheet(spec.commandLine().getOut()), wording, statement, opinion);
        List<Problem> problems =
                original.map(words -> StatementText.check(statement, words)).orElse(List.of());
        check.title();
        original.ifPresent(words -> check.sentences(words, problems));
        check.judgements();
        original.ifPresent(words -> check.text(String.valueOf(file), problems));
        boolean derived = derives(statement);
        check.verdict(derived, problems);
        boolean marked = Exclusions.unmarked(statement).isEmpty();
        return derived && marked && problems.isEmpty() ? ExitCodes.OK : ExitCodes.DIFFERENT;
    }

    private boolean derives(PrivacyStatement statement) {
        try {
            Profiles.derive(statement);
            return true;
        } catch (StatementRefused refused) {
            faults(refused.faults());
            return false;
        }
    }

    /** Its language is not known either where it cannot be read. */
    private int unreadable(List<Fault> faults) {
        faults(faults);
        Wording wording = StatementChoice.wording(spec, language == null ? "en" : language);
        new Sheet(spec.commandLine().getErr()).line(wording.say("check.unfit-file", idOrFile, faults.size()));
        return ExitCodes.DIFFERENT;
    }

    /** Each with file, line and field, as an editor can jump to it. */
    private void faults(List<Fault> faults) {
        Sheet err = new Sheet(spec.commandLine().getErr());
        for (Fault fault : faults.subList(0, Math.min(faults.size(), FAULTS_SHOWN))) {
            err.line(fault.toString());
        }
        if (faults.size() > FAULTS_SHOWN) {
            err.line("… and " + (faults.size() - FAULTS_SHOWN) + " more of " + faults.size() + ".");
        }
    }
}
