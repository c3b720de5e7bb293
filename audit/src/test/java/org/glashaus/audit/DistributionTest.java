package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path product;

    @BeforeEach
    void aProduct() throws IOException {
        Files.createDirectories(product.resolve("lib"));
        Files.createDirectories(product.resolve("bin"));
        Files.createFile(
                product.resolve("bin/serve-jvm"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(product.resolve("lib/a.jar"), "one");
        Files.writeString(product.resolve("lib/b.jar"), "two");
    }

    @Test
    void anArchiveThatIsChangedReplacedAddedOrTakenAwayChangesTheHashOfTheSameProduct() throws Exception {
        Distribution distribution = Distribution.in(product);
        String first = distribution.sha256();
        assertThat(distribution.sha256()).isEqualTo(first);

        Path archive = product.resolve("lib/a.jar");
        Files.writeString(archive, "another");
        assertThat(distribution.sha256()).isNotEqualTo(first);

        // Of the same length, and with the time of the first.
        FileTime written = FileTime.from(Instant.parse("2026-11-22T09:58:00Z"));
        Files.writeString(archive, "one");
        Files.setLastModifiedTime(archive, written);
        assertThat(distribution.sha256()).isEqualTo(first);
        Path other = Files.writeString(product.resolve("other"), "eno");
        Files.setLastModifiedTime(other, written);
        Files.move(other, archive, StandardCopyOption.REPLACE_EXISTING);
        assertThat(distribution.sha256()).isNotEqualTo(first);

        Files.writeString(archive, "one");
        Files.writeString(product.resolve("lib/c.jar"), "three");
        assertThat(distribution.sha256()).isNotEqualTo(first);
        Files.delete(product.resolve("lib/c.jar"));
        assertThat(distribution.sha256()).isEqualTo(first);
        assertThat(Distribution.in(product).sha256()).isEqualTo(first);
    }

    @Test
    void itsHashCoversTheNativeCodeThatLiesBesideTheArchives() throws Exception {
        Distribution distribution = Distribution.in(product);
        String archives = distribution.sha256();
        Path library = product.resolve("native/org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        Files.createDirectories(library.getParent());
        Files.writeString(library, "code");
        String with = distribution.sha256();
        Files.writeString(library, "edocs");

        assertThat(with).isNotEqualTo(archives);
        assertThat(distribution.sha256()).isNotEqualTo(with).isNotEqualTo(archives);
        Files.delete(library);
        assertThat(distribution.sha256()).isEqualTo(archives);
    }
}
