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
                    + " partial, unknown or undecided, 64 for wrong options, 69 if this machine lacks something, 70 for a fault in Glashaus."
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
            defaultValue = "report",
            description = "The report's folder; an earlier report in it is replaced (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("report");

    @Option(
            names = "--sabotage",
            description = "Also audit servers broken on purpose, to see whether the checks notice.")
    private boolean sabotage;

    @Option(
            names = "--saboteur",
            paramLabel = "NAME",
            description = "Audit a server broken in this way instead of the shipped one.")
    private @Nullable String saboteur;

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
            throws StatementRefused, AttestationRefused, SealRefused, LedgerUnreadable, MachineLacks, GateClosed,
                    IOException, InterruptedException {
        Examination features = examination.get();
        if (sabotage && saboteur != null) {
            throw refused("--sabotage and --saboteur exclude each other.");
        }
        Optional<Saboteur> breach = Optional.ofNullable(saboteur).map(name -> known(features, name));
        List<PrivacyStatement> statements = statements();
        Distribution distribution = Distribution.in(Path.of(System.getProperty(DISTRIBUTION, "")));
        Attestations words = register();
        Optional<SealKey> key = sealKey();
        ReportFolder folder = new ReportFolder(out);
        if (!folder.mayBeReplaced()) {
            throw refused(out + " holds something that is no report; name an empty or a new folder.");
        }
        folder.empty();
        PrintWriter progress = spec.commandLine().getErr();
        AuditSession session = new AuditSession(features, distribution, words, challenge(), this::served, sentence -> {
            progress.println(sentence);
            progress.flush();
        });
        List<Assessment> assessments = new ArrayList<>();
        for (PrivacyStatement each : statements) {
            Path place = statements.size() == 1 ? out : out.resolve(each.id());
            Assessment assessment = audited(session, each, breach, place);
            tell(assessment, place);
            if (key.isPresent()) {
                spec.commandLine()
                        .getOut()
                        .println("Sealed by " + key.get().name() + ": " + seal.seal(place, key.get()));
            }
            assessments.add(assessment);
        }
        ClaimTable.lines(assessments)
                .forEach(line -> spec.commandLine().getOut().println(line));
        if (statements.size() > 1) {
            session.index(assessments, out);
        }
        return ExitCode.worst(assessments.stream().map(Assessment::exitCode).toList())
                .number();
    }

    /** Of a report that may not leave nothing is left, its evidence included. */
    private Assessment audited(AuditSession session, PrivacyStatement each, Optional<Saboteur> breach, Path place)
            throws StatementRefused, MachineLacks, GateClosed, IOException, InterruptedException {
        try {
            return sabotage ? session.withSabotage(each, place) : session.audit(each, breach, place);
        } catch (GateClosed e) {
            new ReportFolder(place).empty();
            throw e;
        }
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

    private Saboteur known(Examination features, String name) {
        return features.saboteurs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("There is no saboteur " + name + "; known are "
                        + String.join(
                                ", ",
                                features.saboteurs().stream()
                                        .map(Saboteur::name)
                                        .toList())
                        + "."));
    }

    private void tell(Assessment assessment, Path place) {
        PrintWriter console = spec.commandLine().getOut();
        console.println(assessment.statement().id() + ": " + ReportFiles.result(assessment));
        console.println("  " + ReportFiles.beyond(assessment));
        assessment.violations().forEach(finding -> console.println(line(finding)));
        for (Status status : List.of(Status.INDETERMINATE, Status.PARTIAL, Status.COMPLIANT)) {
            assessment.stated(status).forEach(finding -> console.println(line(finding)));
        }
        SabotageTable.lines(assessment.trials()).forEach(console::println);
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
