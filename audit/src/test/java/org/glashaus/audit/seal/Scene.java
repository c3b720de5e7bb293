package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Observation.Subject;
import org.glashaus.audit.Sample;
import org.glashaus.audit.Variant;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.gate.Word;
import org.glashaus.audit.report.ReportFiles;

/** A host with a report and a key, and a reader who has got the host's certificate. */
final class Scene {
    static final String CLAIM = "media-not-stored";
    static final String EVIDENCE = "evidence/canary-scan.txt";
    static final String CHALLENGE = "tulip 42";
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    final Path scratch;
    final Path report;
    final Path keyFile;

    Scene(Path scratch) {
        this.scratch = scratch;
        this.report = scratch.resolve("report");
        this.keyFile = scratch.resolve("seal-key.pem");
    }

    /** A report of this statement, with a piece of evidence, and a key of a year. */
    static Scene of(Path scratch, String statement) throws IOException, SealRefused {
        Scene scene = new Scene(scratch);
        scene.write(statement);
        NewSealKey.make(
                scene.keyFile,
                "Stichting Voorbeeld",
                Optional.of("NL"),
                Period.ofYears(1),
                Optional.empty(),
                NOW.minus(Duration.ofDays(1)));
        return scene;
    }

    void write(String statement) throws IOException {
        Files.createDirectories(report.resolve("evidence"));
        byte[] seen = "Looked through 12 files.\n".getBytes(StandardCharsets.UTF_8);
        Files.write(report.resolve(EVIDENCE), seen);
        Observation observation = new Observation(
                CLAIM,
                statement,
                "canary-scan",
                "Looked.",
                Mechanism.FILE_CONTENT,
                true,
                new Subject(4711, Sample.MACHINE.binarySha256(), Variant.SHIPPED),
                Sample.BEGAN,
                Outcome.KEPT,
                "Nothing.",
                List.of(),
                List.of(new Evidence(EVIDENCE, "text/plain", HexFormat.of().formatHex(Manifest.digest(seen)), "")));
        AuditRun run = new AuditRun(
                List.of(observation),
                List.of(new ScenarioResult(CLAIM, "Never", Ending.PASSED, Optional.empty(), Duration.ZERO)));
        try {
            ReportFiles.write(
                    Sample.assess(statement, Optional.empty(), run, Sample.NONE).answering(Optional.of(CHALLENGE)),
                    report,
                    Word.gate());
        } catch (GateClosed e) {
            throw new IllegalStateException(e);
        }
    }

    SealKey key() throws IOException, SealRefused {
        return SealKey.inFiles(keyFile, Optional.empty(), noPassphrase());
    }

    static Passphrase noPassphrase() {
        return file -> {
            throw new SealRefused(file + ": asked for a passphrase");
        };
    }

    Path sealed() throws Exception {
        return Bundle.seal(report, key(), Optional.empty(), NOW);
    }

    Path stamped(TimeStampAuthority authority) throws Exception {
        return Bundle.seal(report, key(), Optional.of(authority), NOW);
    }

    Certificates certificate() throws IOException, SealRefused {
        return Certificates.in(SealKey.besideKey(keyFile));
    }

    Verification reader() throws IOException, SealRefused {
        return reader(NOW);
    }

    Verification reader(Instant when) throws IOException, SealRefused {
        return new Verification(Optional.of(certificate()), Optional.empty(), Optional.empty(), when);
    }

    static Verification stranger() {
        return new Verification(Optional.empty(), Optional.empty(), Optional.empty(), NOW);
    }

    /** All in an archive but {@code mimetype}, to be changed and written again. */
    static SortedMap<String, byte[]> content(Path bundle) throws IOException, Broken {
        return CanonicalArchive.read(Files.readAllBytes(bundle));
    }

    static byte[] signature(Map<String, byte[]> content) {
        return Objects.requireNonNull(content.get(Manifest.SIGNATURE));
    }

    static String fault(Verified verified) {
        assertThat(verified).isInstanceOf(Verified.Bad.class);
        return String.join("\n", ((Verified.Bad) verified).faults());
    }

    static Verified.Whole whole(Verified verified) {
        assertThat(verified).isInstanceOf(Verified.Whole.class);
        return (Verified.Whole) verified;
    }
}
