package org.glashaus.features.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that keeps nothing breaks nothing, and nobody would notice before the long tests. */
final class StoresTest {
    @TempDir
    Path dir;

    @Test
    void whatIsPennedOrPipedLiesInTheFileInOrder() throws Exception {
        Path penned = dir.resolve("penned");
        Path piped = dir.resolve("piped");
        for (Consumer<byte[]> store : java.util.List.of(Stores.penned(penned), Stores.piped(piped))) {
            store.accept(bytes("hello "));
            store.accept(bytes("world"));
        }
        assertThat(penned).hasContent("hello world");
        assertThat(piped).hasContent("hello world");
    }

    @Test
    void whatIsVeiledLiesInTheFileAndCannotBeReadThere() throws Exception {
        Path file = dir.resolve("veiled");
        Stores.veiled(file).accept(bytes("hello"));
        byte[] lies = Files.readAllBytes(file);
        assertThat(new String(lies, StandardCharsets.ISO_8859_1)).hasSize(5).isNotEqualTo("hello");
        Stores.veiling(unveiled -> assertThat(unveiled).isEqualTo(bytes("hello")))
                .accept(lies);
    }

    @Test
    void aMappedFileHasNoNameAndIsThereAllTheSame() throws Exception {
        Path file = dir.resolve("mapped");
        Stores.mapped(file).accept(bytes("hello"));
        assertThat(file).doesNotExist();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).contains(file + " (deleted)");
    }

    @Test
    void whatIsWipedIsGoneWhenItHasBeenTaken() {
        byte[] given = bytes("hello");
        Stores.wiping(taken -> assertThat(taken).isEqualTo(bytes("hello"))).accept(given);
        assertThat(given).containsOnly(0);
    }

    @Test
    void theDeviceSeesWhetherItsProcessIsTraced() {
        assertThat(DefeatDevice.watched()).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
