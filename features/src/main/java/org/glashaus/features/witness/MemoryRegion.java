package org.glashaus.features.witness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code /proc/PID/maps} (proc(5)).
 *
 * @param name what is mapped, empty for anonymous memory
 */
record MemoryRegion(long from, long to, boolean readable, String name) {
    private static final Pattern LINE = Pattern.compile("^([0-9a-f]+)-([0-9a-f]+) (\\S{4}) \\S+ \\S+ \\d+ *(.*)$");

    /** Empty for lines of no use: kernel pages beyond what a signed offset reaches, and whatever is no such line. */
    static Optional<MemoryRegion> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || matcher.group(2).length() >= 16) {
            return Optional.empty();
        }
        return Optional.of(new MemoryRegion(
                Long.parseLong(matcher.group(1), 16),
                Long.parseLong(matcher.group(2), 16),
                matcher.group(3).charAt(0) == 'r',
                matcher.group(4)));
    }

    /** The kind of memory, for a table. */
    String kind() {
        if (name.isEmpty()) {
            return "anonymous";
        }
        if (name.startsWith("[stack")) {
            return "stack";
        }
        if (name.startsWith("[heap")) {
            return "native heap";
        }
        if (name.startsWith("[")) {
            return name;
        }
        return "mapped file " + name.substring(name.lastIndexOf('/') + 1);
    }

    /** Pages that the kernel shows to every process and lets nobody read through another's memory file. */
    boolean ofTheKernel() {
        return name.startsWith("[vvar") || name.startsWith("[vsyscall") || name.startsWith("[vdso");
    }
}
