package org.glashaus.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.organisers.Account;
import org.glashaus.conference.organisers.AccountFile;
import org.glashaus.conference.organisers.AccountsRefused;
import org.glashaus.conference.personal.AccountName;
import org.glashaus.conference.personal.AccountPassword;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may open rooms, where the statement says that only organisers do. A running server notices within a second. */
@Command(
        name = "organiser",
        description = "Gives and takes the accounts of those who open rooms.",
        footer = {"", "Guide: docs/operating.md"})
final class OrganiserCommand implements Runnable {
    private static final String NAME = "The name to log in with.";

    private final Supplier<Optional<Secrets>> terminal;
    private final BufferedReader input;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Asks somebody at a terminal, without showing what they type. */
    interface Secrets {
        char @Nullable [] ask(String question);
    }

    /** @param input where there is no terminal: the password on a line of its own */
    OrganiserCommand(Supplier<Optional<Secrets>> terminal, BufferedReader input) {
        this.terminal = terminal;
        this.input = input;
    }

    static Optional<Secrets> ofThisTerminal() {
        return Optional.ofNullable(System.console())
                .filter(console -> console.isTerminal())
                .map(console -> question -> console.readPassword("%s", question));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: add, list, remove or password.");
    }

    @Command(name = "add", description = "Makes an account; asks for its password, or reads it from standard input.")
    int add(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin KeyFolder keys)
            throws IOException {
        return done(keys.beside(), file -> {
            Account account = file.add(name(name), password(name));
            return "Account " + account.number()
                    + " is made. Its number stands in the log of logins, its name does not.";
        });
    }

    @Command(name = "list", description = "Lists the accounts: number and name.")
    int list(@Mixin KeyFolder keys) throws IOException {
        return done(keys.beside(), file -> {
            List<Account> accounts = file.accounts();
            StringBuilder lines = new StringBuilder(accounts.isEmpty() ? "There are no organisers." : "number  name");
            accounts.forEach(one -> lines.append(
                    String.format("%n%6d  %s", one.number(), one.name().forTheRegister())));
            return lines.toString();
        });
    }

    @Command(name = "remove", description = "Removes an account, and ends its logins.")
    int remove(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin KeyFolder keys)
            throws IOException {
        return done(keys.beside(), file -> {
            file.remove(name(name));
            return "The account is removed. Entries of its number stay until their time is over.";
        });
    }

    @Command(name = "password", description = "Gives an account another password, and ends its logins.")
    int password(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin KeyFolder keys)
            throws IOException {
        return done(keys.beside(), file -> {
            if (file.accounts().stream().noneMatch(one -> one.name().equals(name(name)))) {
                throw new AccountsRefused("There is no account of this name.");
            }
            file.setPassword(name(name), password(name));
            return "The password is changed.";
        });
    }

    private interface Work {
        String with(AccountFile file) throws IOException, AccountsRefused;
    }

    private int done(Path keys, Work work) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isDirectory(keys)) {
            err.println("There is no key folder " + keys + ": start the server once, or name its folder with --keys.");
            return ExitCodes.USAGE;
        }
        try {
            spec.commandLine().getOut().println(work.with(new AccountFile(keys, new SecureRandom()::nextBytes)));
            return ExitCodes.OK;
        } catch (AccountsRefused refused) {
            err.println(refused.getMessage());
            return ExitCodes.USAGE;
        }
    }

    private AccountName name(String name) {
        return AccountName.of(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "A name has 1 to " + Limits.ACCOUNT_NAME_CHARACTERS + " characters that are not all blank."));
    }

    private AccountPassword password(String name) throws IOException, AccountsRefused {
        Optional<Secrets> asked = terminal.get();
        String typed;
        if (asked.isPresent()) {
            typed = ask(asked.get(), "Password: ");
            if (!typed.equals(ask(asked.get(), "Once more: "))) {
                throw new AccountsRefused("The two are not the same; nothing was changed.");
            }
        } else {
            String line = input.readLine();
            typed = line == null ? "" : line;
        }
        if (!AccountPassword.isLongEnough(typed) || typed.equalsIgnoreCase(name.strip())) {
            throw new AccountsRefused("A password has at least " + Limits.ACCOUNT_PASSWORD_AT_LEAST
                    + " characters and is not the name; nothing was changed.");
        }
        return AccountPassword.of(typed)
                .orElseThrow(() -> new AccountsRefused("A password has at most " + Limits.ACCOUNT_PASSWORD_CHARACTERS
                        + " characters; nothing was changed."));
    }

    private static String ask(Secrets terminal, String question) throws AccountsRefused {
        char[] typed = terminal.ask(question);
        if (typed == null) {
            throw new AccountsRefused("No password was given; nothing was changed.");
        }
        return new String(typed);
    }
}
