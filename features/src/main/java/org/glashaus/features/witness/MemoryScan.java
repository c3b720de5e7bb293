package org.glashaus.features.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Observation.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Searches the whole readable memory of the stopped process through {@code /proc/PID/mem}. Before each look it searches a
 * small process of its own that is known to hold a canary; a scan that misses it is blind and says so.
 */
public final class MemoryScan implements Witness {
    public static final String KIND = "memory-scan";

    private final String what;
    private final List<Canary> canaries;
    private final EvidenceFolder evidence;
    private final Canary control = Canary.word("control", "control");
    private final Map<String, Look> looks = new LinkedHashMap<>();
    private @Nullable ObservedProcess process;
    private @Nullable Process holder;
    private @Nullable Look inPassing;

    private record Look(Hits hits, long bytes, int regions, int unreadable, long lockedKibibytes) {}

    /** @param what the canaries stand for, in plain words */
    public MemoryScan(String what, List<Canary> canaries, EvidenceFolder evidence) {
        this.what = what;
        this.canaries = new ArrayList<>(canaries);
        this.evidence = evidence;
    }

    /** From the next look on it searches for these as well: what browsers seal is known only when they have. */
    public void seek(Collection<Canary> more) {
        Canary.addUnknown(canaries, more);
    }

    @Override
    public Means means() {
        return means(what);
    }

    /** The same of some of the canaries. */
    public Means means(String what) {
        return Means.outside(
                KIND,
                "Random marks stood for " + what
                        + ". The server was stopped for a moment and all of its readable memory was "
                        + "searched for them in the same forms as the files.",
                Mechanism.MEMORY,
                "Memory of the kernel: socket buffers and the page cache.",
                "Swap space of the disk.",
                "What is held encrypted or compressed.",
                "Moments between the looks.",
                "What a conference leaves while others go on: those of this audit ended together (docs/memory.md has figures).");
    }

    @Override
    public void start(ObservedProcess watched) throws IOException {
        process = watched;
        ProcessBuilder builder = new ProcessBuilder("sleep", "3600");
        builder.environment().put("GLASHAUS_CONTROL", control.text());
        holder = builder.start();
    }

    @Override
    public void observe(String moment) throws IOException, InterruptedException {
        if (process == null || holder == null) {
            throw new IllegalStateException("not started");
        }
        if (!search(holder.pid(), List.of(control)).hits().of(control.name())) {
            throw new IOException("the scan did not find the canary in the memory of its own process.");
        }
        try (StoppedProcess stopped = StoppedProcess.stop(process.processId())) {
            looks.put(moment, search(process.processId(), canaries));
        }
    }

    /**
     * Looks while the marks may well be there. What it finds is no breach: it shows that this scan sees what this process
     * holds.
     */
    public void observeInPassing() throws IOException, InterruptedException {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        try (StoppedProcess stopped = StoppedProcess.stop(process.processId())) {
            inPassing = search(process.processId(), canaries);
        }
    }

    private static Look search(long processId, List<Canary> canaries) throws IOException {
        Path proc = Path.of("/proc", Long.toString(processId));
        Haystack haystack = new Haystack(canaries);
        Hits hits = new Hits();
        long bytes = 0;
        int regions = 0;
        int unreadable = 0;
        try (RandomAccessFile memory = new RandomAccessFile(proc.resolve("mem").toFile(), "r")) {
            for (String line : Files.readAllLines(proc.resolve("maps"))) {
                MemoryRegion region = MemoryRegion.parse(line).orElse(null);
                if (region == null || !region.readable() || region.ofTheKernel()) {
                    continue;
                }
                try {
                    memory.seek(region.from());
                    bytes += haystack.search(
                            new Bounded(memory, region.to() - region.from()),
                            (needle, offset) -> hits.add(needle, region.kind(), "", region.from() + offset));
                    regions++;
                } catch (IOException e) {
                    unreadable++;
                }
            }
        }
        return new Look(hits, bytes, regions, unreadable, locked(proc));
    }

