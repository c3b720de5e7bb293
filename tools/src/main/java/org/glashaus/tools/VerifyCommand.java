package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glashaus.audit.seal.Certificates;
import org.glashaus.audit.seal.Report;
import org.glashaus.audit.seal.SealRefused;
import org.glashaus.audit.seal.Verification;
import org.glashaus.audit.seal.Verified;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a reader of a sealed report does who trusts neither the host nor us. */
@Command(
        name = "verify",
        sortOptions = false,
        description = "Checks a sealed report, without a network, and says what it shows.",
        footer = {
            "",
            "Ends with 0 if each byte is as it was sealed by somebody whom you trust, 1 if anything is wrong, 2 if nothing is"
                    + " wrong but something that matters is not shown, 64 for wrong options or a file that cannot be read.",
            "It does not say whether the promises were kept: that is the report's to say, and its result is printed.",
            "Guide, also to doing the same without this program: docs/verify.md"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int COLUMN = 16;

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A sealed report, such as report.asice.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(
            names = "--trust",
            paramLabel = "CERT.pem",
            description =
                    "The signer's certificate, or that of an authority that vouches for it, as you got it elsewhere.")
    private @Nullable Path trust;

    @Option(names = "--trust-tsa", paramLabel = "CERT.pem", description = "The same for the time stamp.")
    private @Nullable Path trustAuthority;

    @Option(
            names = "--challenge",
            paramLabel = "TEXT",
            description = "What you had asked the audit to repeat; a report without it is older, or of somebody else.")
    private @Nullable String challenge;

    VerifyCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, SealRefused {
        Verification verification = new Verification(
                trusted(trust), trusted(trustAuthority), Optional.ofNullable(challenge), clock.instant());
        Sheet sheet = new Sheet(spec.commandLine().getOut());
        return switch (verification.of(file)) {
            case Verified.Bad bad -> {
                bad.faults().forEach(fault -> sheet.hanging("FAILS", COLUMN, fault));
                yield ExitCodes.DIFFERENT;
            }
            case Verified.Whole whole -> {
                tell(sheet, whole);
                yield whole.doubts().isEmpty() ? ExitCodes.OK : ExitCodes.UNDECIDED;
            }
        };
    }

    private static Optional<Certificates> trusted(@Nullable Path certificates) throws IOException, SealRefused {
        return certificates == null ? Optional.empty() : Optional.of(Certificates.in(certificates));
    }

    private void tell(Sheet sheet, Verified.Whole whole) {
        Report report = whole.report();
        sheet.hanging(
                whole.doubts().isEmpty() ? "holds" : "unchanged",
                COLUMN,
                file + ": each byte is as it was sealed; " + whole.files() + " files.");
        sheet.hanging("signed by", COLUMN, signer(whole.signer()) + (whole.vouched() ? ", whom you trust" : ""));
        sheet.hanging("signed at", COLUMN, whole.claimed() + ", as the signer says");
        whole.stamp()
                .ifPresentOrElse(
                        stamp -> sheet.hanging(
                                "time stamped",
                                COLUMN,
                                stamp.time() + " by " + signer(stamp.authority())
                                        + (stamp.vouched()
                                                ? ", whom you trust"
                                                : "; nobody vouches for that authority (--trust-tsa)")),
                        () -> sheet.hanging("time stamped", COLUMN, "by nobody"));
        sheet.hanging("audited", COLUMN, report.audited());
        sheet.hanging("", COLUMN, report.from() + " to " + report.to());
        sheet.hanging("statement", COLUMN, report.statement() + ", " + report.host());
        sheet.hanging("", COLUMN, "SHA-256 " + report.statementSha256());
        sheet.hanging("program", COLUMN, "SHA-256 " + report.binarySha256());
        sheet.hanging("result", COLUMN, report.result());
        report.challenge()
                .ifPresent(asked -> sheet.hanging(
                        "challenge", COLUMN, "\"" + asked + "\"" + (challenge == null ? "" : ", as you asked")));
        whole.ledgerHead()
                .ifPresent(head -> sheet.hanging(
                        "ledger",
                        COLUMN,
                        "head " + head.number() + " of " + head.time() + " over " + head.size() + " leaves, by the key "
                                + head.keyId()));
        whole.doubts().forEach(doubt -> sheet.hanging("not shown", COLUMN, doubt));
        sheet.hanging(
                "",
                COLUMN,
                "Nobody was asked whether a certificate was revoked, and no seal shows that a service somewhere is this program.");
    }

    private static String signer(Verified.Signer signer) {
        return signer.name() + " (certificate SHA-256 " + signer.sha256() + ")";
    }
}
