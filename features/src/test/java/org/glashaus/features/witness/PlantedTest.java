package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Observation.Subject;
import org.glashaus.audit.Variant;
import org.glashaus.audit.gate.EvidenceGate;
import org.glashaus.audit.gate.Gate;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.features.server.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PlantedTest {
    private static final Map<String, UnaryOperator<byte[]>> FORMS = Map.of(
            "plain", mark -> mark,
            "hex", mark -> bytes(HexFormat.of().formatHex(mark)),
            "HEX", mark -> bytes(HexFormat.of().withUpperCase().formatHex(mark)),
            "percent", mark -> bytes("%" + HexFormat.ofDelimiter("%").formatHex(mark)),
            "base64", mark -> Base64.getEncoder().encode(mark),
            "base64 behind one octet", mark -> Base64.getEncoder().encode(bytes("x" + latin(mark))),
            "base64 behind two octets", mark -> Base64.getUrlEncoder().encode(bytes("xy" + latin(mark))),
            "gzip", PlantedTest::gzip,
            "zlib", PlantedTest::zlib,
            "gzip in base64", mark -> Base64.getEncoder().encode(gzip(mark)));

    private static final Map<String, UnaryOperator<String>> FORMS_OF_WORDS = Map.of(
            "URL", text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
            "capitals", text -> text.toUpperCase(Locale.ROOT),
            "small letters", text -> text.toLowerCase(Locale.ROOT),
            "UTF-16", text -> latin(text.getBytes(StandardCharsets.UTF_16LE)),
            "UTF-16, big end first", text -> latin(text.getBytes(StandardCharsets.UTF_16BE)));

    private static Map<String, byte[]> marks = Map.of();

    @TempDir
    Path report;

    private static Planted.Run run = Planted.begin();

    @BeforeAll
    static void plant() {
        run.close();
        run = Planted.begin();
        SecureRandom random = new SecureRandom();
        marks = Map.of(
                "sound", Canary.random("sound").mark(),
                "name", Canary.word("Anna's name", "Anna").mark(),
                "conference", Canary.word("name of the conference", "сад-庭-").mark(),
                "password", Canary.word("password of the conference", "lock-").mark(),
                "visitor", utf8(Visitor.fromSomewhere(random).address()),
                "behind a proxy", utf8(Visitor.foreignAddress(random)),
                "behind a proxy (IPv6)", utf8(Visitor.foreignIpv6Address(random)));
    }

    static Stream<Arguments> eachMarkInEachForm() {
        return Stream.of(
                        "sound", "name", "conference", "password", "visitor", "behind a proxy", "behind a proxy (IPv6)")
                .flatMap(mark -> FORMS.keySet().stream().map(form -> Arguments.of(mark, form)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("eachMarkInEachForm")
    void eachMarkStopsAReportInEachForm(String mark, String form) throws Exception {
        byte[] written = Objects.requireNonNull(FORMS.get(form)).apply(mark(mark));
        Files.write(report.resolve("notes.bin"), joined(utf8("line one\nbefore "), written, utf8(" behind")));

        assertThatThrownBy(this::pass)
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining("notes.bin, line 2: a mark (");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsOfWords")
    void aWordIsFoundAsSoftwareWritesWords(String form) throws Exception {
        String name = new String(mark("conference"), StandardCharsets.UTF_8);
        Files.write(
                report.resolve("notes.bin"),
                bytes("x " + Objects.requireNonNull(FORMS_OF_WORDS.get(form)).apply(name) + " x"));

        assertThatThrownBy(this::pass).hasMessageContaining("a mark (name of the conference)");
    }

    static Stream<String> formsOfWords() {
        return FORMS_OF_WORDS.keySet().stream();
    }

    /** A server may number its people. */
    @Test
    void aMarkThatStandsEverywhereIsNotLookedForAndTheOthersAre() {
        try (Planted.Run run = Planted.begin()) {
            Canary.text("identifier", "7");
            Canary words = Canary.word("chat", "hello-");
            assertThat(run.soFar().in(bytes("7 people: " + words.text()))).isNotEmpty();
            assertThat(run.soFar().in(bytes("7 people"))).isEmpty();
        }
    }

    @Test
    void anAddressIsFoundHashedAsANumberAndInHex() throws Exception {
        String address = new String(mark("visitor"), StandardCharsets.US_ASCII);
        String[] parts = address.split("\\.", -1);
        String hex = "";
        for (String part : parts) {
            hex += "%02x".formatted(Integer.parseInt(part));
        }
        for (String form : List.of(hex, Long.toString(Long.parseLong(hex, 16)), sha256(utf8(address)))) {
            Files.writeString(report.resolve("notes.txt"), "seen " + form + " often");
            assertThatThrownBy(this::pass).as(form).hasMessageContaining("a mark (somebody's address)");
        }
    }

    /** A witness writes what it saw as it saw it: in base64, which nothing hides while it writes. */
    @Test
    void aWitnessThatWritesACanaryInBase64IsRedactedAndItsHashIsOfWhatLeaves() throws Exception {
        EvidenceFolder folder = new EvidenceFolder(report, "waag-day");
        String chat = new String(mark("name"), StandardCharsets.UTF_8);
        folder.hide(chat);
        String leak = Base64.getEncoder().encodeToString(utf8("said " + chat + "!"));
        Evidence evidence = folder.lines("canary-scan", List.of("one line", "row 7 holds " + leak + " there"), "");
        assertThat(Files.readString(report.resolve(evidence.path()))).contains(leak);

        EvidenceGate.Passed passed = pass(evidence);

        byte[] leaves = Files.readAllBytes(report.resolve(evidence.path()));
        assertThat(latin(leaves)).isEqualTo("one line\nrow 7 holds [left out] there\n");
        Evidence told = passed.run().observations().getFirst().evidence().getFirst();
        assertThat(told.sha256()).isEqualTo(sha256(leaves)).isNotEqualTo(evidence.sha256());
        assertThat(told.redaction()).isNotEmpty();
        assertThat(passed.passage().leftOut()).isNotEmpty();
    }

    @Test
    void anotherRunsMarksAreNotLookedFor() throws Exception {
        Files.write(report.resolve("notes.txt"), mark("name"));
        try (Planted.Run later = Planted.begin()) {
            assertThat(pass(later).passage().files()).isEqualTo(3);
        }
    }

    /** Nobody can say which of them a mark belongs to. */
    @Test
    void ofTwoRunsThatGoSideBySideEachLooksForWhatEitherPlants() throws Exception {
        Planted.Run other = Planted.begin();
        Canary both = Canary.word("chat", "hello");
        other.close();
        try {
            Canary later = Canary.word("chat", "good-bye");
            Files.writeString(report.resolve("notes.txt"), both.text());
            assertThatThrownBy(() -> pass(other)).hasMessageContaining("a mark (chat)");
            assertThatThrownBy(this::pass).hasMessageContaining("a mark (chat)");

            Files.writeString(report.resolve("notes.txt"), later.text());
            assertThat(pass(other).passage().files()).isEqualTo(3);
            assertThatThrownBy(this::pass).hasMessageContaining("a mark (chat)");
        } finally {
            plant();
        }
    }

    private EvidenceGate.Passed pass(Evidence... evidence) throws GateClosed, IOException {
        return pass(run, evidence);
    }

    private EvidenceGate.Passed pass(Planted.Run looking, Evidence... evidence) throws GateClosed, IOException {
        Observation observation = new Observation(
                "media-not-stored",
                "waag",
                "canary-scan",
                "Looked.",
                Mechanism.FILE_CONTENT,
                true,
                new Subject(1, "00".repeat(32), Variant.of(Optional.empty())),
                java.time.Instant.EPOCH,
                Outcome.KEPT,
                "Saw nothing.",
                List.of(),
                List.of(evidence));
        Gate gate = Gate.proven(looking.soFar(), text -> false);
        return EvidenceGate.pass(gate, report, new AuditRun(List.of(observation), List.of()), 2);
    }

    private static byte[] mark(String name) {
        return Objects.requireNonNull(marks.get(name));
    }

    private static byte[] gzip(byte[] mark) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(mark);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zlib(byte[] mark) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(packed)) {
            zlib.write(mark);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String sha256(byte[] octets) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    }

    private static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
