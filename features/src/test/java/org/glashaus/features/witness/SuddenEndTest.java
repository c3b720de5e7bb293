package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SuddenEndTest {
    @Test
    void nothingGoesOnAndNoFolderStaysWhenItIsToldToEndInTheMiddle() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = holder.inputReader()) {
            Path folder = Path.of(said.readLine());
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(folder.resolve("written")).exists();
            assertThat(child.isAlive()).isTrue();

            holder.destroy();

            assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
            child.onExit().get(10, TimeUnit.SECONDS);
            assertThat(folder).doesNotExist();
        } finally {
            holder.descendants().forEach(ProcessHandle::destroyForcibly);
            holder.destroyForcibly();
        }
    }

    /** An audit in the middle. */
    static final class Holder {
        private Holder() {}

        @SuppressWarnings("SystemOut") // how the test learns of it
        public static void main(String[] none) throws Exception {
            Path folder = Scratch.make("sudden-end");
            Files.writeString(folder.resolve("written"), "by a server");
            Process child = new ProcessBuilder(List.of("sleep", "600")).start();
            System.out.println(folder);
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }
}
