package org.glashaus.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged product: {@code bin/glashaus}, {@code lib/*.jar} and {@code serve.jvmflags}, the flags that every server
 * starts with. The audit starts servers from the same files that a host starts, so that both are the same program.
 */
public final class Distribution {
    private static final String DATA_PLACEHOLDER = "${data}";

    private final Path folder;

    private Distribution(Path folder) {
        this.folder = folder;
    }

    public static Distribution in(Path folder) throws MachineLacks {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute.resolve("lib")) || !Files.isRegularFile(absolute.resolve("serve.jvmflags"))) {
            throw new MachineLacks("No packaged Glashaus lies in " + folder + " (lib/ and serve.jvmflags expected).");
        }
        return new Distribution(absolute);
    }

    public Path folder() {
        return folder;
    }

    /** The archives in the order of their names. */
    public List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    /** The flags of a server whose data folder this is; line by line, {@code #} begins a comment. */
    public List<String> serveFlags(Path dataDir) throws IOException {
        String data = dataDir.toAbsolutePath().normalize().toString();
        return Files.readAllLines(folder.resolve("serve.jvmflags"), StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.replace(DATA_PLACEHOLDER, data))
                .toList();
    }

    /**
     * The command of a server composed by another main class (a saboteur, a moved clock), with everything else as the
     * launcher has it. The shell leaves no core dump and becomes the JVM, so that its process id is the server's.
     */
    public List<String> command(Path dataDir, String mainClass, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh", "-c", "ulimit -c 0; exec \"$0\" \"$@\"", ownJava().toString()));
        command.addAll(serveFlags(dataDir));
        command.addAll(List.of("-cp", folder.resolve("lib") + "/*", mainClass));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** SHA-256 over the lines "{@code <sha256>  <file name>}" of the archives, sorted by name, each ended by a line feed. */
    public String sha256() throws IOException {
        StringBuilder listing = new StringBuilder();
        for (Path archive : archives()) {
            listing.append(sha256(archive))
                    .append("  ")
                    .append(archive.getFileName())
                    .append('\n');
        }
        return HexFormat.of().formatHex(newSha256().digest(listing.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = newSha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
