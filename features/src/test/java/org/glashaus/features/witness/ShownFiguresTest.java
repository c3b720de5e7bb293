package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShownFiguresTest {
    @TempDir
    Path dir;

    @Test
    void theNamesOfThreadsAreWrittenDownAndWhatTheServerSays() throws Exception {
        ShownFigures shown = new ShownFigures(dir.resolve("shown.txt"));
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread named = Thread.ofPlatform().name("127.101.102.103").start(() -> {
            begun.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
        shown.take(ProcessHandle.current().pid(), "first look");
        over.countDown();
        named.join();
        shown.take(ProcessHandle.current().pid(), "second look");

        assertThat(Files.readString(shown.file())).contains("first look", "second look", "127.101.102.103\n", "java");
    }
}
