package org.glashaus.tools;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
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
        System.exit(commandLine(FeatureRun::new, arguments).execute(arguments));
    }

    /** Only the command that these arguments name, which is half a second sooner; where they name none, all. */
    static CommandLine commandLine(Supplier<Examination> examination, String... arguments) {
        CommandLine line = new CommandLine(new Glashaus())
                .setExpandAtFiles(false); // the launcher reads options too, and opens no file for it
        Map<String, Supplier<Object>> commands = commands(examination);
        String named = arguments.length == 0 ? "" : arguments[0];
        commands.forEach((name, command) -> {
            if (name.equals(named) || !commands.containsKey(named)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line.setParameterExceptionHandler(Glashaus::refuse).setExecutionExceptionHandler(Glashaus::failed);
    }

    /** The features are loaded by the command that runs them, and by no server. */
    private static Map<String, Supplier<Object>> commands(Supplier<Examination> examination) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("serve", ServeCommand::new);
        commands.put("audit", () -> new AuditCommand(examination));
        commands.put("verify", () -> new VerifyCommand(InstantSource.system()));
        commands.put("sign", SignCommand::new);
        commands.put("seal-key", () -> new SealKeyCommand(InstantSource.system()));
        commands.put("statement", StatementCommand::new);
        commands.put("attest", () -> new AttestCommand(InstantSource.system()));
        commands.put("journal", () -> new JournalCommand(InstantSource.system()));
        commands.put("hold", () -> new HoldCommand(InstantSource.system()));
        commands.put(
                "organiser",
                () -> new OrganiserCommand(
                        OrganiserCommand::ofThisTerminal,
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))));
        commands.put("diagnose", DiagnoseCommand::new);
        commands.put("rights", RightsCommand::new);
        commands.put("breach", () -> new BreachCommand(InstantSource.system()));
        commands.put("disclosure", DisclosureCommand::new);
        commands.put("processor", () -> new ProcessorCommand(InstantSource.system()));
        commands.put("ledger", LedgerCommand::new);
        commands.put("load", LoadCommand::new);
        commands.put("build-evidence", BuildEvidenceCommand::new);
        return commands;
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
