package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.glashaus.audit.Examination;
import org.glashaus.features.witness.Canary;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AuditCommandTest {
    private static final String DISTRIBUTION = "glashaus.distribution";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private final StringWriter printed = new StringWriter();
    private Path out = Path.of("");

    @BeforeEach
    void aDistribution() throws IOException {
        Path product = scratch.resolve("product");
        Files.createDirectories(product.resolve("lib"));
        Files.createDirectories(product.resolve("bin"));
        Files.writeString(product.resolve("lib/some.jar"), "jar");
        Files.createFile(
                product.resolve("bin/serve-jvm"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        System.setProperty(DISTRIBUTION, product.toString());
        out = scratch.resolve("report");
    }

    @AfterEach
    void noDistribution() {
        System.clearProperty(DISTRIBUTION);
    }

    @Test
    void anAuditWithUnknownPromisesEndsWithTwoAndAReport() {
        int ended = glashaus(new FakeExamination(), "audit", "--statement", "waag", "--out", out.toString());

        assertThat(ended).isEqualTo(2);
        assertThat(out.resolve("index.html")).isRegularFile();
        assertThat(out.resolve("assessment.json")).content().contains("\"COMPLIANT\" : 1");
        assertThat(printed.toString())
                .contains("Kept as stated: media-not-stored (waag/3.4)", "Report: ", "The statement is silent on ")
                .containsPattern("media-not-stored +\\+ kept")
                .containsPattern("no-cookies +\\. unknown");
    }

    @Test
    void aSaboteurMakesTheExitCodeOne() {
        int ended = glashaus(
                new FakeExamination(FakeExamination.NOTICED),
                "audit",
                "--statement=waag",
                "--saboteur=media-tap",
                "--out=" + out);

        assertThat(ended).isEqualTo(1);
        assertThat(out.resolve("index.html")).content().contains("broken on purpose");
    }

    @Test
    void anAuditOfASabotagedServerIsOfOneAndCitesNoRecord() {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED, FakeExamination.UNNOTICED);

        assertThat(glashaus(features, "audit", "--saboteur=media-tap", "--saboteur=quiet-tap", "--out=" + out))
                .isEqualTo(64);
        assertThat(glashaus(features, "audit", "--saboteur=media-tap", "--sabotage-record=x", "--out=" + out))
                .isEqualTo(64);
        assertThat(features.plans).isEmpty();
    }

    @Test
    void allStatementsGiveAReportEachAndAPageThatLeadsToThem() {
        glashaus(new FakeExamination(), "audit", "--statement=all", "--out=" + out);

        assertThat(printed.toString())
                .containsPattern("claim +waag +vc4all +studentenwerk-osnabrueck +greenminihost +bbw-leipzig +strict")
                .containsPattern("own-servers +\\+ unknown +\\+ unknown +\\+ unknown +\\. n/a +\\+ unknown +\\. n/a")
                .containsPattern("organiser-creates-room +x n/a")
                .containsPattern("\\+ promised +53 +53 +58 +50 +31 +31");
        assertThat(StatementLibrary.ids()).allSatisfy(id -> {
            assertThat(out.resolve(id).resolve("index.html")).isRegularFile();
            assertThat(out.resolve("index.html")).content().contains("href=\"" + id + "/index.html\"");
        });
    }

    @Test
    void theReportCitesWhatTheBuildListsOfThisProduct() throws IOException {
        Path copy = scratch.resolve("copy.json");
        assertThat(glashaus(new FakeExamination(), "build-evidence", scratch.toString(), copy.toString()))
                .isZero();
        assertThat(copy).content().contains("\"some.jar\"", "\"suites\" : [ ]");

        glashaus(new FakeExamination(), "audit", "--statement=waag", "--out=" + out);

        assertThat(out.resolve("assessment.json")).content().contains("ran no property tests");
    }

    @Test
    void anEarlierReportIsReplacedWithItsEvidence() throws IOException {
        Path old = out.resolve("evidence/old.txt");
        Files.createDirectories(out.resolve("evidence"));
        Files.writeString(old, "old");

        glashaus(new FakeExamination(), "audit", "--statement=waag", "--out=" + out);

        assertThat(old).doesNotExist();
    }

    @Test
    void aFolderWithAnythingElseInItIsLeftAlone() throws IOException {
        Files.createDirectories(out);
        Path precious = Files.writeString(out.resolve("thesis.txt"), "mine");

        int ended = glashaus(new FakeExamination(), "audit", "--statement=waag", "--out=" + out);

        assertThat(ended).isEqualTo(64);
        assertThat(precious).hasContent("mine");
        assertThat(out.resolve("index.html")).doesNotExist();
    }

    @Test
    void aMissingProductEndsWith69() {
        System.setProperty(DISTRIBUTION, scratch.resolve("nowhere").toString());

        assertThat(glashaus(new FakeExamination(), "audit", "--statement=waag", "--out=" + out))
                .isEqualTo(69);
        assertThat(printed.toString().lines()).hasSize(1);
    }

    @Test
    void anUnknownSaboteurOrStatementIsRefusedWithWhatIsKnown() {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);

        assertThat(glashaus(features, "audit", "--saboteur=nobody", "--out=" + out))
                .isEqualTo(64);
        assertThat(printed.toString()).contains("media-tap");
        assertThat(glashaus(features, "audit", "--statement=nobody", "--out=" + out))
                .isEqualTo(64);
        assertThat(printed.toString()).contains("waag");
        assertThat(features.plans).isEmpty();
    }

    @Test
    void aFileThatTakesAShippedIdIsRefused() throws IOException {
        FakeExamination features = new FakeExamination();
        String shipped = shippedWaag();
        Path same = Files.writeString(scratch.resolve("same.yaml"), shipped);
        Path changed = Files.writeString(scratch.resolve("changed.yaml"), shipped.replace("host: Waag", "host: Other"));

        assertThat(glashaus(features, "audit", "--statement=" + changed, "--out=" + out))
                .isEqualTo(64);
        assertThat(printed.toString()).contains("choose another one");
        assertThat(features.plans).isEmpty();
        assertThat(glashaus(features, "audit", "--statement=" + same, "--out=" + out))
                .isEqualTo(2);
    }

    @Test
    void evidenceLeavesWithoutAMarkThatAWitnessWroteDownInBase64() throws Exception {
        FakeExamination features = new FakeExamination();
        String leak = Base64.getEncoder()
                .encodeToString(Canary.word("chat", "hello").text().getBytes(StandardCharsets.UTF_8));
        features.shows = "row 7: " + leak;

        glashaus(features, "audit", "--statement=waag", "--out=" + out);

        Path evidence = out.resolve("evidence/waag-01-scan.txt");
        assertThat(evidence).hasContent("row 7: [left out]");
        assertThat(out.resolve("assessment.json")).content().contains(sha256(evidence));
        assertThat(out.resolve("assessment.json"))
                .content()
                .contains("a mark (chat) as base64")
                .doesNotContain(leak);
        assertThat(out.resolve("index.html"))
                .content()
                .contains("What was searched before this report left", "waag-01-scan.txt</code>: a mark (chat)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--statement=waag", "--statement=all", "--statement=waag --sabotage"})
    void ofAReportThatHoldsAMarkNothingIsLeft(String options) throws Exception {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        String mark = Canary.word("chat", "hello").text();
        features.says = " Anna wrote " + mark;
        features.shows = "harmless";
        List<String> arguments = new ArrayList<>(List.of("audit", "--out=" + out));
        arguments.addAll(List.of(options.split(" ")));

        assertThat(glashaus(features, arguments.toArray(String[]::new))).isEqualTo(70);

        assertThat(printed.toString())
                .contains("This is a fault in Glashaus: The report was not let out", ".json, line ", "a mark (chat)")
                .doesNotContain(mark, "Report: ", "Record: ");
        try (Stream<Path> left = Files.walk(out)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static String shippedWaag() throws IOException {
        try (InputStream in = StatementLibrary.class.getResourceAsStream("/statements/waag.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int glashaus(Examination features, String... arguments) {
        CommandLine commandLine = Glashaus.commandLine(() -> features);
        commandLine.setOut(new PrintWriter(printed, true));
        commandLine.setErr(new PrintWriter(printed, true));
        return commandLine.execute(arguments);
    }
}
