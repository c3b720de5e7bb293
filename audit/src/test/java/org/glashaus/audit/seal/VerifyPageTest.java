package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.glashaus.audit.report.ReportFiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of docs/verify.md, as they stand there. */
class VerifyPageTest {
    private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    static Iterable<String> statements() {
        return StatementLibrary.ids();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aReaderWithoutOurProgramFindsTheSame(String statement) throws Exception {
        Scene scene = Scene.of(scratch, statement);
        OpenSsl authority = new OpenSsl(scratch.resolve("tsa"));
        authority.becomeAuthority();
        Path reader = reader(scene, Files.readAllBytes(scene.stamped(authority.authority())));
        Files.copy(authority.file("tsa-root.pem.crt"), reader.resolve("authority.pem"));

        OpenSsl.Ended ended = followed(reader, blocks());

        assertThat(ended.saidWell())
                .contains(
                        "CAdES Verification successful",
                        "O = Stichting Voorbeeld",
                        "assessment.json: OK",
                        "index.html: OK",
                        Scene.EVIDENCE + ": OK",
                        "all are listed",
                        "Verification: OK",
                        "Time stamp: ",
                        Scene.NOW.atZone(ZoneOffset.UTC).getYear() + " GMT")
                .containsIgnoringCase(fingerprint(scene));
    }

    @Test
    void aStampByRsaIsReadToo() throws Exception {
        Scene scene = Scene.of(scratch, "waag");
        OpenSsl authority = new OpenSsl(scratch.resolve("tsa"));
        authority.becomeAuthority("-algorithm", "RSA");
        Path reader = reader(scene, Files.readAllBytes(scene.stamped(authority.authorityWithoutItsRoot())));
        Files.copy(authority.file("tsa-root.pem.crt"), reader.resolve("authority.pem"));

        assertThat(followed(reader, blocks()).saidWell()).contains("Verification: OK");
    }

    @Test
    void aStampOfAnotherAuthorityIsFoundByThePageToo() throws Exception {
        Scene scene = Scene.of(scratch, "waag");
        OpenSsl authority = new OpenSsl(scratch.resolve("tsa"));
        authority.becomeAuthority();
        OpenSsl other = new OpenSsl(scratch.resolve("other"));
        other.becomeAuthority();
        Path reader = reader(scene, Files.readAllBytes(scene.stamped(authority.authority())));
        Files.copy(other.file("tsa-root.pem.crt"), reader.resolve("authority.pem"));

        OpenSsl.Ended ended = followed(reader, blocks());

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("all are listed", "Verification: FAILED");
    }

    @Test
    void aChangedFileIsFound() throws Exception {
        Scene scene = Scene.of(scratch, "waag");
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        content.put(ReportFiles.HTML, "All kept.".getBytes(StandardCharsets.UTF_8));

        OpenSsl.Ended ended = followed(reader(scene, CanonicalArchive.write(content)), withoutStamp());

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("CAdES Verification successful", "index.html: FAILED");
    }

    @Test
    void anUnlistedFileIsFound() throws Exception {
        Scene scene = Scene.of(scratch, "waag");
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        content.put("more.txt", new byte[] {1});

        OpenSsl.Ended ended = followed(reader(scene, CanonicalArchive.write(content)), withoutStamp());

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("> more.txt").doesNotContain("all are listed");
    }

    @Test
    void anotherSignerIsFound() throws Exception {
        Scene scene = Scene.of(scratch, "waag");
        Scene impostor = Scene.of(scratch.resolve("impostor"), "waag");

        OpenSsl.Ended ended = followed(reader(scene, Files.readAllBytes(impostor.sealed())), withoutStamp());

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).doesNotContain("Verification successful");
    }

    /** A folder with the bundle and what the reader got from the host. */
    private Path reader(Scene scene, byte[] bundle) throws Exception {
        Path reader = Files.createDirectory(scratch.resolve("reader"));
        Files.write(reader.resolve(Bundle.FILE), bundle);
        Files.copy(SealKey.besideKey(scene.keyFile), reader.resolve("signer.pem"));
        return reader;
    }

    private static OpenSsl.Ended followed(Path reader, List<String> blocks) throws Exception {
        return OpenSsl.ended(reader, List.of("bash", "-euo", "pipefail", "-c", String.join("\n", blocks)));
    }

    private static List<String> withoutStamp() throws Exception {
        List<String> all = blocks();
        return all.subList(0, all.size() - 1);
    }

    private static List<String> blocks() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "verify.md"));
        List<String> blocks = BLOCK.matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(5);
        return blocks;
    }

    /** As openssl prints it. */
    private static String fingerprint(Scene scene) throws Exception {
        return Certificates.fingerprint(scene.certificate().all().getFirst()).replaceAll("..(?!$)", "$0:");
    }
}
