package org.glashaus.features.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The archives (jars) that a running Java process holds open or mapped, and those that its command line names. What is open
 * is read through the process's own descriptor, so that a file that was replaced or deleted meanwhile is told as it was
 * loaded. Classes that came from elsewhere than an archive are not seen.
 */
public final class LoadedArchives {
    private static final Pattern MAPPED = Pattern.compile("^([0-9a-f]+-[0-9a-f]+) \\S{4} \\S+ \\S+ \\d+ +(/.*)$");

    /** An archive is known by its first bytes, whatever it is called; a program may stand before one that is called a jar. */
    private static final List<byte[]> MAGIC = List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {'P', 'K', 5, 6});

    private final List<Archive> archives;

    private LoadedArchives(List<Archive> archives) {
        this.archives = List.copyOf(archives);
    }

    /** @param path as the kernel names it; of a deleted file it ends in " (deleted)" */
    public record Archive(Path path, String sha256) {}

    public static LoadedArchives of(long processId) throws IOException {
        Path process = Path.of("/proc", Long.toString(processId));
        Map<Path, Path> readableBy = new LinkedHashMap<>();
        for (Path named : JavaCommand.of(process).archives()) {
            readableBy.put(named.toRealPath(), named);
        }
        mapped(process, readableBy);
        opened(process, readableBy);
        List<Archive> archives = new ArrayList<>();
        for (Map.Entry<Path, Path> each : readableBy.entrySet()) {
            archives.add(new Archive(each.getKey(), sha256(each.getValue())));
        }
        archives.sort(Comparator.comparing(Archive::path));
        if (archives.isEmpty()) {
            throw new IOException(
                    "process " + processId + " has loaded no archive, so it is none that was looked for.");
        }
        return new LoadedArchives(archives);
    }

    /** True if another process of this user can be looked into; processes of other users need more rights. */
    public static boolean works() {
        return Files.isReadable(Path.of("/proc/self/maps")) && Files.isReadable(Path.of("/proc/self/fd"));
    }

    public List<Archive> archives() {
        return archives;
    }

    /** Those that do not lie below the product's folder. */
    public List<Archive> outside(Path product) throws IOException {
        Path home = product.toRealPath();
        return archives.stream()
                .filter(archive -> !archive.path().startsWith(home)
                        || archive.path().toString().endsWith(" (deleted)"))
                .toList();
    }

    private static void mapped(Path process, Map<Path, Path> readableBy) throws IOException {
        for (String line : Files.readAllLines(process.resolve("maps"))) {
            Matcher mapped = MAPPED.matcher(line);
            if (mapped.matches()) {
                Path file = Path.of(mapped.group(2));
                Path link = process.resolve("map_files").resolve(mapped.group(1));
                Path readable = Files.isReadable(link) ? link : file;
                if (archive(file, readable)) {
                    readableBy.put(file, readable);
                }
            }
        }
    }

    private static void opened(Path process, Map<Path, Path> readableBy) throws IOException {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path link : descriptors) {
                Optional<Path> archive = openArchive(link);
                archive.ifPresent(file -> readableBy.put(file, link));
            }
        }
    }

    /** Empty too for what was closed since it was listed: what classes come from stays open. */
    private static Optional<Path> openArchive(Path descriptor) throws IOException {
        try {
            Path file = Files.readSymbolicLink(descriptor);
            return archive(file, descriptor) ? Optional.of(file) : Optional.empty();
        } catch (NoSuchFileException closed) {
            return Optional.empty();
        }
    }

    private static boolean archive(Path file, Path readable) throws IOException {
        if (!Files.isRegularFile(readable)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(readable)) {
            byte[] first = in.readNBytes(4);
            return file.toString().endsWith(".jar") || MAGIC.stream().anyMatch(magic -> Arrays.equals(magic, first));
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
