package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports on which a process can be reached, as the kernel tells ss. A UDP socket that is tied to one peer is not among
 * them, and neither is a socket of another family, such as a Unix one.
 */
public final class OpenPorts {
    private static final Pattern LINE = Pattern.compile("(tcp|udp)\\s+(LISTEN|UNCONN)\\s+\\d+\\s+\\d+\\s+"
            + "(\\S+):(\\d{1,5})\\s+\\S+:(?:\\*|\\d{1,5})(?:\\s+users:\\((\\(.*\\))\\))?\\s*");
    private static final Pattern USER = Pattern.compile("\\(\".*?\",pid=(\\d+),fd=\\d+\\)");

    private OpenPorts() {}

    /** @param address as ss writes it: {@code 127.0.0.1}, {@code [::1]}, {@code *} for any */
    public record Port(boolean tcp, String address, int number) {}

    /** Fails if this process's sockets cannot be seen from here. */
    public static List<Port> of(long processId) throws IOException, InterruptedException {
        Path process = Path.of("/proc", Long.toString(processId));
        if (!Files.isReadable(process.resolve("fd"))) {
            throw new IOException("the sockets of process " + processId + " may not be seen by this user.");
        }
        if (!namespace(process).equals(namespace(Path.of("/proc/self")))) {
            throw new IOException("process " + processId + " lives in another network namespace.");
        }
        ToolRun ss = ToolRun.of("iproute2", List.of("ss", "-H", "-lntup"));
        if (ss.exitCode() != 0) {
            throw new IOException("ss could not list the sockets: " + ss.said().strip());
        }
        return parse(ss.lines(), processId);
    }

    /** True if ss can be asked on this machine. */
    public static boolean works() throws InterruptedException {
        try {
            of(ProcessHandle.current().pid());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A line that is not as ss(8) writes it is no answer: it might be the one that matters. */
    static List<Port> parse(List<String> lines, long processId) throws IOException {
        List<Port> ports = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw new IOException("ss, line " + (i + 1) + " cannot be read: " + lines.get(i));
            }
            if (line.group(5) != null && usedBy(line.group(5), processId, i + 1)) {
                ports.add(new Port(line.group(1).equals("tcp"), line.group(3), Integer.parseInt(line.group(4))));
            }
        }
        return ports.stream().distinct().toList();
    }

    private static boolean usedBy(String users, long processId, int line) throws IOException {
        Matcher user = USER.matcher(users);
        boolean used = false;
        int counted = 0;
        while (user.find()) {
            counted++;
            used |= Long.parseLong(user.group(1)) == processId;
        }
        if (counted == 0) {
            throw new IOException("ss, line " + line + ": no process in " + users);
        }
        return used;
    }

    private static Path namespace(Path process) throws IOException {
        return Files.readSymbolicLink(process.resolve("ns").resolve("net"));
    }
}
