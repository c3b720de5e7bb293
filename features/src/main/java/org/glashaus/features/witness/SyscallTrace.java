package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.FileWrite.Kind;
import org.glashaus.features.witness.TraceLine.Became;
import org.glashaus.features.witness.TraceLine.Changed;
import org.glashaus.features.witness.TraceLine.Confined;
import org.glashaus.features.witness.TraceLine.Opened;
import org.glashaus.features.witness.TraceLine.Reached;
import org.glashaus.features.witness.TraceLine.Refused;
import org.glashaus.features.witness.TraceLine.Shut;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's own record of which files the server opened for writing and which sockets it connected, made by strace with
 * a filter that lets all other calls run at full speed. The server has to be started under it: {@link #prefix}.
 */
public final class SyscallTrace implements Witness {
    public static final String KIND = "syscall-trace";

    private static final String CALLS =
            "?open,openat,?openat2,?creat,?rename,?renameat,?renameat2,?link,?linkat,?symlink,"
                    + "?symlinkat,?mknod,?mknodat,?memfd_create,?truncate,?unlink,?unlinkat,?rmdir,?mkdir,?mkdirat,socket,connect,bind,"
                    + "execve,?execveat,?io_uring_setup,?process_vm_writev,?ptrace,?landlock_restrict_self,prctl";

    /** How the kernel names a file that has no name any more (proc(5)). */
    private static final String DELETED = " (deleted)";

    private final Path log;
    private final Sinks sinks;
    private final EvidenceFolder evidence;
    private final Set<String> heldOpen = new TreeSet<>();
    private @Nullable ObservedProcess process;
    private @Nullable Instant since;

    /** @param log where strace writes; the server can write there as little as anywhere else */
    public SyscallTrace(Path log, Sinks sinks, EvidenceFolder evidence) {
        this.log = log;
        this.sinks = sinks;
        this.evidence = evidence;
    }

    /** True if a process can be traced on this machine, tried with a small one. */
    public static boolean works() throws InterruptedException {
        try {
            Process tried = new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=openat", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS) && tried.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What has to stand before the server's command. */
    public List<String> prefix() {
        return List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-qq",
                "-ttt",
                "-y",
                "-s",
                "512",
                "-e",
                "signal=none",
                "-e",
                "trace=" + CALLS,
                "-o",
                log.toString());
    }

    @Override
    public Means means() {
        return Means.outside(
                KIND,
                "The server ran under strace, which recorded every file opened, renamed or made and every socket connected. What "
                        + "was opened for writing once the server was ready, or was open for it while people talked, was compared with the "
                        + "list of files it may write: "
                        + sinks.describe() + ".",
                Mechanism.SYSTEM_CALLS,
                "What is written into a file that the list allows; the scan of these files looks there.",
                "Datagrams on a socket that is not connected.",
                "A server that notices that it is traced and behaves differently.");
    }

    @Override
    public void start(ObservedProcess watched) {
        process = watched;
        since = Instant.now();
    }

    /** The record is continuous; what was opened before it was judged, and is open still, is looked at in between. */
    @Override
    public void observe(String moment) throws IOException {
        ObservedProcess watched = process;
        if (watched != null && Files.isDirectory(Path.of("/proc", Long.toString(watched.processId())))) {
            heldOpen.addAll(OpenFiles.writableNames(watched.processId()));
        }
    }

    /** Every regular path opened for writing since the server's first breath, for the scan of files. */
    public Set<Path> writtenFiles() {
        Set<Path> files = new LinkedHashSet<>();
        try {
            for (TraceLine line : lines()) {
                if (line instanceof Opened opened
                        && opened.writes()
                        && opened.path().startsWith("/")) {
                    files.add(Path.of(opened.path()));
                }
            }
        } catch (IOException e) {
            return Set.of();
        }
        return files;
    }

    /** Every call since the first breath of what was traced that wrote, or was to write, in the order of the record. */
    public List<FileWrite> writes() throws IOException {
        List<FileWrite> writes = new ArrayList<>();
        for (TraceLine line : lines()) {
            Instant at = Instant.ofEpochMilli(Math.round(line.at() * 1000));
            switch (line) {
                case Opened opened when opened.writes() -> writes.add(new FileWrite(at, opened.path(), Kind.OPENED));
                case Changed changed -> writes.add(new FileWrite(at, changed.path(), Kind.CHANGED));
                case Refused refused -> writes.add(new FileWrite(at, refused.path(), Kind.REFUSED));
                case Opened _, Reached _, Confined _, Shut _, Became _ -> {
                    // Nothing is written by these.
                }
            }
        }
        return List.copyOf(writes);
    }

    @Override
    public Sighting stop() throws IOException {
        if (process == null || since == null) {
            throw new IllegalStateException("not started");
        }
        List<TraceLine> all = lines();
        if (all.stream().noneMatch(line -> line instanceof Opened)) {
            return Sighting.notSeen("strace recorded nothing at all, so it cannot have worked.");
        }
        TreeMap<String, Integer> allowed = new TreeMap<>();
        TreeMap<String, Integer> foreign = new TreeMap<>();
        TreeMap<String, Integer> before = new TreeMap<>();
        double ready = since.toEpochMilli() / 1000.0;
        for (TraceLine line : all) {
            switch (line) {
                case Opened opened -> {
                    if (opened.writes() && opened.at() < ready) {
                        before.merge(sinks.show(process, opened.path()), 1, Integer::sum);
                    } else if (opened.writes()) {
                        boolean ok = sinks.allow(process, opened.path());
                        (ok ? allowed : foreign).merge(sinks.show(process, opened.path()), 1, Integer::sum);
                    }
                }
                case Changed changed
                when changed.at() >= ready -> {
                    boolean ok = sinks.own(process, changed.path());
                    (ok ? allowed : foreign).merge("changed " + sinks.show(process, changed.path()), 1, Integer::sum);
                }
                case Changed _, Refused _, Reached _, Confined _, Shut _, Became _ -> {
                    // Said by connections() and surroundings().
                }
            }
        }
        for (String held : heldOpen) {
            String path = held.replace(DELETED, "");
            if (!sinks.allow(process, path) && !process.console().contains(Path.of(path))) {
                foreign.merge("held open: " + sinks.show(process, path), 1, Integer::sum);
            }
        }
        return verdict(allowed, foreign, before, surroundings(all));
    }

    /** What the record says of other hosts, whatever it says of files. */
    public Sighting connections() throws IOException {
        if (since == null) {
            throw new IllegalStateException("not started");
        }
        double ready = since.toEpochMilli() / 1000.0;
        TreeSet<String> reached = new TreeSet<>();
        boolean recorded = false;
        for (TraceLine line : lines()) {
            recorded |= line instanceof Opened;
            if (line instanceof Reached each && each.at() >= ready && !each.loopback()) {
                reached.add(each.target());
            }
        }
        if (!recorded) {
            return Sighting.notSeen("strace recorded nothing at all, so it cannot have worked.");
        }
        return Sighting.judged(
                reached.isEmpty(),
                "Once ready, the server connected to nobody.",
                "The server connected to " + String.join(", ", reached) + ".");
    }

    /** What kept the watched process in, and how it differed from a host's. The thread that became the server must be the confined one. */
    private static String surroundings(List<TraceLine> all) {
        Set<String> confined = new HashSet<>();
        boolean kept = false;
        boolean open = true;
        TreeSet<String> refused = new TreeSet<>();
        for (TraceLine line : all) {
            if (line instanceof Confined each) {
                confined.add(each.thread());
            }
            kept |= line instanceof Became each && confined.contains(each.thread());
            if (line instanceof Became || line instanceof Shut) {
                // execve(2): a program begins open.
                open = !(line instanceof Shut each) || each.open();
            }
            if (kept && line instanceof Refused each) {
                refused.add(each.path());
            }
        }
        String refusals = refused.isEmpty()
                ? ""
                : " From then on it refused to open for writing: " + String.join(", ", refused) + ".";
        String looks = open
                ? " Like a host's it left its memory open to looks of its own user (dumpable)."
                : " It had shut its memory to looks of its own user (PR_SET_DUMPABLE).";
        return kept
                ? " The kernel had confined it (Landlock) before it became the server; unlike a host's it was traced."
                        + looks + refusals
                : " No sandbox was in force for it, and it was traced.";
    }

    private Sighting verdict(
            TreeMap<String, Integer> allowed,
            TreeMap<String, Integer> foreign,
            TreeMap<String, Integer> before,
            String surroundings)
            throws IOException {
        List<String> lines = new ArrayList<>();
        foreign.forEach((target, count) -> lines.add("not on the list, " + count + " times: " + target));
        allowed.forEach((target, count) -> lines.add("on the list, " + count + " times: " + target));
        before.forEach((target, count) -> lines.add("before anybody could join, " + count + " times: " + target));
        var listing = evidence.lines(KIND, lines, "Calls that open files for reading are left out.");
        if (foreign.isEmpty()) {
            String opened =
                    allowed.isEmpty() ? "no file for writing" : allowed.size() + " files for writing, all on the list,";
            return Sighting.kept("Once ready, the server opened " + opened + " and no other." + surroundings, listing);
        }
        return Sighting.broken(
                "The server opened for writing what is not on the list: " + String.join(", ", foreign.keySet()) + "."
                        + surroundings,
                listing);
    }

    private List<TraceLine> lines() throws IOException {
        return TraceLine.parse(Files.readAllLines(log, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        // strace ends with the server.
    }
}
