package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.glashaus.features.witness.AllowedSinks;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.FileWrite;
import org.glashaus.features.witness.FileWrite.Kind;
import org.glashaus.features.witness.SyscallTrace;
import org.glashaus.tools.confine.Trespasser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that tries to write elsewhere while it serves, started as a host's and an audit's are: the kernel's record tells what came of it. */
class RefusedWritesIT {
    private static final Path PRODUCT = Path.of(System.getProperty("glashaus.distribution", ""));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private final String name = "glashaus-" + UUID.randomUUID();

    @AfterEach
    void clear() throws IOException {
        for (Path written : written()) {
            Files.deleteIfExists(written);
        }
    }

    @Test
    void theKernelRefusesWhatAServerWouldWriteElsewhere() throws Exception {
        List<FileWrite> seen = serve("require");

        assertThat(paths(seen, Kind.REFUSED)).containsAll(places());
        assertThat(paths(seen, Kind.OPENED)).doesNotContainAnyElementsOf(places());
        assertThat(written()).noneMatch(Files::exists);
    }

    /** The same server without a sandbox, so that its failing shows something. */
    @Test
    void withoutASandboxItIsWritten() throws Exception {
        List<FileWrite> seen = serve("off");

        assertThat(paths(seen, Kind.OPENED)).containsAll(places());
        assertThat(paths(seen, Kind.REFUSED)).doesNotContainAnyElementsOf(places());
        assertThat(written()).allMatch(Files::exists);
    }

    /** Until it has answered, and has tried everything at least once more since. */
    private List<FileWrite> serve(String sandbox) throws Exception {
        Path host = Files.createDirectory(scratch.resolve("host"));
        Path log = scratch.resolve("trace.txt");
        SyscallTrace trace =
                new SyscallTrace(log, AllowedSinks.LIST, new EvidenceFolder(scratch.resolve("evidence"), ""));
        List<String> command = new ArrayList<>(trace.prefix());
        command.addAll(List.of(
                product().resolve("bin/serve-jvm").toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                host.resolve("data").toString(),
                Trespasser.class.getName(),
                "serve",
                "--data=" + host.resolve("data"),
                "--keys=" + host.resolve("keys"),
                "--port=0",
                "--udp=0",
                "--http=0",
                "--sandbox=" + sandbox));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(host.toFile())
                .redirectErrorStream(true)
                .redirectOutput(host.resolve("said.txt").toFile());
        builder.environment().put(Trespasser.NAME, name);
        try (HostedServer server = HostedServer.start(host, builder)) {
            assertThat(server.get("/")).isEqualTo(200);
            assertThat(server.health().getJsonObject("sandbox").getBoolean("in-force"))
                    .isEqualTo(sandbox.equals("require"));
            int before = trace.writes().size();
            server.until("its threads to try again", () -> {
                List<FileWrite> since = trace.writes();
                List<FileWrite> later = since.subList(before, since.size());
                return places().stream()
                        .filter(Predicate.not(place -> place.endsWith("-main")))
                        .allMatch(place ->
                                later.stream().anyMatch(write -> write.path().equals(place)));
            });
            return trace.writes();
        }
    }

    private List<String> places() {
        return Trespasser.EVERYBODYS.stream()
                .flatMap(folder -> Trespasser.WHO.stream().map(who -> folder + "/" + name + "-" + who))
                .toList();
    }

    private List<Path> written() {
        return places().stream().map(Path::of).toList();
    }

    private static List<String> paths(List<FileWrite> writes, Kind kind) {
        return writes.stream()
                .filter(write -> write.kind() == kind)
                .map(FileWrite::path)
                .distinct()
                .toList();
    }

    /** The product with one archive more, and without the driver of browsers, which is large. */
    private Path product() throws IOException {
        Path product = scratch.resolve("product");
        for (String folder : List.of("bin", "lib")) {
            Path copies = Files.createDirectories(product.resolve(folder));
            try (Stream<Path> files = Files.list(PRODUCT.resolve(folder))) {
                for (Path file : files.filter(each -> !each.toString().contains("driver-bundle"))
                        .toList()) {
                    Files.copy(file, copies.resolve(file.getFileName()));
                }
            }
        }
        String entry = Trespasser.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(product.resolve("lib/trespasser.jar"));
                JarOutputStream jar = new JarOutputStream(file);
                InputStream code = Trespasser.class.getClassLoader().getResourceAsStream(entry)) {
            assertThat(code).isNotNull();
            jar.putNextEntry(new JarEntry(entry));
            jar.write(code.readAllBytes());
            jar.closeEntry();
        }
        return product;
    }
}
