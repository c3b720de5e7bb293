package org.glashaus.tools;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.glashaus.audit.Limits;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.ledger.LedgerFolder;
import org.glashaus.audit.ledger.LedgerUnreadable;
import org.glashaus.audit.seal.Bundle;
import org.glashaus.audit.seal.NoTimeStamp;
import org.glashaus.audit.seal.SealKey;
import org.glashaus.audit.seal.SealRefused;
import org.glashaus.audit.seal.TimeStampAuthority;
import org.glashaus.audit.seal.TokenKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which key a report is sealed, who stamps the time, and which ledger's head goes along. */
final class SealOptions {
    private static final String LEDGER = "data";

    @Option(
            names = "--sign-key",
            paramLabel = "KEY.pem",
            description = "Seal the report with this key (EC P-256): writes " + Bundle.FILE + " beside it.")
    private @Nullable Path key;

    @Option(
            names = "--sign-certificate",
            paramLabel = "FILE",
            description = "The key's certificate, and those above it (default: in the key's file, or KEY.pem.crt).")
    private @Nullable Path certificate;

    @Option(
            names = "--sign-pkcs11",
            paramLabel = "CONFIG",
            description = "Seal it with a key on a card or module instead; a configuration of SunPKCS11.")
    private @Nullable Path pkcs11;

    @Option(names = "--sign-alias", paramLabel = "NAME", description = "Which key of the token, if it holds several.")
    private @Nullable String alias;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line opens the key, or is the token's PIN (default: asked for).")
    private @Nullable Path passphraseFile;

    @Option(names = "--tsa", paramLabel = "URL", description = "A time stamp authority (RFC 3161) to ask.")
    private @Nullable String authority;

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            description = "A server's data folder; the newest head of its ledger goes into the bundle (default: "
                    + LEDGER + ", if it has a ledger).")
    private @Nullable Path ledger;

    /** Whether anything is to be sealed. */
    boolean asked() {
        return key != null || pkcs11 != null;
    }

    /** The key that was asked for; read before anything else happens, so that a wrong one is told at once. */
    Optional<SealKey> read() throws IOException, SealRefused {
        if (key != null && pkcs11 != null) {
            throw new SealRefused("--sign-key and --sign-pkcs11 exclude each other.");
        }
        Optional<SealKey> read = key(Optional.ofNullable(certificate));
        if (read.isPresent()) {
            read.get().mustBeValid(InstantSource.system().instant());
        } else if (certificate != null
                || alias != null
                || passphraseFile != null
                || authority != null
                || ledger != null) {
            throw new SealRefused("Without --sign-key or --sign-pkcs11 nothing is sealed, so the other options for it"
                    + " mean nothing.");
        }
        return read;
    }

    private Optional<SealKey> key(Optional<Path> certified) throws IOException, SealRefused {
        if (pkcs11 != null) {
            return Optional.of(TokenKey.on(pkcs11, Optional.ofNullable(alias), certified, this::passphrase));
        }
        return key == null ? Optional.empty() : Optional.of(SealKey.inFiles(key, certified, this::passphrase));
    }

    /** The way to the authority that was named; looked at early, asked late. */
    Optional<TimeStampAuthority> authority() throws SealRefused {
        return authority == null ? Optional.empty() : Optional.of(HttpTimeStampAuthority.at(authority));
    }

    /** The newest head of the host's ledger, if there is one. */
    Optional<String> ledgerHead() throws IOException, LedgerUnreadable {
        if (ledger != null) {
            return Optional.of(LedgerFolder.in(ledger).newestHead().line());
        }
        return Files.isRegularFile(Path.of(LEDGER, "ledger", "ledger.txt"))
                ? Optional.of(LedgerFolder.in(Path.of(LEDGER)).newestHead().line())
                : Optional.empty();
    }

    /** Seals a report that lies there. */
    Path seal(Path report, SealKey with)
            throws IOException, InterruptedException, SealRefused, MachineLacks, LedgerUnreadable {
        Path head = report.resolve(Bundle.LEDGER_HEAD);
        Optional<String> line = ledgerHead();
        if (line.isPresent()) {
            Files.writeString(head, line.get() + "\n");
        }
        try {
            return Bundle.seal(report, with, authority(), InstantSource.system().instant());
        } catch (NoTimeStamp silent) {
            throw new MachineLacks(silent.getMessage() + " The report lies in " + report
                    + " without a seal; glashaus sign " + report + " makes one later.");
        }
    }

    @SuppressWarnings("SystemConsoleNull") // without a terminal Java 25 has none, or one that is no terminal
    private char[] passphrase(String file) throws SealRefused {
        if (passphraseFile != null) {
            return firstLine(passphraseFile).toCharArray();
        }
        @Nullable Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new SealRefused(file + ": needs a passphrase, and nobody is there to ask; give --passphrase-file.");
        }
        return console.readPassword("Passphrase of %s: ", file);
    }

    static String firstLine(Path file) throws SealRefused {
        try {
            if (Files.size(file) <= Limits.CHALLENGE_CHARS) {
                return Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
            }
        } catch (IOException unreadable) {
            // Told below.
        }
        throw new SealRefused(
                file + ": is no file of one line, of " + Limits.CHALLENGE_CHARS + " bytes at most, that can be read.");
    }
}
