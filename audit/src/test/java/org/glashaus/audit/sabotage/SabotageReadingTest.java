package org.glashaus.audit.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.glashaus.audit.sabotage.Records.BLIND;
import static org.glashaus.audit.sabotage.Records.GREEN;
import static org.glashaus.audit.sabotage.Records.LOG;
import static org.glashaus.audit.sabotage.Records.NEVER;
import static org.glashaus.audit.sabotage.Records.RED;
import static org.glashaus.audit.sabotage.Records.trial;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.audit.Limits;
import org.glashaus.audit.Machine;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.Sample;
import org.glashaus.audit.sabotage.SabotageCitation.Cited;
import org.glashaus.audit.sabotage.SabotageRecord.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SabotageReadingTest {
    private static final SabotageRecord RECORD = Records.of(
            trial("tap", Map.of(NEVER, RED, LOG, GREEN), NEVER),
            trial("scribe", Map.of(LOG, BLIND), LOG),
            new SabotageTrial(
                    new Saboteur("lost", "It never came up.", List.of(LOG)),
                    Map.of(),
                    Optional.of("No port was free."),
                    Duration.ZERO));
    private static final String WRITTEN = SabotageFile.write(RECORD);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @Test
    void whatIsWrittenIsReadAgainAndObeysTheSchema() throws Exception {
        Cited cited = SabotageReading.of(file(WRITTEN));

        assertThat(cited.record()).isEqualTo(RECORD);
        assertThat(cited.json()).isEqualTo(WRITTEN);
        assertThat(cited.sha256()).isEqualTo(Fingerprints.sha256(WRITTEN.getBytes(StandardCharsets.UTF_8)));
        assertThat(schema().validate(WRITTEN, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 700, 1_500})
    void aCutFileIsRefusedWithTheLineWhereItEnds(int octets) throws IOException {
        Path cut = file(WRITTEN.substring(0, octets));

        refused(cut, "sabotage.json");
        assertThat(octets == 0 || messageOf(cut).contains("line ")).isTrue();
    }

    @Test
    void lastOctetAndAllAfterItCount() throws IOException {
        refused(file(WRITTEN.substring(0, WRITTEN.length() - 1) + " "), "line ", "not as this format writes it");
        refused(file(WRITTEN + "{}"), "line ");
        refused(file(WRITTEN.replaceFirst("\n  ", "\n   ")), "line 2 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"glashaus-sabotage/1\"|\"glashaus-sabotage/9\"|format",
                "\"cell\" : \"BROKEN\"|\"cell\" : \"FIXED\"|trials.0.cells.media-not-stored.cell",
                "\"cell\" : \"NOT_SEEN\"|\"cell\" : \"KEPT\"|trials.1.cells.weblog-retention.seen",
                "\"millis\" : 41000|\"millis\" : -1|trials.0.millis",
                "\"millis\" : 41000|\"millis\" : \"long\"|trials.0.millis",
                "\"saboteur\" : \"scribe\"|\"saboteur\" : \"tap\"|trials.1.saboteur",
                "\"from\" : \"2026-11-22T09:58:00Z\"|\"from\" : \"yesterday\"|collected.from",
                "\"host\" : \"Waag\"|\"host\" : \"Wa\\nag\"|statement.host",
                "\"host\" : \"Waag\"|\"host\" : 7|statement.host",
                "\"format\"|\"note\" : \"!\", \"format\"|line 2",
                "\"format\"|\"format\" : \"x\", \"format\"|line 2",
                "\"breach\" : \"It does what it must not.\"|\"breach\" : \"\"|trials.0.breach",
                "\"id\" : \"waag\"|\"ids\" : \"waag\"|statement.id",
            })
    void whatNobodyWritesSoIsRefusedWithItsPlace(String there, String instead, String place) throws IOException {
        assertThat(WRITTEN).contains(there);

        refused(file(WRITTEN.replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(instead))), place);
    }

    @Test
    void aClaimThatHasNoCheckHereOrNoPlaceInTheCatalogueIsRefused() throws IOException {
        refused(
                file(WRITTEN.replaceFirst("\"weblog-retention\" : \\{", "\"no-profiling\" : {")),
                "no-profiling",
                "none of the claims");
        refused(file(WRITTEN.replaceFirst("\"no-cookies\"", "\"no-crumbs\"")), "claims.", "no-crumbs");
    }

    @Test
    void whoDidNotRunHasSeenNothing() throws IOException {
        int trials = WRITTEN.indexOf("\"trials\"");
        String forged = WRITTEN.substring(trials).replaceFirst("\"cells\"", "\"notRun\" : \"No.\",\n      \"cells\"");

        refused(file(WRITTEN.substring(0, trials) + forged), "trials.0.notRun");
    }

    @Test
    void aWrongHashAndAFileTooLargeAndNoneAtAllAreRefused() throws IOException {
        refused(file(WRITTEN.replace(Sample.MACHINE.binarySha256(), "00")), "artefact.binarySha256");
        refused(file(" ".repeat(Limits.SABOTAGE_RECORD_BYTES + 1)), "larger than");
        refused(scratch.resolve("none.json"), "no such file");
        refused(scratch, "no such file");
    }

    @Test
    void aRecordOfSomethingElseIsForeignWithTheFieldThatSaysSo() {
        Origin here = Records.origin("waag");
        Machine machine = here.machine();
        Machine other =
                new Machine("11".repeat(32), machine.jdk(), machine.kernel(), machine.architecture(), machine.ranAs());
        String none = "22".repeat(32);

        assertThat(SabotageReading.foreign(RECORD, here)).isEmpty();
        assertThat(SabotageReading.foreign(RECORD, with(here, other, here.catalogueSha256(), here.claimsSha256())))
                .hasValueSatisfying(why -> assertThat(why).contains("another product", "artefact.binarySha256"));
        assertThat(SabotageReading.foreign(RECORD, with(here, machine, none, here.claimsSha256())))
                .hasValueSatisfying(why -> assertThat(why).contains("artefact.catalogueSha256"));
        assertThat(SabotageReading.foreign(RECORD, with(here, machine, here.catalogueSha256(), none)))
                .hasValueSatisfying(why -> assertThat(why).contains("statement.claimsSha256"));
        assertThat(SabotageReading.foreign(RECORD, Records.origin("vc4all")))
                .hasValueSatisfying(why -> assertThat(why).contains("statement.id waag, not vc4all"));
    }

    @Test
    void onAnotherMachineItIsOfTheSameProduct() {
        Origin here = Records.origin("waag");
        Machine elsewhere = new Machine(
                here.machine().binarySha256(), "Another Java", "Another kernel", "arm64", "an ordinary user");

        assertThat(SabotageReading.foreign(RECORD, with(here, elsewhere, here.catalogueSha256(), here.claimsSha256())))
                .isEmpty();
    }

    private static Origin with(Origin of, Machine machine, String catalogue, String claims) {
        return new Origin(machine, catalogue, of.statement(), of.host(), of.statementSha256(), claims);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(scratch.resolve("sabotage.json"), text);
    }

    private static void refused(Path file, String... named) {
        assertThat(messageOf(file)).startsWith(file + ": ").contains(named);
    }

    private static String messageOf(Path file) {
        return String.valueOf(assertThatExceptionOfType(SabotageRefused.class)
                .isThrownBy(() -> SabotageReading.of(file))
                .actual()
                .getMessage());
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SabotageFile.class.getResourceAsStream(SabotageFile.SCHEMA_RESOURCE)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
        }
    }
}
