package org.glashaus.audit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Seen;
import org.glashaus.audit.Variant;
import org.glashaus.audit.gate.EvidenceGate.Passed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final String EVIDENCE = "evidence/waag-day-01-canary-scan.txt";
    private static final String WORD = "ooievaarsbek";

    private static final Map<String, String> KINDS = Map.of(
            "a word", WORD,
            "an IPv4 address", "198.51.100.23",
            "an IPv6 address", "2a01:4f8:c0c:1::5",
            "a network card's address", "52:54:00:ab:cd:12",
            "an e-mail address", "anna@somewhere.example",
            "a token", "resume: q83vEjRWeJCrze8SNFZ4kA",
            "a private key", "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----",
            "the reference of somebody's request", "A2B3-C4D5-E6F7-G8H9");

    private static final Map<String, UnaryOperator<String>> FORMS = Map.of(
            "plain", text -> text,
            "base64", text -> Base64.getEncoder().encodeToString(bytes(text)),
            "base64 behind another octet", text -> Base64.getUrlEncoder().encodeToString(bytes("\n" + text)),
            "base64 in a path", text -> "data/" + Base64.getEncoder().encodeToString(bytes(text)),
            "hex", text -> HexFormat.of().formatHex(bytes(text)),
            "percent", text -> "%" + HexFormat.ofDelimiter("%").formatHex(bytes(text)),
            "JSON escapes", text -> text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()),
            "UTF-16", text -> in(text, StandardCharsets.UTF_16LE),
            "UTF-16, big end first", text -> in(text, StandardCharsets.UTF_16BE),
            "base64 in hex",
                    text -> HexFormat.of().formatHex(Base64.getEncoder().encode(bytes(text))));

    @TempDir
    Path report;

    private Gate gate = gate("");

    @BeforeEach
    void evidence() throws Exception {
        Files.createDirectories(report.resolve("evidence"));
    }

    static Stream<Arguments> eachKindInEachForm() {
        return KINDS.keySet().stream().flatMap(kind -> FORMS.keySet().stream().map(form -> Arguments.of(kind, form)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("eachKindInEachForm")
    void eachKindIsTakenOutOfEvidenceInEachForm(String kind, String form) throws Exception {
        String value = Objects.requireNonNull(FORMS.get(form)).apply(Objects.requireNonNull(KINDS.get(kind)));
        write(EVIDENCE, "first line\nbefore " + value + " behind\nlast line\n");

        Passed passed = EvidenceGate.pass(gate, report, run(), 2);

        String leaves = read(EVIDENCE);
        assertThat(leaves).startsWith("first line\n").endsWith("last line\n").contains("[left out]");
        assertThat(leaves).doesNotContain(value);
        assertThat(gate.in(bytes(leaves))).isEmpty();
        assertThat(passed.passage().leftOut()).anyMatch(each -> each.kind().startsWith(kind));
        assertThat(hash(passed)).isEqualTo(sha256(leaves)).isNotEqualTo("0".repeat(64));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("eachKindInEachForm")
    void eachKindStopsTheReportItselfInEachForm(String kind, String form) {
        String value = Objects.requireNonNull(FORMS.get(form)).apply(Objects.requireNonNull(KINDS.get(kind)));

        assertThatThrownBy(() -> gate.admit("index.html", "<p>\n<b>" + value + "</b>"))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining("index.html, line 2: " + kind)
                .satisfies(
                        e -> assertThat(e.getMessage()).doesNotContain(Objects.requireNonNull(KINDS.get(kind)), value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before anybody could join, 2 times: data/native/sqlite-3.54.1.0-a172a69e-8bfd-479f-8e8e-91eb4ed826ca-libsqlitejdbc.so",
                "on the list, 1 times: keys/journal/1.1795413600000.1795435200000.665ac6d3d1a5fa8f.key",
                "at 2026-11-23T07:52:24Z, 10:20:30, from 127.0.0.1:8443 to [::1]:8443 and 0.0.0.0",
                "SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "p::before { content: '' } a::after {} @media print {} std::vector",
                "keys/ledger-key.pem, keys/tls-certificate.pem; password: asked-for-each-room; login: 2026-11-23T10:00:00Z",
                "secret: conference-names-not-kept, RFC 8446 4.2.3, 300.1.2.3, A2B3-C4D5-E6F7"
            })
    void whatIsNobodysIsLeftAsItIs(String line) throws Exception {
        write(EVIDENCE, line + "\n");

        Passed passed = EvidenceGate.pass(gate, report, run(), 2);

        assertThat(read(EVIDENCE)).isEqualTo(line + "\n");
        assertThat(passed.passage().leftOut()).isEmpty();
        assertThat(passed.passage().files()).isEqualTo(3);
        assertThat(hash(passed)).isEqualTo("0".repeat(64));
        gate.admit("index.html", line);
    }

    @Test
    void whatTheStatementPublishesMayBeRepeatedAndAMarkMayNot() throws Exception {
        Gate lenient = gate("Write to privacy@host.example, or to " + WORD);

        lenient.admit("index.html", "Write to privacy@host.example.");
        assertThatThrownBy(() -> lenient.admit("index.html", "other@host.example"))
                .hasMessageContaining("an e-mail address");
        assertThatThrownBy(() -> lenient.admit("index.html", WORD)).hasMessageContaining("a word");
    }

    @Test
    void aFileThatIsNoEvidenceStopsTheReport() throws Exception {
        write("report.txt", "one\ntwo\nthree " + WORD);

        assertClosed("report.txt, line 3: a word");
    }

    @Test
    void aNameOfAFileStopsTheReport() throws Exception {
        write("evidence/of-" + WORD + ".txt", "harmless");

        assertClosed("the name of a file");
    }

    @Test
    void aLinkStopsTheReport() throws Exception {
        Files.createSymbolicLink(report.resolve("evidence/link.txt"), Path.of("/proc/self/environ"));

        assertClosed("is no plain file");
    }

    @Test
    void aGateThatLooksForNothingIsClosed() {
        assertThatThrownBy(() -> Gate.proven(List.of())).isInstanceOf(GateClosed.class);
    }

    @Test
    void aGateThatIsBlindForOneKindIsClosed() {
        Detector blind = new Detector() {
            @Override
            public String what() {
                return "something else";
            }

            @Override
            public List<Find> in(byte[] octets) {
                return List.of();
            }

            @Override
            public byte[] control() {
                return bytes(WORD);
            }

            @Override
            public boolean neverByChance() {
                return true;
            }
        };
        assertThatThrownBy(() -> Gate.proven(List.of(new Word(WORD), blind)))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining("the search for something else did not find");
    }

    @Test
    void nothingLeavesOfARunThatCannotSayWhatItPlanted() {
        AuditRun run = new AuditRun(List.of(), List.of());

        assertThatThrownBy(() -> Gate.proven(run.planted(), text -> false)).isInstanceOf(GateClosed.class);
    }

    @Test
    void whatAFailedToolSaidIsRedactedAndWhatAWitnessSaysStopsNothingHere() throws Exception {
        Observation said = run().observations().getFirst();
        Observation blind =
                Seen.observation("media-not-stored", "memory-scan", true, Outcome.NOT_SEEN, Variant.SHIPPED);
        AuditRun run = new AuditRun(
                List.of(said.with("Saw " + WORD, List.of()), blind.with("Timeout at /" + WORD, List.of())),
                List.of(new ScenarioResult(
                        "media-not-stored", "Never", Ending.NOT_RUN, Optional.of("No button " + WORD), Duration.ZERO)));

        Passed passed = EvidenceGate.pass(gate, report, run, 2);

        assertThat(passed.run().observations())
                .extracting(Observation::seen)
                .containsExactly("Saw " + WORD, "Timeout at /[left out]");
        assertThat(passed.run().scenarios().getFirst().reason()).contains("No button [left out]");
        assertThat(passed.passage().leftOut()).hasSize(2);
    }

    @Test
    void aNameOfTheMachineStopsNoReportWhoseOwnWordsItMayBe() throws Exception {
        Gate named = Gate.proven(List.of(Shape.inEvidence("the machine's name", "zeppelin")));
        write(EVIDENCE, "on zeppelin, in zeppelins\n");

        EvidenceGate.pass(named, report, run(), 2);
        named.admit("index.html", "a zeppelin");

        assertThat(read(EVIDENCE)).isEqualTo("on [left out], in zeppelins\n");
    }

    @Test
    void theHomeFolderAndNamesOfTheMachineAreAmongWhatIsSought() throws Exception {
        String home = System.getProperty("user.home");
        write(EVIDENCE, "loaded " + home + "/lib/some.jar\n");

        EvidenceGate.pass(gate, report, run(), 2);

        assertThat(gate.sought()).contains("the home folder's path");
        assertThat(read(EVIDENCE)).isEqualTo("loaded [left out]/lib/some.jar\n");
    }

    private void assertClosed(String told) {
        assertThatThrownBy(() -> EvidenceGate.pass(gate, report, run(), 2))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining(told)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(WORD));
    }

    private static AuditRun run() {
        Observation seen = Seen.observation("media-not-stored", "canary-scan", true, Outcome.KEPT, Variant.SHIPPED);
        return new AuditRun(
                List.of(seen.with(seen.seen(), List.of(new Evidence(EVIDENCE, "text/plain", "0".repeat(64), "")))),
                List.of());
    }

    private static String hash(Passed passed) {
        return passed.run().observations().getFirst().evidence().getFirst().sha256();
    }

    private static Gate gate(String published) {
        try {
            return Gate.proven(new Word(WORD), published::contains);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String path, String text) throws Exception {
        Files.writeString(report.resolve(path), text);
    }

    private String read(String path) throws Exception {
        return Files.readString(report.resolve(path));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String in(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
