package org.glashaus.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Examination;
import org.glashaus.audit.ExitCode;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Limits;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.Status;
import org.glashaus.audit.attest.AttestationRefused;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.ledger.LedgerUnreadable;
import org.glashaus.audit.report.ReportFiles;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.audit.sabotage.SabotageRefused;
import org.glashaus.audit.seal.SealKey;
import org.glashaus.audit.seal.SealRefused;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The assessment: starts the shipped server, lets the witnesses look, writes the report. */
@Command(
        name = "audit",
        sortOptions = false,
        description = "Runs the server and checks what its privacy statement promises.",
        footer = {
            "",
            "Ends with 0 if every promise was kept, 1 if anything was seen broken, promised or not, 2 if a promise is"
                    + " partial, unknown or undecided; with --sabotage 0 if each breach was noticed, 1 if one was missed, 2 if"
                    + " something could not be looked at; 64 for wrong options, 69 if this machine lacks something, 70 for a fault in Glashaus."
        })
final class AuditCommand implements Callable<Integer> {
    /** The launcher says where the product lies. */
    static final String DISTRIBUTION = "glashaus.distribution";

    private static final String ALL = "all";

    private final Supplier<Examination> examination;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--statement",
            paramLabel = "ID|FILE|all",
            defaultValue = StatementLibrary.DEFAULT,
            description = "Whose promises to check (default: ${DEFAULT-VALUE}).")
    private String statement = StatementLibrary.DEFAULT;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The report's folder; an earlier report in it is replaced (default: report, with --sabotage: "
                    + ReportFolder.SABOTAGE + ").")
    private @Nullable Path out;

    @Mixin
    private final SabotageOptions sabotage = new SabotageOptions();

    @Option(
            names = "--attestations",
            paramLabel = "DIR",
            description = "The register of what people answer for (default: " + AttestCommand.REGISTER
                    + ", if there is one).")
    private @Nullable Path attestations;

    @Option(
            names = "--challenge",
            paramLabel = "TEXT",
            description = "What a reader asks the report to repeat, so that it cannot be older than the asking.")
    private @Nullable String challenge;

    @Mixin
    private final SealOptions seal = new SealOptions();

    AuditCommand(Supplier<Examination> examination) {
        this.examination = examination;
    }

    @Override
    public Integer call()
            throws StatementRefused, AttestationRefused, SabotageRefused, SealRefused, LedgerUnreadable, MachineLacks,
                    GateClosed, IOException, InterruptedException {
        Examination features = examination.get();
        List<Saboteur> breaches = sabotage.saboteurs(
                features.saboteurs(), spec.commandLine(), seal.asked() || attestations != null || challenge != null);
        List<PrivacyStatement> statements = statements();
        Distribution distribution = Distribution.in(Path.of(System.getProperty(DISTRIBUTION, "")));
        Path place = out != null ? out : Path.of(sabotage.asked() ? ReportFolder.SABOTAGE : "report");
        if (sabotage.asked()) {
            folder(place, sabotage.goesOn());
            return sabotage.run(
                    new SabotageSession(features, distribution, this::progress),
                    statements,
                    this::served,
                    breaches.isEmpty() ? features.saboteurs() : breaches,
                    place,
                    spec.commandLine().getOut());
        }
        Attestations words = register();
        Optional<SealKey> key = sealKey();
        SabotageRecords cited = sabotage.records(features, distribution, place);
        cited.mustFit(statements);
        List<SabotageCitation> citations = new ArrayList<>();
        for (PrivacyStatement each : statements) {
            citations.add(
                    breaches.isEmpty()
                            ? cited.of(each)
                            : new SabotageCitation.Missing("This report is itself of such a server."));
        }
        folder(place, false);
        AuditSession session =
                new AuditSession(features, distribution, words, challenge(), this::served, this::progress);
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            PrivacyStatement each = statements.get(i);
            Path own = statements.size() == 1 ? place : place.resolve(each.id());
            Assessment assessment = audited(session, each, breaches.stream().findFirst(), citations.get(i), own);
            tell(assessment, own);
            if (key.isPresent()) {
                spec.commandLine().getOut().println("Sealed by " + key.get().name() + ": " + seal.seal(own, key.get()));
            }
            assessments.add(assessment);
        }
        ClaimTable.lines(assessments)
                .forEach(line -> spec.commandLine().getOut().println(line));
        if (statements.size() > 1) {
            session.index(assessments, place);
        }
        return ExitCode.worst(assessments.stream().map(Assessment::exitCode).toList())
                .number();
    }

    /** Of a report that may not leave nothing is left, its evidence included. */
    private Assessment audited(
            AuditSession session,
            PrivacyStatement each,
            Optional<Saboteur> breach,
            SabotageCitation citation,
            Path place)
            throws StatementRefused, MachineLacks, GateClosed, IOException, InterruptedException {
        try {
            return session.audit(each, breach, citation, place);
        } catch (GateClosed e) {
            new ReportFolder(place).empty();
            throw e;
        }
    }

    private void folder(Path place, boolean goesOn) throws IOException {
        ReportFolder folder = new ReportFolder(place);
        if (!folder.mayBeReplaced()) {
            throw refused(place + " holds something that is no report; name an empty or a new folder.");
        }
        if (!goesOn) {
            folder.empty();
        }
    }

    private void progress(String sentence) {
        PrintWriter progress = spec.commandLine().getErr();
        progress.println(sentence);
        progress.flush();
    }

    private String served(PrivacyStatement each) {
        return StatementChoice.isFile(statement)
                ? Path.of(statement).toAbsolutePath().toString()
                : each.id();
    }

    /** Whatever would keep the report from being sealed is told before the audit, which takes minutes. */
    private Optional<SealKey> sealKey() throws IOException, SealRefused, LedgerUnreadable {
        Optional<SealKey> key = seal.read();
        if (key.isPresent()) {
            seal.authority();
            seal.ledgerHead();
        }
        return key;
    }

    private Optional<String> challenge() {
        if (challenge != null && !challenge.matches("[^\\p{Cntrl}\\p{Cf}]{1," + Limits.CHALLENGE_CHARS + "}")) {
            throw refused("--challenge takes 1 to " + Limits.CHALLENGE_CHARS + " characters on one line.");
        }
        return Optional.ofNullable(challenge);
    }

    private Attestations register() throws IOException, AttestationRefused {
        if (attestations != null) {
            return Attestations.in(attestations);
        }
        Path usual = Path.of(AttestCommand.REGISTER);
        return Files.isDirectory(usual) ? Attestations.in(usual) : Attestations.none();
    }

    private List<PrivacyStatement> statements() throws StatementRefused {
        if (!statement.equals(ALL)) {
            PrivacyStatement chosen = StatementChoice.of(statement);
            // The features know statements by id: they would check the shipped one and report it as this one.
            if (StatementLibrary.ids().contains(chosen.id()) && !chosen.equals(StatementLibrary.byId(chosen.id()))) {
                throw refused("The id " + chosen.id() + " in " + statement + " is that of a shipped statement; choose"
                        + " another one.");
            }
            return List.of(chosen);
        }
        List<PrivacyStatement> all = new ArrayList<>();
        for (String id : StatementLibrary.ids()) {
            all.add(StatementLibrary.byId(id));
        }
        return all;
    }

    private void tell(Assessment assessment, Path place) {
        PrintWriter console = spec.commandLine().getOut();
        console.println(assessment.statement().id() + ": " + ReportFiles.result(assessment));
        console.println("  " + ReportFiles.beyond(assessment));
        assessment.violations().forEach(finding -> console.println(line(finding)));
        for (Status status : List.of(Status.INDETERMINATE, Status.PARTIAL, Status.COMPLIANT)) {
            assessment.stated(status).forEach(finding -> console.println(line(finding)));
        }
        console.println(ReportFiles.sabotage(assessment));
        console.println("Report: " + place.resolve(ReportFiles.HTML));
        console.flush();
    }

    private static String line(Finding finding) {
        return "  " + ReportFiles.word(finding) + ": " + finding.claim() + " ("
                + (finding.anchors().isEmpty() ? "not promised" : String.join(", ", finding.anchors())) + ") "
                + finding.verdict().reasons().getFirst();
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
