package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.ledger.LedgerUnreadable;
import org.glashaus.audit.seal.SealKey;
import org.glashaus.audit.seal.SealRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A seal for a report that was made without one. */
@Command(
        name = "sign",
        sortOptions = false,
        description = "Seals a report that audit wrote, so that others can check it without us.",
        footer = {"", "Guide: docs/verify.md"})
final class SignCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "REPORT", description = "The report's folder.")
    private @Nullable Path report;

    @Mixin
    private final SealOptions options = new SealOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, SealRefused, MachineLacks, LedgerUnreadable {
        Optional<SealKey> key = options.read();
        if (key.isEmpty() || report == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name a key with --sign-key or --sign-pkcs11; glashaus seal-key new makes one.");
        }
        Path bundle = options.seal(report, key.get());
        spec.commandLine().getOut().println("Sealed by " + key.get().name() + ": " + bundle);
        return ExitCodes.OK;
    }
}
