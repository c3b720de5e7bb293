package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a process holds open or mapped, as the kernel lists them (proc(5)); deleted ones included. */
final class OpenFiles {
    private static final Pattern MAPPED = Pattern.compile("^([0-9a-f]+-[0-9a-f]+) (.{4}) \\S+ \\S+ (\\d+) +(/.*)$");
    private static final Pattern FLAGS = Pattern.compile("(?m)^flags:\\s+([0-7]+)$");

    private OpenFiles() {}

    /** Readable links to regular files the process can write to through what it holds open, by what the kernel calls them. */
    static Map<String, Path> writable(long processId) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Path process = Path.of("/proc", Long.toString(processId));
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path link : descriptors) {
                try {
                    if (Files.isRegularFile(link) && writes(process, link)) {
                        files.put(Files.readSymbolicLink(link).toString(), link);
                    }
                } catch (NoSuchFileException closed) {
                    // It is not held open any more.
                    continue;
                }
            }
        }
        for (String line : lines(process.resolve("maps"))) {
            Matcher mapped = MAPPED.matcher(line);
            if (mapped.matches()
                    && "ws"
                            .equals(mapped.group(2).substring(1, 2)
                                    + mapped.group(2).charAt(3))) {
                Path link = process.resolve("map_files").resolve(mapped.group(1));
                if (!files.containsKey(mapped.group(4))) {
                    files.put(mapped.group(4), way(link, mapped.group(4), Long.parseLong(mapped.group(3))));
                }
            }
        }
        return files;
    }

    /** The kernel lets root alone follow the link (proc(5)); for anybody else the file's name does, if the same file lies there. */
    static Path way(Path link, String name, long number) throws IOException {
        Path named = Path.of(name);
        if (Files.isReadable(link)) {
            return link;
        }
        if (Files.isReadable(named) && ((Long) Files.getAttribute(named, "unix:ino")) == number) {
            return named;
        }
        throw new IOException("only root can read the file that the server has mapped as " + name + ".");
    }

    private static boolean writes(Path process, Path link) throws IOException {
        Path info = process.resolve("fdinfo").resolve(String.valueOf(link.getFileName()));
        Matcher flags = FLAGS.matcher(Files.readString(info));
        return !flags.find() || (Integer.parseInt(flags.group(1), 8) & 3) != 0;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
