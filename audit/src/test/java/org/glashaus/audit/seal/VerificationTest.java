package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Limits;
import org.glashaus.audit.Sample;
import org.glashaus.audit.gate.Word;
import org.glashaus.audit.report.ReportFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Scene scene;

    @BeforeEach
    void aHost() throws Exception {
        scene = Scene.of(scratch, "waag");
    }

    @Test
    void aBundleSaysWhoSealedWhatAndWhen() throws Exception {
        Verified.Whole whole = Scene.whole(scene.reader().of(scene.sealed()));

        assertThat(whole.doubts()).isEmpty();
        assertThat(whole.vouched()).isTrue();
        assertThat(whole.signer().name()).contains("O=Stichting Voorbeeld", "C=NL");
        assertThat(whole.signer().sha256()).matches("[0-9a-f]{64}");
        assertThat(whole.claimed()).isEqualTo(Scene.NOW);
        assertThat(whole.stamp()).isEmpty();
        assertThat(whole.files()).isEqualTo(3);
        assertThat(whole.report().statement()).isEqualTo("waag");
        assertThat(whole.report().binarySha256()).isEqualTo(Sample.MACHINE.binarySha256());
        assertThat(whole.report().audited()).contains("laboratory audit");
        assertThat(whole.report().challenge()).contains(Scene.CHALLENGE);
    }

    @Test
    void theSameReportAndSignatureGiveTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(scene.sealed());

        SortedMap<String, byte[]> content = CanonicalArchive.read(first);

        assertThat(CanonicalArchive.write(content)).isEqualTo(first);
        assertThat(CadesSignature.read(Scene.signature(content)).encoded()).isEqualTo(Scene.signature(content));
    }

    @Test
    void aSecondSealReplacesTheFirstAndDoesNotHoldIt() throws Exception {
        scene.sealed();

        assertThat(Scene.content(scene.sealed()))
                .containsOnlyKeys(
                        Manifest.NAME, Manifest.SIGNATURE, ReportFiles.JSON, Scene.EVIDENCE, ReportFiles.HTML);
    }

    @Test
    void withoutATrustedCertificateNobodyVouches() throws Exception {
        Verified.Whole whole = Scene.whole(Scene.stranger().of(scene.sealed()));

        assertThat(whole.vouched()).isFalse();
        assertThat(whole.doubts()).singleElement().asString().contains("Nobody vouches for the signer");
    }

    @Test
    void aSignerOfTheSameNameIsNotTheOneWhoIsTrusted() throws Exception {
        Path bundle = scene.sealed();
        Verification reader = scene.reader();
        Scene impostor = Scene.of(scratch.resolve("impostor"), "waag");

        assertThat(Scene.fault(reader.of(impostor.sealed())))
                .contains("signed by ", "O=Stichting Voorbeeld", "no certificate that you trust vouches");
        assertThat(reader.of(bundle)).isInstanceOf(Verified.Whole.class);
    }

    @Test
    void whatIsChangedMissingOrAddedIsNamed() throws Exception {
        Path bundle = scene.sealed();
        SortedMap<String, byte[]> changed = Scene.content(bundle);
        changed.put(Scene.EVIDENCE, "Looked through 13 files.\n".getBytes(StandardCharsets.UTF_8));
        changed.remove(ReportFiles.HTML);
        changed.put("evidence/more.txt", new byte[] {1});

        assertThat(((Verified.Bad) scene.reader().of(CanonicalArchive.write(changed))).faults())
                .containsExactlyInAnyOrder(
                        Scene.EVIDENCE + " is not the file whose SHA-256 " + Manifest.NAME + " lists.",
                        ReportFiles.HTML + " is listed in " + Manifest.NAME + ", and missing from the archive.",
                        "evidence/more.txt is in the archive, and " + Manifest.NAME + " does not list it.");
    }

    @Test
    void aManifestMadeToFitIsNotTheOneThatWasSigned() throws Exception {
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        byte[] signature = content.remove(Manifest.SIGNATURE);
        content.remove(Manifest.NAME);
        content.put(ReportFiles.HTML, "All kept.".getBytes(StandardCharsets.UTF_8));
        byte[] manifest = Manifest.write(content);
        content.put(Manifest.NAME, manifest);
        content.put(Manifest.SIGNATURE, signature);

        assertThat(Scene.fault(scene.reader().of(CanonicalArchive.write(content))))
                .contains("is no signature of this " + Manifest.NAME);
    }

    @Test
    void aManifestInAnotherFormIsRefusedThoughItWasSigned() throws Exception {
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        byte[] manifest = new String(Manifest.write(reportFiles()), StandardCharsets.UTF_8)
                .replace("</asic:ASiCManifest>", "<!-- more --></asic:ASiCManifest>")
                .getBytes(StandardCharsets.UTF_8);
        content.put(Manifest.NAME, manifest);
        content.put(
                Manifest.SIGNATURE,
                CadesSignature.make(manifest, scene.key(), Scene.NOW).encoded());

        assertThat(Scene.fault(scene.reader().of(CanonicalArchive.write(content))))
                .contains(Manifest.NAME + ", byte ", "is not written as");
    }

    @Test
    void theSignatureOfAnotherReportIsNoSignatureOfThisOne() throws Exception {
        byte[] foreign = Scene.signature(Scene.content(scene.sealed()));
        scene.write("vc4all");
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        content.put(Manifest.SIGNATURE, foreign);

        assertThat(Scene.fault(scene.reader().of(CanonicalArchive.write(content))))
                .contains(Manifest.SIGNATURE + " is no signature of this " + Manifest.NAME, "comes from elsewhere");
    }

    @Test
    void aSecondSignatureFileIsNotListed() throws Exception {
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        content.put("META-INF/signature002.p7s", Scene.signature(content));

        assertThat(Scene.fault(scene.reader().of(CanonicalArchive.write(content))))
                .contains("META-INF/signature002.p7s is in the archive, and " + Manifest.NAME + " does not list it.");
    }

    @Test
    void withoutManifestOrSignatureItIsNoBundle() throws Exception {
        for (String needed : new String[] {Manifest.NAME, Manifest.SIGNATURE}) {
            SortedMap<String, byte[]> content = Scene.content(scene.sealed());
            content.remove(needed);

            assertThat(Scene.fault(scene.reader().of(CanonicalArchive.write(content))))
                    .isEqualTo(needed + " is missing: this is no bundle of ours.");
        }
    }

    @Test
    void anExpiredCertificateIsNoProofOfWhenItWasSigned() throws Exception {
        Path bundle = scene.sealed();

        Verified.Whole whole =
                Scene.whole(scene.reader(Scene.NOW.plus(Duration.ofDays(400))).of(bundle));

        assertThat(whole.doubts()).singleElement().asString().contains("was valid until", "no time stamp");
    }

    @Test
    void aSignatureFromOutsideTheCertificatesTimeIsRefused() throws Exception {
        byte[] manifest = Manifest.write(reportFiles());
        for (Instant when : new Instant[] {Scene.NOW.minus(Duration.ofDays(2)), Scene.NOW.plus(Duration.ofDays(400))}) {
            byte[] signature = CadesSignature.make(manifest, scene.key(), when).encoded();

            assertThat(Scene.fault(scene.reader(when.plusSeconds(1)).of(archive(manifest, signature))))
                    .contains("made at " + when + " as the signer says, when the certificate of ", "was not valid");
            assertThatThrownBy(() -> Bundle.seal(scene.report, scene.key(), Optional.empty(), when))
                    .isInstanceOf(SealRefused.class)
                    .hasMessageContaining("nothing can be sealed with it now");
        }
    }

    @Test
    void aSignatureFromTheFutureIsRefused() throws Exception {
        Path bundle = scene.sealed();

        assertThat(Scene.fault(
                        scene.reader(Scene.NOW.minus(Duration.ofHours(1))).of(bundle)))
                .contains("which is yet to come");
        assertThat(scene.reader(Scene.NOW.minusSeconds(60)).of(bundle)).isInstanceOf(Verified.Whole.class);
    }

    @Test
    void aChallengeHasToBeTheOneThatWasGiven() throws Exception {
        Path bundle = scene.sealed();

        assertThat(Scene.fault(asking("other").of(bundle))).contains("challenge: is \"tulip 42\", and not the one");
        assertThat(asking(Scene.CHALLENGE).of(bundle)).isInstanceOf(Verified.Whole.class);
        ReportFiles.write(
                Sample.assess("waag", Optional.empty(), new AuditRun(List.of(), List.of()), Sample.NONE),
                scene.report,
                Word.gate());
        assertThat(Scene.fault(asking(Scene.CHALLENGE).of(scene.sealed()))).contains("challenge: is missing");
    }

    @Test
    void evidenceThatTheAssessmentNamesHasToBeThere() throws Exception {
        Files.writeString(scene.report.resolve(Scene.EVIDENCE), "Changed after the audit.");

        assertThatThrownBy(scene::sealed)
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining(Scene.EVIDENCE + " is not the evidence");

        byte[] manifest = Manifest.write(reportFiles());
        byte[] signature = CadesSignature.make(manifest, scene.key(), Scene.NOW).encoded();
        assertThat(Scene.fault(scene.reader().of(archive(manifest, signature))))
                .isEqualTo(Scene.EVIDENCE + " is not the evidence whose SHA-256 " + ReportFiles.JSON + " names.");
        Files.delete(scene.report.resolve(Scene.EVIDENCE));
        assertThatThrownBy(scene::sealed).hasMessageContaining("and missing.");
    }

    @Test
    void whatIsNoReportIsNotSealed() throws Exception {
        Path link = Files.createSymbolicLink(scene.report.resolve("link"), Path.of("/etc/hostname"));
        assertThatThrownBy(scene::sealed).hasMessageContaining("link: is no plain file");
        Files.delete(link);
        Path odd = Files.createFile(scene.report.resolve("é.txt"));
        assertThatThrownBy(scene::sealed).hasMessageContaining("the name is none that a bundle has");
        Files.delete(odd);
        Files.writeString(scene.report.resolve(ReportFiles.JSON), "{}");
        assertThatThrownBy(scene::sealed).hasMessageContaining("format: is no glashaus-assessment/");
        Files.delete(scene.report.resolve(ReportFiles.JSON));
        assertThatThrownBy(scene::sealed).hasMessageContaining("is no report's folder");
    }

    @Test
    void aSignatureThatIsNoneIsTold() throws Exception {
        byte[] deep = new byte[Limits.SIGNATURE_BYTES];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        for (byte[] octets : List.of(new byte[0], new byte[] {0x30, 0}, deep)) {
            assertThat(withSignature(octets)).startsWith(Manifest.SIGNATURE + " is no CAdES signature");
        }
        assertThat(withSignature(new byte[Limits.SIGNATURE_BYTES + 1]))
                .startsWith(Manifest.SIGNATURE + " is larger than");
    }

    private String withSignature(byte[] octets) throws Exception {
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        content.put(Manifest.SIGNATURE, octets);
        return Scene.fault(scene.reader().of(CanonicalArchive.write(content)));
    }

    @Test
    void theLedgersHeadIsReadFromTheBundle() throws Exception {
        Path head = scene.report.resolve(Bundle.LEDGER_HEAD);
        Files.writeString(
                head,
                "glashaus-ledger-head/1 7 12 " + "ab".repeat(32) + " 2026-03-01T00:00:00Z " + "cd".repeat(32)
                        + " MEUCIQDtb2Zv\n");
        assertThat(Scene.whole(scene.reader().of(scene.sealed())).ledgerHead())
                .hasValueSatisfying(each -> assertThat(each.number()).isEqualTo(7));

        Files.writeString(head, "anything\n");
        assertThat(Scene.fault(scene.reader().of(scene.sealed())))
                .contains(Bundle.LEDGER_HEAD + ", line 1: is no head of a ledger.");
    }

    @Test
    void aFileThatIsNoArchiveAtAllIsTold() throws Exception {
        Path file = Files.writeString(scratch.resolve("x.asice"), "Hello");

        assertThat(Scene.fault(scene.reader().of(file))).startsWith(file + ": byte 0: ");
        assertThatThrownBy(() -> scene.reader().of(scratch.resolve("none")))
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("is no file that can be read");
    }

    private Verification asking(String challenge) throws Exception {
        return new Verification(Optional.of(scene.certificate()), Optional.empty(), Optional.of(challenge), Scene.NOW);
    }

    private SortedMap<String, byte[]> reportFiles() throws Exception {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : Arrays.asList(ReportFiles.JSON, ReportFiles.HTML, Scene.EVIDENCE)) {
            files.put(name, Files.readAllBytes(scene.report.resolve(name)));
        }
        return files;
    }

    private byte[] archive(byte[] manifest, byte[] signature) throws Exception {
        SortedMap<String, byte[]> files = reportFiles();
        files.put(Manifest.NAME, manifest);
        files.put(Manifest.SIGNATURE, signature);
        return CanonicalArchive.write(files);
    }
}
