package org.glashaus.tools;

import java.io.PrintWriter;
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
            "With its text: whether the rows are those of the text, and each sentence beside its claims.",
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

    @Option(names = "--text", paramLabel = "FILE", description = "The original text, in UTF-8.")
    private @Nullable Path text;

    @Option(names = "--lang", paramLabel = "en|nl|de", defaultValue = "en", description = "Language of the answer.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String language;

    @Override
    public Integer call() throws StatementRefused {
        Wording wording = StatementChoice.wording(spec, language);
        Optional<String> original = text == null ? Optional.empty() : Optional.of(StatementChoice.original(spec, text));
        PrintWriter out = spec.commandLine().getOut();
        PrivacyStatement statement;
        try {
            statement = StatementChoice.of(idOrFile);
        } catch (StatementRefused refused) {
            if (!StatementChoice.isFile(idOrFile)) {
                throw refused;
            }
            faults(refused.faults());
            return ExitCodes.DIFFERENT;
        }
        Sheet sheet = new Sheet(out);
        CheckSheet check = new CheckSheet(sheet, wording, statement, opinion(statement));
        List<Problem> problems =
                original.map(words -> StatementText.check(statement, words)).orElse(List.of());
        check.title();
        original.ifPresent(words -> check.sentences(words, problems));
        check.judgements();
        boolean inForce = inForce(check, statement);
        original.ifPresent(words -> check.text(String.valueOf(text), problems));
        boolean marked = Exclusions.unmarked(statement).isEmpty();
        return inForce && marked && problems.isEmpty() ? ExitCodes.OK : ExitCodes.DIFFERENT;
    }

    private static Opinion opinion(PrivacyStatement statement) {
        return Linter.judge(statement, LocalDate.now());
    }

    private boolean inForce(CheckSheet check, PrivacyStatement statement) {
        try {
            Profiles.derive(statement);
            check.verdict(true);
            return true;
        } catch (StatementRefused refused) {
            check.verdict(false);
            faults(refused.faults());
            return false;
        }
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
