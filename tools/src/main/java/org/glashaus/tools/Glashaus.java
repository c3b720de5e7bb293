package org.glashaus.tools;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: reads arguments, runs one command, ends with one of the {@link ExitCodes}. */
@Command(
        name = "glashaus",
        description = "Video conferencing whose privacy statement is its configuration, and the audit that proves it.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Glashaus 0.1.0",
        exitCodeOnInvalidInput = ExitCodes.USAGE,
        exitCodeOnExecutionException = ExitCodes.CRASH)
public final class Glashaus implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Glashaus());
        commandLine.setParameterExceptionHandler(Glashaus::refuse);
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine where = wrong.getCommandLine();
        where.getErr().println(wrong.getMessage());
        where.getErr().println("Try: " + where.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }
}
