package org.glashaus.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The statement's own tools. */
@Command(
        name = "statement",
        description = "Checks a privacy statement, explains what follows from it, writes a new one, exports records.",
        subcommands = {
            StatementCheckCommand.class,
            StatementExplainCommand.class,
            StatementNewCommand.class,
            StatementExportCommand.class
        })
final class StatementCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: check, explain, new or export.");
    }
}
