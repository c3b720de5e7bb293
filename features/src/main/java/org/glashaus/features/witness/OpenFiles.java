package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a process holds open or mapped, as the kernel lists them (proc(5)); deleted ones included. */
final class OpenFiles {
    private static final Pattern MAPPED = Pattern.compile("^([0-9a-f]+-[0-9a-f]+) (.{4}) \\S+ \\S+ (\\d+) +(/.*)$");
    private static final Pattern FLAGS = Pattern.compile("(?m)^flags:\\s+([0-7]+)$");

    private OpenFiles() {}

    /** Readable links to regular files the process can write to through what it holds open, by what the kernel calls them. */
    static Map<String, Path> writable(long processId) throws IOException {
        Path process = Path.of("/proc", Long.toString(processId));
        Map<String, Path> files = held(process);
        for (Map.Entry<String, Matcher> each : mapped(process).entrySet()) {
            if (!files.containsKey(each.getKey())) {
                Path link = process.resolve("map_files").resolve(each.getValue().group(1));
                long number = Long.parseLong(each.getValue().group(3));
                files.put(each.getKey(), way(link, each.getKey(), number));
            }
        }
        return files;
    }

    private static Map<String, Path> held(Path process) throws IOException {
        Map<String, Path> files = new TreeMap<>();
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
        return files;
    }

    private static Map<String, Matcher> mapped(Path process) throws IOException {
        Map<String, Matcher> files = new TreeMap<>();
        for (String line : Files.readAllLines(process.resolve("maps"))) {
            Matcher mapped = MAPPED.matcher(line);
            if (mapped.matches()
                    && mapped.group(2).charAt(1) == 'w'
                    && mapped.group(2).charAt(3) == 's') {
                files.putIfAbsent(mapped.group(4), mapped);
            }
        }
        return files;
    }

    /** What the kernel calls them; to be named, a file need not be readable. */
    static Set<String> writableNames(long processId) throws IOException {
        Path process = Path.of("/proc", Long.toString(processId));
        Set<String> names = new TreeSet<>(held(process).keySet());
        names.addAll(mapped(process).keySet());
        return names;
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
}
