package org.glashaus.audit.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.Sample;
import org.glashaus.audit.build.BuildTests.Kind;
import org.glashaus.audit.build.BuildTests.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildEvidenceTest {
    private static final Instant COMPILED = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path root;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Distribution product;

    @BeforeEach
    void aProductAndItsReports() throws IOException, MachineLacks {
        Path folder = root.resolve("product");
        Files.createDirectories(folder.resolve("lib"));
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("lib/media.jar"), "jar");
        Files.createFile(
                folder.resolve("bin/serve-jvm"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        product = Distribution.in(folder);
        at(COMPILED, Files.writeString(made("media/target/classes/A.class"), ""));
        report("media", "org.x.RingProperties", COMPILED.plusSeconds(9), "wiped", "bounded");
        report("media", "org.x.MediaArchitectureTest", COMPILED.plusSeconds(9), "noInputAndNoOutput");
        report("media", "org.x.OrdinaryTest", COMPILED.plusSeconds(9), "some");
    }

    @Test
    void theListHoldsPropertiesAndRulesAndNothingElse() throws IOException {
        assertThat(TestReports.below(root))
                .containsExactlyInAnyOrder(
                        new Suite(
                                "media",
                                "org.x.MediaArchitectureTest",
                                Kind.ARCHITECTURE,
                                List.of("noInputAndNoOutput"),
                                0,
                                0),
                        new Suite("media", "org.x.RingProperties", Kind.PROPERTY, List.of("bounded", "wiped"), 0, 0));
    }

    @Test
    void aReportFromBeforeTheClassesIsAboutOtherClasses() throws IOException {
        at(COMPILED.plusSeconds(60), root.resolve("media/target/classes/A.class"));

        assertThat(TestReports.below(root)).isEmpty();
    }

    @Test
    void theListIsCitedForTheProductThatItIsAbout() throws IOException {
        put(TestReports.below(root));

        assertThat(BuildEvidence.of(product)).isInstanceOfSatisfying(BuildTests.Listed.class, listed -> {
            assertThat(listed.productSha256()).isEqualTo(hash());
            assertThat(listed.suites()).hasSize(2);
        });
        assertThat(BuildEvidence.write(product, TestReports.below(root)))
                .as("the same bytes again")
                .isEqualTo(Files.readString(product.folder().resolve(BuildEvidence.FILE)));
    }

    @Test
    void anotherProductMayNotCiteIt() throws IOException {
        put(TestReports.below(root));
        Files.writeString(product.folder().resolve("lib/media.jar"), "another jar");

        assertThat(missing()).contains("another product");
    }

    @Test
    void withoutTestsThereIsNothingToCite() throws IOException {
        assertThat(missing()).contains("brings no list");
        put(List.of());
        assertThat(missing()).contains("ran no property tests");
        Files.writeString(product.folder().resolve(BuildEvidence.FILE), "{");
        assertThat(missing()).contains("cannot be read");
    }

    @Test
    void noFindingRestsOnIt() throws IOException {
        put(TestReports.below(root));
        Assessment without = Sample.kept();

        assertThat(without.citing(BuildEvidence.of(product)).findings()).isEqualTo(without.findings());
    }

    private String missing() throws IOException {
        return BuildEvidence.of(product) instanceof BuildTests.Missing missing ? missing.reason() : "";
    }

    private String hash() {
        try {
            return product.sha256();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void put(List<Suite> suites) throws IOException {
        Files.writeString(product.folder().resolve(BuildEvidence.FILE), BuildEvidence.write(product, suites));
    }

    private void report(String module, String name, Instant ran, String... cases) throws IOException {
        StringBuilder xml = new StringBuilder("<testsuite name=\"" + name + "\" tests=\"" + cases.length
                + "\" errors=\"0\" skipped=\"0\" failures=\"0\">");
        for (String each : cases) {
            xml.append("<testcase name=\"").append(each).append("\"/>");
        }
        Path file = made(module + "/target/surefire-reports/TEST-" + name + ".xml");
        at(ran, Files.writeString(file, xml + "</testsuite>"));
    }

    private Path made(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        return path;
    }

    private static void at(Instant time, Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
