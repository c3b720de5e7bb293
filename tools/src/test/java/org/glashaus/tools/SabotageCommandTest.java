package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.Examination;
import org.glashaus.audit.Limits;
import org.glashaus.features.witness.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SabotageCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private final StringWriter printed = new StringWriter();
    private Path trials = Path.of("");
    private Path report = Path.of("");

    @BeforeEach
    void aDistribution() throws IOException {
        Path product = scratch.resolve("product");
        Files.createDirectories(product.resolve("lib"));
        Files.createDirectories(product.resolve("bin"));
        Files.writeString(product.resolve("lib/some.jar"), "jar");
        Files.createFile(
                product.resolve("bin/serve-jvm"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        System.setProperty(AuditCommand.DISTRIBUTION, product.toString());
        trials = scratch.resolve("trials");
        report = scratch.resolve("report");
    }

    @AfterEach
    void noDistribution() {
        System.clearProperty(AuditCommand.DISTRIBUTION);
    }

    @Test
    void eachSaboteurIsAskedWhatItDeclaresAndWhatThatTellsBesidesAndTheShippedServerTheSame() {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);

        assertThat(sabotage(features)).isZero();

        assertThat(features.plans).allSatisfy(plan -> {
            assertThat(plan.only()).isEqualTo(Set.of(FakeExamination.CLAIM));
            assertThat(plan.besides()).isTrue();
        });
        assertThat(features.plans)
                .extracting(AuditPlan::saboteur)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of("media-tap"));
        assertThat(printed.toString()).contains("+ media-not-stored: media-tap: broken", "Everything is as declared.");
        assertThat(trials.resolve("sabotage.html")).isRegularFile();
        assertThat(trials.resolve("assessment.json")).doesNotExist();
    }

    @Test
    void aBreachThatNobodyNoticedEndsWithOneAndTakesThePassOfTheReportThatCitesIt() {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED, FakeExamination.UNNOTICED);

        assertThat(sabotage(features)).isEqualTo(1);
        assertThat(printed.toString())
                .contains(
                        "! media-not-stored: media-tap: broken, quiet-tap: kept",
                        "quiet-tap was not noticed by media-not-stored.");

        audit(features, "--sabotage-record=" + record());
        assertThat(report.resolve("assessment.json"))
                .content()
                .contains("\"STAYED_GREEN\"", "\"COMPLIANT\" : 0", "\"INDETERMINATE\" : 1");
    }

    @Test
    void aFewAreTriedWhereTheyAreNamedAndWhoBreaksNothingHereIsNamedApart() {
        FakeExamination features =
                new FakeExamination(FakeExamination.NOTICED, FakeExamination.UNNOTICED, FakeExamination.ELSEWHERE);

        assertThat(sabotage(features, "--saboteur=media-tap", "--saboteur=cookie-tap"))
                .isZero();

        assertThat(features.plans).extracting(AuditPlan::saboteur).doesNotContain(Optional.of("quiet-tap"));
        assertThat(printed.toString())
                .contains("nothing that they break has a check under this statement: cookie-tap.");
    }

    @Test
    void whatCouldNotBeLookedAtBesideOthersIsTriedOnceMore() {
        FakeExamination features = new FakeExamination(FakeExamination.HURRIED, FakeExamination.UNNOTICED);

        sabotage(features);

        assertThat(printed.toString())
                .contains(
                        "hurried-tap is tried once more, alone.",
                        "! media-not-stored: hurried-tap: broken, quiet-tap: kept");
        assertThat(features.tried(FakeExamination.HURRIED)).isEqualTo(2);
        assertThat(features.tried(FakeExamination.UNNOTICED)).isEqualTo(1);
    }

    @Test
    void aTrialThatFailsIsToldAndLeavesTheOthersAsTheyAre() {
        FakeExamination features = new FakeExamination(FakeExamination.FAILING, FakeExamination.NOTICED);

        assertThat(sabotage(features)).isEqualTo(2);

        assertThat(printed.toString())
                .contains(
                        "+ media-not-stored: bad-tap: did not run, media-tap: broken",
                        "bad-tap: java.lang.IllegalStateException: It broke down. at org.glashaus.tools.FakeExamination.run(",
                        "bad-tap is tried once more, alone.",
                        "bad-tap did not run: A fault ended it (IllegalStateException).");
    }

    @Test
    void whatAnEarlierRunHasTriedIsNotTriedAgainIfThatIsAskedForAndTheProductIsTheSame() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED, FakeExamination.FAILING);
        assertThat(sabotage(features, "--saboteur=media-tap")).isZero();
        features.plans.clear();

        assertThat(sabotage(features, "--continue")).isEqualTo(2);
        assertThat(printed.toString())
                .contains(
                        "media-tap was tried earlier.",
                        "as-shipped was tried earlier.",
                        "media-tap: broken, bad-tap: ");
        assertThat(features.tried(FakeExamination.NOTICED)).isZero();
        assertThat(features.tried(FakeExamination.FAILING)).isEqualTo(2);

        assertThat(sabotage(features, "--saboteur=media-tap")).isZero();
        assertThat(features.tried(FakeExamination.NOTICED)).isEqualTo(1);

        Files.writeString(scratch.resolve("product/lib/some.jar"), "another jar");
        assertThat(sabotage(features, "--saboteur=media-tap", "--continue")).isZero();
        assertThat(features.tried(FakeExamination.NOTICED)).isEqualTo(2);
    }

    @Test
    void aTrialThatWasCutIsTriedAgain() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        sabotage(features);
        Path trial = trials.resolve("sabotage/media-tap/sabotage.json");
        String whole = Files.readString(trial);
        Files.writeString(trial, whole.substring(0, whole.length() / 2));

        assertThat(sabotage(features, "--continue")).isZero();
        assertThat(features.tried(FakeExamination.NOTICED)).isEqualTo(2);
        assertThat(glashaus(features, "audit", "--statement=waag", "--continue"))
                .isEqualTo(64);
    }

    @Test
    void evidenceOfATrialLeavesWithoutAMark() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        features.shows = "row 7: " + Canary.word("chat", "hello").text();

        assertThat(sabotage(features)).isZero();

        assertThat(trials.resolve("sabotage/media-tap/evidence/waag-01-scan.txt"))
                .hasContent("row 7: [left out]");
    }

    @Test
    void aMarkBehindWhatACellCanHoldStopsTheRecordAsWell() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED, FakeExamination.UNNOTICED);
        String mark = Canary.word("chat", "hello").text();
        features.shows = "harmless";
        features.says = " " + "x".repeat(Limits.SEEN_CHARS) + " " + mark;

        assertThat(sabotage(features)).isEqualTo(70);

        assertThat(printed.toString())
                .contains("sabotage.json, line 1: a mark (chat)")
                .doesNotContain(mark, "Record: ");
        try (Stream<Path> left = Files.walk(trials)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aReportThatCitesARecordWithWhatMustNotLeaveIsStopped() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        sabotage(features);
        features.shows = "harmless";
        Files.writeString(record(), Files.readString(record()).replace("Saw BROKEN.", "Saw 203.0.113.77 there."));

        assertThat(audit(features, "--sabotage-record=" + record())).isEqualTo(70);

        assertThat(printed.toString())
                .contains("sabotage.json, line ", "an IPv4 address")
                .doesNotContain("203.0.113.77", "Report: ");
        try (Stream<Path> left = Files.walk(report)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void theReportCitesTheRecordBesideItByItsHash() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        trials = scratch.resolve("sabotage");
        sabotage(features);

        audit(features);

        assertThat(report.resolve("assessment.json")).content().contains("\"SHOWN_RED\"", "\"COMPLIANT\" : 1");
        assertThat(Files.readAllBytes(report.resolve("sabotage.json"))).isEqualTo(Files.readAllBytes(record()));
        assertThat(printed.toString()).contains("Cited record of servers broken on purpose: SHA-256 ");
    }

    @Test
    void aRecordOfAFewIsCitedOnlyIfItIsNamed() {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED, FakeExamination.UNNOTICED);
        trials = scratch.resolve("sabotage");
        sabotage(features, "--saboteur=media-tap");

        audit(features);
        assertThat(printed.toString()).contains("sabotage/sabotage.json is of 1 of 2 servers broken on purpose");
        assertThat(report.resolve("sabotage.json")).doesNotExist();

        audit(features, "--sabotage-record=" + record());
        assertThat(report.resolve("assessment.json")).content().contains("\"SHOWN_RED\"");
    }

    @Test
    void aRecordThatIsCutOrOfAnotherProductOrStatementIsRefusedBeforeTheAudit() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        sabotage(features);
        features.plans.clear();

        assertThat(glashaus(
                        features, "audit", "--statement=vc4all", "--sabotage-record=" + record(), "--out=" + report))
                .isEqualTo(64);
        assertThat(printed.toString()).contains(record() + ": is of another statement (statement.id waag, not vc4all)");

        Files.writeString(scratch.resolve("product/lib/some.jar"), "another jar");
        assertThat(audit(features, "--sabotage-record=" + record())).isEqualTo(64);
        assertThat(printed.toString()).contains(record() + ": is of another product (artefact.binarySha256 ");

        String whole = Files.readString(record());
        Files.writeString(record(), whole.substring(0, whole.length() / 2));
        assertThat(audit(features, "--sabotage-record=" + record())).isEqualTo(64);
        assertThat(printed.toString()).containsPattern("sabotage.json: line \\d+: this is no whole JSON");
        assertThat(features.plans).isEmpty();
        assertThat(report).doesNotExist();
    }

    @Test
    void aRecordOfAnotherProductThatLiesThereIsNotCitedAndTheReportSaysSo() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        trials = scratch.resolve("sabotage");
        sabotage(features);
        Files.writeString(scratch.resolve("product/lib/some.jar"), "another jar");

        assertThat(audit(features)).isEqualTo(2);

        assertThat(report.resolve("assessment.json"))
                .content()
                .contains("\"missing\" : \"sabotage/sabotage.json is of another product");
    }

    @Test
    void eightySaboteursOfOneCheckStayWithinTheTerminalsWidth() {
        List<String> lines = SabotageTable.folded("+ claim: ", Collections.nCopies(80, "saboteur: broken"));

        assertThat(lines).hasSizeGreaterThan(10).allMatch(line -> line.length() <= 120);
        assertThat(String.join("", lines).split("saboteur: broken", -1)).hasSize(81);
    }

    private Path record() {
        return trials.resolve("sabotage.json");
    }

    private int sabotage(Examination features, String... more) {
        return glashaus(features, with(more, "audit", "--statement=waag", "--sabotage", "--out=" + trials));
    }

    private int audit(Examination features, String... more) {
        return glashaus(features, with(more, "audit", "--statement=waag", "--out=" + report));
    }

    private static String[] with(String[] more, String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private int glashaus(Examination features, String... arguments) {
        CommandLine commandLine = Glashaus.commandLine(() -> features);
        commandLine.setOut(new PrintWriter(printed, true));
        commandLine.setErr(new PrintWriter(printed, true));
        return commandLine.execute(arguments);
    }
}
