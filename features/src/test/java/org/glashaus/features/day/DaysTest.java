package org.glashaus.features.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.Distribution;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EvidenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaysTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path product;

    @Test
    void onceTheyAreOverNothingIsBegunForAnybody() throws Exception {
        Files.createDirectories(product.resolve("lib"));
        Files.createDirectories(product.resolve("bin"));
        Files.createFile(
                product.resolve("bin/serve-jvm"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Order order = new Order(Distribution.in(product), "waag", Optional.empty(), Duration.ZERO, List.of());
        EvidenceFolder evidence = new EvidenceFolder(product, "evidence");
        try (Days days = new Days()) {
            try (ServerFolders before = days.folders()) {
                assertThat(before.data()).isDirectory();
            }
            days.end();

            assertThatExceptionOfType(NotAsked.class).isThrownBy(days::folders);
            assertThatExceptionOfType(NotAsked.class).isThrownBy(() -> days.today(order, evidence, sentence -> {}));
            assertThatExceptionOfType(NotAsked.class)
                    .isThrownBy(() -> days.aftermath(order, Map.of(), evidence, sentence -> {}));
            assertThatExceptionOfType(NotAsked.class)
                    .isThrownBy(() -> days.encounter(order, List.of(), sentence -> {}));
            assertThatExceptionOfType(NotAsked.class).isThrownBy(() -> days.hosting(order, evidence));
            assertThatExceptionOfType(NotAsked.class).isThrownBy(() -> days.unwatched(order, evidence, sentence -> {}));
        }
    }
}
