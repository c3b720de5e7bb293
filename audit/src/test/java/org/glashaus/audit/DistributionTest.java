package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void product() throws Exception {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/glashaus.jar"), "archive");
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("bin/serve-jvm"), "#!/bin/sh\n");
        assertThat(folder.resolve("bin/serve-jvm").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void itsHashCoversTheNativeCodeThatLiesBesideTheArchives() throws Exception {
        String archives = hash();
        Path library = folder.resolve("native/org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        Files.createDirectories(library.getParent());
        Files.writeString(library, "code");
        String with = hash();
        Files.writeString(library, "edoc");

        assertThat(with).isNotEqualTo(archives);
        assertThat(hash()).isNotEqualTo(with).isNotEqualTo(archives);
        Files.delete(library);
        assertThat(hash()).isEqualTo(archives);
    }

    private String hash() throws Exception {
        return Distribution.in(folder).sha256();
    }
}