    // proc(5)
    /** What the kernel writes to no swap space, as it counts itself. */
    private static long locked(Path proc) throws IOException {
        return Files.readAllLines(proc.resolve("status")).stream()
                .filter(line -> line.startsWith("VmLck:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public Sighting stop() throws IOException {
        return judged(what, canaries, looks);
    }

    /** What was seen of some of the canaries at one of the moments. */
    public Sighting about(String what, List<Canary> some, String moment) throws IOException {
        Look look = looks.get(moment);
        return look == null
                ? Sighting.notSeen("The scan did not look " + moment + ".")
                : judged(what, some, Map.of(moment, look));
    }

    /** How often some of the canaries were found at one of the moments. */
    public long found(List<Canary> some, String moment) {
        Look look = looks.get(moment);
        if (look == null) {
            throw new IllegalStateException("did not look " + moment);
        }
        return found(look, some);
    }

    /**
     * A witness of some of the canaries: it has this scan look at a moment of its own, and judges that moment alone. What
     * was found of the others then stands in the evidence.
     */
    public Witness sharing(String what, List<Canary> some) {
        List<Canary> fixed = List.copyOf(some);
        return new Share(what, () -> fixed);
    }

    /** The same of all of them, those too that it was told of later. */
    public Witness sharing(String what) {
        return new Share(what, () -> canaries);
    }

    private Sighting judged(String what, List<Canary> some, Map<String, Look> judged) throws IOException {
        if (judged.isEmpty()) {
            return Sighting.notSeen("The scan was never asked to look.");
        }
        long total =
                judged.values().stream().mapToLong(look -> found(look, some)).sum();
        long mebibytes = judged.values().stream().mapToLong(Look::bytes).max().orElse(0) >> 20;
        String extent = "in " + mebibytes + " MiB of memory, " + String.join(" and ", judged.keySet()) + ".";
        if (mebibytes == 0) {
            return Sighting.notSeen("No memory of the process could be read.");
        }
        if (total == 0) {
            return Sighting.kept(
                    "No mark of " + what + " was found " + extent + passed(some) + lockedAway(judged), list());
        }
        return Sighting.broken("Marks of " + what + " were found " + total + " times " + extent, list());
    }

    private static long found(Look look, List<Canary> some) {
        return names(some)
                .mapToLong(name -> look.hits().canaries().getOrDefault(name, 0L))
                .sum();
    }

    /** Several canaries may have one name. */
    private static Stream<String> names(List<Canary> some) {
        return some.stream().map(Canary::name).distinct();
    }

    private String passed(List<Canary> some) {
        return inPassing == null || found(inPassing, some) == 0
                ? ""
                : " While they passed through, the same scan saw " + found(inPassing, some) + " of them.";
    }

    private static String lockedAway(Map<String, Look> judged) {
        long least =
                judged.values().stream().mapToLong(Look::lockedKibibytes).min().orElse(0);
        return " Of that memory the kernel kept " + least + " KiB out of swap space; the rest could go there.";
    }

    private Evidence list() throws IOException {
        List<String> lines = new ArrayList<>();
        if (inPassing != null) {
            lines.add("in passing, no breach: " + inPassing.hits().total() + " hits");
            figures(lines, inPassing);
            inPassing.hits().counts().forEach((kind, count) -> lines.add("  " + count + " in " + kind));
        }
        looks.forEach((moment, look) -> {
            lines.add(moment + ": " + look.bytes() + " bytes in " + look.regions() + " regions (" + look.unreadable()
                    + " could not be read), " + look.lockedKibibytes() + " KiB locked (VmLck), "
                    + look.hits().total() + " hits");
            figures(lines, look);
            look.hits().counts().forEach((kind, count) -> lines.add("  " + count + " in " + kind));
            for (Hits.Hit hit : look.hits().listed()) {
                lines.add("  " + hit.canary() + " as " + hit.form() + " in " + hit.place());
            }
        });
        return evidence.lines(KIND, lines, "The marks themselves and all memory content are left out.");
    }

    /** Each has its line, found or not. */
    private void figures(List<String> lines, Look look) {
        names(canaries)
                .forEach(name -> lines.add("  " + look.hits().canaries().getOrDefault(name, 0L) + " of " + name));
    }

    @Override
    public void close() {
        if (holder != null) {
            holder.destroyForcibly();
        }
    }

    private final class Share implements Witness {
        private final String what;
        private final Supplier<List<Canary>> some;
        private String moment = "";

        Share(String what, Supplier<List<Canary>> some) {
            this.what = what;
            this.some = some;
        }

        @Override
        public Means means() {
            return MemoryScan.this.means(what);
        }

        @Override
        public void start(ObservedProcess watched) throws IOException {
            if (process == null) {
                MemoryScan.this.start(watched);
            }
        }

        @Override
        public void observe(String now) throws IOException, InterruptedException {
            moment = now;
            MemoryScan.this.observe(now);
        }

        @Override
        public Sighting stop() throws IOException {
            return about(what, some.get(), moment);
        }

        @Override
        public void close() {
            MemoryScan.this.close();
        }
    }

    /** A part of the memory file. A page that cannot be read ends it with an exception. */
    private static final class Bounded extends InputStream {
        private final RandomAccessFile file;
        private long left;

        Bounded(RandomAccessFile file, long length) {
            this.file = file;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = file.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
