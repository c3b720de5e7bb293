package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.glashaus.features.witness.LoadedArchives.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a small Java process whose class path is a folder of jars, and which opens what it is told. */
final class LoadedArchivesTest {
    private static final String PROGRAM = """
            void main(String[] files) throws Exception {
                var open = new java.util.ArrayList<java.util.zip.ZipFile>();
                for (String file : files) open.add(new java.util.zip.ZipFile(file));
                IO.println("ready");
                System.in.read();
            }
            """;

    @TempDir
    Path dir;

    @Test
    void theJarsOfAClassPathAreNamedWithTheirHashes() throws Exception {
        Path jar = zip("product/lib/a.jar", "one");
        zip("product/other/unused.jar", "two");
        Process java = java(List.of());
        try {
            LoadedArchives loaded = LoadedArchives.of(java.pid());
            assertThat(loaded.archives()).containsExactly(new Archive(jar.toRealPath(), sha256(jar)));
            assertThat(loaded.outside(dir.resolve("product"))).isEmpty();
            assertThat(loaded.outside(dir.resolve("product/other"))).hasSize(1);
        } finally {
            java.destroyForcibly();
        }
    }

    @Test
    void anArchiveThatWasOpenedFromElsewhereIsFoundWhateverItIsCalled() throws Exception {
        zip("product/lib/a.jar", "one");
        Path plugin = zip("elsewhere/plugin.bin", "three");
        Process java = java(List.of(plugin.toString()));
        try {
            assertThat(LoadedArchives.of(java.pid()).outside(dir.resolve("product")))
                    .containsExactly(new Archive(plugin.toRealPath(), sha256(plugin)));
        } finally {
            java.destroyForcibly();
        }
    }

    @Test
    void anArchiveThatWasDeletedAfterItWasLoadedLiesNoLongerInTheProduct() throws Exception {
        zip("product/lib/a.jar", "one");
        Path gone = zip("product/lib/gone.jar", "four");
        String hash = sha256(gone);
        Process java = java(List.of(gone.toString()));
        try {
            Path real = gone.toRealPath();
            Files.delete(gone);
            assertThat(LoadedArchives.of(java.pid()).outside(dir.resolve("product")))
                    .containsExactly(new Archive(Path.of(real + " (deleted)"), hash));
        } finally {
            java.destroyForcibly();
        }
    }

    @Test
    void aProcessThatIsNotThereCannotBeLookedAt() {
        assertThatThrownBy(() -> LoadedArchives.of(Integer.MAX_VALUE)).isInstanceOf(IOException.class);
    }

    private Process java(List<String> files) throws IOException {
        Path source = Files.writeString(dir.resolve("Opens.java"), PROGRAM);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                "product/lib/*",
                source.toString()));
        command.addAll(files);
        Process java = new ProcessBuilder(command)
                .directory(dir.toFile())
                .redirectError(dir.resolve("errors.txt").toFile())
                .start();
        try (BufferedReader said = new BufferedReader(java.inputReader())) {
            assertThat(said.readLine())
                    .as(Files.readString(dir.resolve("errors.txt")))
                    .isEqualTo("ready");
        }
        return java;
    }

    private Path zip(String name, String content) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(content));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
