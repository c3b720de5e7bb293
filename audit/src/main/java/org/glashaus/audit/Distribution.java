package org.glashaus.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The packaged product: {@code bin/glashaus} starts it, {@code bin/serve-jvm} becomes the JVM of any server, with its
 * flags, {@code lib/*.jar} is its program, and below {@code native} lies what was unpacked from it. The audit starts servers from the same files that a host starts.
 */
public final class Distribution {
    private final Path folder;
    private final Map<Version, String> hashes = new ConcurrentHashMap<>();

    private Distribution(Path folder) {
        this.folder = folder;
    }

    public static Distribution in(Path folder) throws MachineLacks {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute.resolve("lib")) || !Files.isExecutable(absolute.resolve("bin/serve-jvm"))) {
            throw new MachineLacks("No packaged Glashaus lies in " + folder + " (bin/serve-jvm and lib/ expected).");
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

    /** Native libraries by their paths below the product's folder, in that order; there may be none. */
    public List<Path> libraries() throws IOException {
        Path unpacked = folder.resolve("native");
        if (!Files.isDirectory(unpacked)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(unpacked)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The command of the shipped server, as {@code bin/glashaus serve} would run it. */
    public List<String> serve(Path dataDir, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--data", dataDir.toString()));
        arguments.addAll(options);
        return command(dataDir, "org.glashaus.tools.Glashaus", arguments);
    }

    /**
     * The command of a server composed by another main class (a saboteur, a moved clock), with everything else as the
     * launcher has it. The started process becomes the JVM, so that its process id is the server's.
     */
    public List<String> command(Path dataDir, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                folder.resolve("bin/serve-jvm").toString(), ownJava().toString(), dataDir.toString(), mainClass));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** A command of a host's, which is no server and not confined as one, as {@code bin/glashaus} would run it. */
    public List<String> hostCommand(String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                ownJava().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        Path sqlite = folder.resolve("native/org/sqlite/native/Linux").resolve(machine());
        if (Files.isRegularFile(sqlite.resolve("libsqlitejdbc.so"))) {
            command.add("-Dorg.sqlite.lib.path=" + sqlite);
        }
        command.addAll(List.of("-cp", folder.resolve("lib") + "/*", mainClass));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /**
     * SHA-256 over the lines "{@code <sha256>  <file name>}" of the archives, sorted by name, each ended by a line feed; and of
     * the native libraries, by their paths below the product's folder.
     */
    public String sha256() throws IOException {
        StringBuilder listing = new StringBuilder();
        for (Path archive : archives()) {
            listing.append(known(archive))
                    .append("  ")
                    .append(archive.getFileName())
                    .append('\n');
        }
        for (Path library : libraries()) {
            listing.append(known(library))
                    .append("  ")
                    .append(folder.relativize(library))
                    .append('\n');
        }
        return HexFormat.of().formatHex(newSha256().digest(listing.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** A file as it was when it was hashed; one that is written anew or replaced is another. */
    private record Version(Path file, long size, FileTime modified, String key) {}

    // Each server of an audit is named by this hash, and there are dozens: read each time, the archives took a third of
    // the audit.
    private String known(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Version version = new Version(file, now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
        String hash = hashes.get(version);
        if (hash == null) {
            hash = sha256(file);
            hashes.put(version, hash);
        }
        return hash;
    }

    public static String sha256(Path file) throws IOException {
        MessageDigest digest = newSha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** As uname(1) calls it, by which the launcher goes. */
    private static String machine() {
        String java = System.getProperty("os.arch", "");
        return java.equals("amd64") ? "x86_64" : java;
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
