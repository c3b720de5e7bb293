package org.glashaus.features.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What matters of a line that {@code strace -f -ttt -y} writes. */
sealed interface TraceLine {

    /** When, in seconds since 1970. */
    double at();

    /** A path was opened, made or given a new name. */
    record Opened(double at, String path, boolean writes) implements TraceLine {}

    /** Something was made, removed or cut short by its name, without being opened. */
    record Changed(double at, String path) implements TraceLine {}

    /** What the kernel did not let happen: opening for writing, or one of the changes. */
    record Refused(double at, String path) implements TraceLine {}

    /** A socket was connected. */
    record Reached(double at, String target) implements TraceLine {
        boolean loopback() {
            return target.startsWith("127.")
                    || target.equals("::1")
                    || target.equals("local")
                    || target.equals("0.0.0.0")
                    || target.startsWith("::ffff:127.");
        }
    }

    // landlock_restrict_self(2)
    /** A thread gave up, for itself and all that it becomes and starts, what its rules do not allow. */
    record Confined(double at, String thread) implements TraceLine {}

    // prctl(2)
    /** A thread said whether processes of the same user may look into its own. */
    record Shut(double at, boolean open) implements TraceLine {}

    /** A thread made its process another program; no other thread of it is left then. */
    record Became(double at, String thread) implements TraceLine {}

    Pattern LINE = Pattern.compile("^(\\d+) +(\\d+\\.\\d+) (.*)$");
    Pattern RESUMED = Pattern.compile("^<\\.\\.\\. (\\w+) resumed>(.*)$");
    Pattern CALL = Pattern.compile("^(\\w+)\\((.*)\\) += (-?\\d+|\\?)(?:<(.*)>)?(.*)$");
    Pattern SUPERSEDED = Pattern.compile("^\\+\\+\\+ superseded by execve in pid (\\d+) \\+\\+\\+$");
    Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    Pattern FOLDER = Pattern.compile("(?:AT_FDCWD|\\b\\d+)<(/[^>]*)>, \"");
    Pattern DENIED = Pattern.compile("^ ?E(ACCES|PERM|ROFS|XDEV)\\b");
    Pattern INET = Pattern.compile("inet_addr\\(\"([^\"]+)\"\\)|inet_pton\\(AF_INET6, \"([^\"]+)\"|AF_UNIX");
    String UNFINISHED = " <unfinished ...>";

    static List<TraceLine> parse(List<String> log) {
        List<TraceLine> parsed = new ArrayList<>();
        Map<String, String> unfinished = new HashMap<>();
        for (String line : log) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String thread = matcher.group(1);
                double at = Double.parseDouble(matcher.group(2));
                String call = matcher.group(3);
                Matcher resumed = RESUMED.matcher(call);
                Matcher superseded = SUPERSEDED.matcher(call);
                if (call.endsWith(UNFINISHED)) {
                    unfinished.put(thread, call.substring(0, call.length() - UNFINISHED.length()));
                } else if (superseded.matches()) {
                    parsed.add(new Became(at, superseded.group(1)));
                } else if (resumed.matches()) {
                    String begun = unfinished.remove(thread);
                    if (begun != null) {
                        call(at, thread, begun + resumed.group(2)).ifPresent(parsed::add);
                    }
                } else {
                    call(at, thread, call).ifPresent(parsed::add);
                }
            }
        }
        return parsed;
    }

    private static Optional<TraceLine> call(double at, String thread, String text) {
        Matcher matcher = CALL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        String arguments = matcher.group(2);
        boolean failed = matcher.group(3).startsWith("-");
        if (failed && changesFiles(name, arguments)) {
            return DENIED.matcher(matcher.group(5)).find()
                    ? Optional.of(new Refused(at, named(arguments)))
                    : Optional.empty();
        }
        return switch (name) {
            case "open", "openat", "openat2", "creat" ->
                failed
                        ? Optional.empty()
                        : Optional.of(new Opened(at, opened(matcher.group(4), arguments), writes(name, arguments)));
            case "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mknod", "mknodat" ->
                Optional.of(new Opened(at, named(arguments), true));
            case "mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "truncate" ->
                Optional.of(new Changed(at, named(arguments)));
            case "memfd_create" -> Optional.of(new Opened(at, "memfd:" + lastQuoted(arguments), true));
            case "landlock_restrict_self" -> failed ? Optional.empty() : Optional.of(new Confined(at, thread));
            case "prctl" ->
                failed || !arguments.startsWith("PR_SET_DUMPABLE")
                        ? Optional.empty()
                        : Optional.of(new Shut(at, arguments.contains("SUID_DUMP_USER")));
            case "connect" -> Optional.of(new Reached(at, target(arguments)));
            case "execve", "execveat", "io_uring_setup", "process_vm_writev", "ptrace" ->
                Optional.of(new Opened(at, name + " " + lastQuoted(arguments), !"execve".equals(name)));
            default -> Optional.empty();
        };
    }

    private static boolean changesFiles(String name, String arguments) {
        return switch (name) {
            case "open", "openat", "openat2", "creat" -> writes(name, arguments);
            case "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mknod", "mknodat" ->
                true;
            case "mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "truncate" -> true;
            default -> false;
        };
    }

    /** The last path that a call was given; where it counts from a folder, strace -y says which. */
    private static String named(String arguments) {
        String path = lastQuoted(arguments);
        String folder = "";
        Matcher from = FOLDER.matcher(arguments);
        while (from.find()) {
            folder = unescape(from.group(1));
        }
        return path.startsWith("/") || folder.isEmpty() ? path : folder + "/" + path;
    }

    /** The resolved path that strace -y gives; a deleted file ends in "(deleted)". */
    private static String opened(String resolved, String arguments) {
        return resolved == null || resolved.isEmpty()
                ? lastQuoted(arguments)
                : unescape(resolved.replace("(deleted)", ""));
    }

    private static boolean writes(String name, String arguments) {
        return "creat".equals(name)
                || arguments.contains("O_WRONLY")
                || arguments.contains("O_RDWR")
                || arguments.contains("O_CREAT")
                || arguments.contains("O_TRUNC");
    }

    private static String lastQuoted(String arguments) {
        String last = "";
        Matcher quoted = QUOTED.matcher(arguments);
        while (quoted.find()) {
            last = unescape(quoted.group(1));
        }
        return last;
    }

    private static String unescape(String text) {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static String target(String arguments) {
        Matcher matcher = INET.matcher(arguments);
        if (!matcher.find()) {
            return "local";
        }
        if (matcher.group(1) != null) {
            return matcher.group(1);
        }
        return matcher.group(2) != null ? matcher.group(2) : "local";
    }
}
