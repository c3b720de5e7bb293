package org.glashaus.tools;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.glashaus.audit.Examination;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.attest.AttestationRefused;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.ledger.LedgerUnreadable;
import org.glashaus.audit.sabotage.SabotageRefused;
import org.glashaus.audit.seal.SealRefused;
import org.glashaus.conference.StartRefused;
import org.glashaus.features.FeatureRun;
import org.glashaus.spec.StatementRefused;
import org.glashaus.tools.load.LoadFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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
        System.exit(commandLine(FeatureRun::new).execute(arguments));
    }

    /** The features are loaded by the command that runs them, and by no server. */
    static CommandLine commandLine(Supplier<Examination> examination) {
        return new CommandLine(new Glashaus())
                .setExpandAtFiles(false) // the launcher reads options too, and opens no file for it
                .addSubcommand(new ServeCommand())
                .addSubcommand(new AuditCommand(examination))
                .addSubcommand(new VerifyCommand(InstantSource.system()))
                .addSubcommand(new SignCommand())
                .addSubcommand(new SealKeyCommand(InstantSource.system()))
                .addSubcommand(new StatementCommand())
                .addSubcommand(new AttestCommand(InstantSource.system()))
                .addSubcommand(new JournalCommand(InstantSource.system()))
                .addSubcommand(new HoldCommand(InstantSource.system()))
                .addSubcommand(new OrganiserCommand(
                        OrganiserCommand::ofThisTerminal,
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))))
                .addSubcommand(new DiagnoseCommand())
                .addSubcommand(new RightsCommand())
                .addSubcommand(new BreachCommand(InstantSource.system()))
                .addSubcommand(new DisclosureCommand())
                .addSubcommand(new ProcessorCommand(InstantSource.system()))
                .addSubcommand(new LedgerCommand())
                .addSubcommand(new LoadCommand())
                .addSubcommand(new BuildEvidenceCommand())
                .setParameterExceptionHandler(Glashaus::refuse)
                .setExecutionExceptionHandler(Glashaus::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static int refuse(ParameterException wrong, String[] arguments) {
        LauncherFolder.giveBack();
        CommandLine where = wrong.getCommandLine();
        where.getErr().println(wrong.getMessage());
        where.getErr().println("Try: " + where.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    /** What a person can mend is told in a sentence; only our own faults show where they happened. */
    private static int failed(Exception failure, CommandLine where, ParseResult parsed) {
        switch (failure) {
            case StatementRefused refused -> {
                where.getErr().println(refused.getMessage());
                return ExitCodes.USAGE;
            }
            case AttestationRefused refused -> {
                where.getErr().println(refused.getMessage());
                return ExitCodes.USAGE;
            }
            case SabotageRefused refused -> {
                where.getErr().println(refused.getMessage());
                return ExitCodes.USAGE;
            }
            case SealRefused refused -> {
                where.getErr().println(refused.getMessage());
                return ExitCodes.USAGE;
            }
            case LedgerUnreadable unreadable -> {
                where.getErr().println(unreadable.getMessage());
                return ExitCodes.USAGE;
            }
            case StatementUnreadable unreadable -> {
                where.getErr().println(unreadable.getMessage());
                return ExitCodes.USAGE;
            }
            case StartRefused refused -> {
                where.getErr().println(refused.getMessage());
                return refused.exitCode();
            }
            case MachineLacks lacks -> {
                where.getErr().println(lacks.getMessage());
                return ExitCodes.MACHINE_LACKS;
            }
            case LoadFailed failed -> {
                where.getErr().println(failed.getMessage());
                return ExitCodes.MACHINE_LACKS;
            }
            case GateClosed closed -> {
                where.getErr().println("This is a fault in Glashaus: " + closed.getMessage());
                return ExitCodes.CRASH;
            }
            case InterruptedException _ -> {
                where.getErr().println("Interrupted.");
                return ExitCodes.INTERRUPTED;
            }
            default -> {
                where.getErr().println("This is a fault in Glashaus:");
                failure.printStackTrace(where.getErr());
                return ExitCodes.CRASH;
            }
        }
    }
}
