package org.glashaus.tools;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.glashaus.audit.Limits;
import org.glashaus.audit.seal.NewSealKey;
import org.glashaus.audit.seal.SealKey;
import org.glashaus.audit.seal.SealRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A key for a host that has none yet. */
@Command(
        name = "seal-key",
        description = "Makes the key that an organisation seals its reports with.",
        footer = {"", "Guide: docs/verify.md"})
final class SealKeyCommand implements Runnable {
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    SealKeyCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        throw refused("Say what: seal-key new.");
    }

    @Command(
            name = "new",
            sortOptions = false,
            description = "Makes a key (EC P-256) and a certificate that it signs itself, in the organisation's name.")
    int make(
            @Option(names = "--organisation", paramLabel = "NAME", required = true, description = "Whose seal it is.")
                    String organisation,
            @Option(names = "--country", paramLabel = "CC", description = "Its country, two letters.") @Nullable
                    String country,
            @Option(
                            names = "--out",
                            paramLabel = "KEY.pem",
                            defaultValue = "seal-key.pem",
                            description =
                                    "The key; its certificate lies beside it in KEY.pem.crt (default: ${DEFAULT-VALUE}).")
                    Path out,
            @Option(
                            names = "--valid",
                            paramLabel = "PERIOD",
                            defaultValue = "P3Y",
                            description = "From now on, ISO 8601 (default: ${DEFAULT-VALUE}).")
                    String valid,
            @Option(
                            names = "--passphrase-file",
                            paramLabel = "FILE",
                            description =
                                    "Its first line protects the key (default: asked for at a terminal; none protects nothing).")
                    @Nullable
                    Path passphraseFile)
            throws IOException, SealRefused {
        if (organisation.isBlank() || organisation.length() > Limits.NAME_CHARS / 2) {
            // RFC 5280 appendix A.1: ub-organization-name and ub-common-name are 64.
            throw refused("--organisation takes a name of 1 to " + Limits.NAME_CHARS / 2 + " characters.");
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw refused("--country takes two capital letters such as NL, not " + country + ".");
        }
        Optional<char[]> passphrase = passphrase(passphraseFile);
        NewSealKey.make(out, organisation, Optional.ofNullable(country), period(valid), passphrase, clock.instant());
        PrintWriter console = spec.commandLine().getOut();
        console.println("Private half, for nobody else to read" + (passphrase.isPresent() ? "" : " (no passphrase)")
                + ": " + out.toAbsolutePath());
        console.println("Certificate, to be published where readers of your reports find it: "
                + SealKey.besideKey(out).toAbsolutePath());
        return ExitCodes.OK;
    }

    @SuppressWarnings("SystemConsoleNull") // without a terminal Java 25 has none, or one that is no terminal
    private static Optional<char[]> passphrase(@Nullable Path file) throws SealRefused {
        if (file != null) {
            return Optional.of(SealOptions.firstLine(file).toCharArray());
        }
        @Nullable Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char[] typed = console.readPassword("Passphrase of the new key (none: just Enter): ");
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(typed);
    }

    private Period period(String valid) {
        try {
            Period period = Period.parse(valid);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a period that never begins.
        }
        throw refused("--valid must be an ISO 8601 period such as P3Y or P18M, not " + valid + ".");
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
