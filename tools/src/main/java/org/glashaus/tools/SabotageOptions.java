package org.glashaus.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Examination;
import org.glashaus.audit.ExitCode;
import org.glashaus.audit.Machine;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.report.ReportFiles;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.sabotage.SabotageRecord;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementRefused;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether the checks are tried on servers broken on purpose, or a record of that is cited. */
final class SabotageOptions {
    @Option(
            names = "--sabotage",
            description =
                    "Try the checks on servers broken on purpose instead, and write a record of it that reports cite.")
    private boolean sabotage;

    @Option(
            names = "--saboteur",
            paramLabel = "NAME",
            description =
                    "Audit a server broken in this way instead of the shipped one; with --sabotage, try the checks on"
                            + " this one only (may be repeated).")
    private List<String> saboteurs = List.of();

    @Option(
            names = "--sabotage-record",
            paramLabel = "FILE",
            description =
                    "The record that the report cites, of the same product and statement (default: one that fits in the"
                            + " folder " + ReportFolder.SABOTAGE + " beside the report's or in the product).")
    private List<Path> records = List.of();

    @Option(
            names = "--continue",
            description =
                    "With --sabotage, go on where an earlier run into this folder was ended: what it has tried on the"
                            + " same product and machine is not tried again.")
    private boolean goOn;

    boolean asked() {
        return sabotage;
    }

    /** Whether what lies in the folder is left there. */
    boolean goesOn() {
        return goOn;
    }

    /** Those that were named. Whatever contradicts itself is told before the audit, which takes minutes. */
    List<Saboteur> saboteurs(List<Saboteur> all, CommandLine command, boolean ofReports) {
        if (!sabotage && saboteurs.size() > 1) {
            throw new ParameterException(
                    command, "One server is audited with one --saboteur; several go with --sabotage.");
        }
        if (goOn && !sabotage) {
            throw new ParameterException(command, "--continue goes with --sabotage.");
        }
        if (!records.isEmpty() && (sabotage || !saboteurs.isEmpty())) {
            throw new ParameterException(command, "--sabotage-record is for reports of the shipped server.");
        }
        if (sabotage && ofReports) {
            throw new ParameterException(
                    command,
                    "--sabotage writes a record and no report; seal, attestations and challenge are for the report that"
                            + " cites it.");
        }
        return saboteurs.stream()
                .distinct()
                .map(name -> known(all, name, command))
                .toList();
    }

    private static Saboteur known(List<Saboteur> all, String name, CommandLine command) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command,
                        "There is no saboteur " + name + "; known are "
                                + String.join(
                                        ", ", all.stream().map(Saboteur::name).toList()) + "."));
    }

    SabotageRecords records(Examination features, Distribution distribution, Path report) throws IOException {
        return new SabotageRecords(
                records,
                List.of(
                        report.toAbsolutePath().resolveSibling(ReportFolder.SABOTAGE),
                        distribution.folder().resolve(ReportFolder.SABOTAGE)),
                Machine.here(distribution),
                features.saboteurs());
    }

    /** Writes a record of each statement, and tells it. */
    int run(
            SabotageSession session,
            List<PrivacyStatement> statements,
            Function<PrivacyStatement, String> served,
            List<Saboteur> those,
            Path place,
            PrintWriter console)
            throws StatementRefused, GateClosed, IOException, InterruptedException {
        List<ExitCode> codes = new ArrayList<>();
        for (PrivacyStatement each : statements) {
            Path own = statements.size() == 1 ? place : place.resolve(each.id());
            SabotageRecord record = written(session, each, served.apply(each), those, own);
            SabotageTable.lines(record).forEach(console::println);
            console.println(
                    "Record: " + own.resolve(SabotageFile.NAME) + ", " + own.resolve(ReportFiles.SABOTAGE_HTML));
            console.flush();
            codes.add(SabotageTable.exitCode(record));
        }
        return ExitCode.worst(codes).number();
    }

    /** Of a record that may not leave nothing is left, the trials' evidence included. */
    private static SabotageRecord written(
            SabotageSession session, PrivacyStatement statement, String served, List<Saboteur> those, Path place)
            throws StatementRefused, GateClosed, IOException, InterruptedException {
        try {
            SabotageSession.Tried tried = session.run(statement, served, those, place);
            ReportFiles.write(tried.record(), place, tried.gate());
            return tried.record();
        } catch (GateClosed e) {
            new ReportFolder(place).empty();
            throw e;
        }
    }
}
