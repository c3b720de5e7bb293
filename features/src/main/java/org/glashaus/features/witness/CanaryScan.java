package org.glashaus.features.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Observation.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Searches every file that the process could write for canaries in all their forms. Each search also covers a file in which
 * the scan itself has hidden a canary in base64 inside gzip: a scan that misses it is blind and says so.
 */
public final class CanaryScan implements Witness {
    public static final String KIND = "canary-scan";
    private static final int SEARCHES = 5;

    private final String what;
    private final String marks;
    private final List<Canary> canaries;
    private final Supplier<? extends Collection<Path>> elsewhere;
    private final EvidenceFolder evidence;
    private final Canary control = Canary.random("control");
    private final Map<String, FileSearch> looks = new LinkedHashMap<>();
    private @Nullable ObservedProcess process;
    private @Nullable Path controlDir;

    /**
     * @param what the canaries stand for, in plain words
     * @param elsewhere files outside the known folders that the process is known to have opened for writing
     */
    public CanaryScan(
            String what,
            List<Canary> canaries,
            Supplier<? extends Collection<Path>> elsewhere,
            EvidenceFolder evidence) {
        this(what, "Random marks stood for " + what + ". ", canaries, elsewhere, evidence);
    }

    /** @param marks tells in a sentence or two what the canaries are, where they were seen and not chosen */
    public CanaryScan(
            String what,
            String marks,
            List<Canary> canaries,
            Supplier<? extends Collection<Path>> elsewhere,
            EvidenceFolder evidence) {
        this.what = what;
        this.marks = marks;
        this.canaries = new ArrayList<>(canaries);
        this.elsewhere = elsewhere;
        this.evidence = evidence;
    }

    /** From the next look on it searches for these as well: what browsers seal is known only when they have. */
    public void seek(Collection<Canary> more) {
        Canary.addUnknown(canaries, more);
    }

    @Override
    public Means means() {
        return Means.outside(
                KIND,
                marks
                        + "Every file the server could write was searched for them (data, keys, "
                        + "temporary and working folders, console output, files it held open, also deleted ones; file names too), as they "
                        + "are, in hex, base64, UTF-16, percent and decimal form, names and words also hashed without a secret, "
                        + "and inside gzip, zlib and zip.",
                Mechanism.FILE_CONTENT,
                "What was written encrypted under a key, or compressed by a method other than deflate.",
                "A file that was written and removed between two looks.",
                "Snapshots, backups and undeleted blocks below the file system.");
    }

    @Override
    public void start(ObservedProcess watched) throws IOException {
        process = watched;
        controlDir = Scratch.make("glashaus-control");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("x".getBytes(StandardCharsets.US_ASCII));
            gzip.write(Base64.getEncoder().encode(control.mark()));
        }
        Files.write(controlDir.resolve("control.gz"), packed.toByteArray());
    }

    @Override
    public void observe(String moment) throws IOException {
        ObservedProcess watched = started(process);
        List<Canary> all = new ArrayList<>(canaries);
        all.add(control);
        FileSearch search = new FileSearch(new Haystack(all));
        search.folder(started(controlDir), "control");
        if (!search.hits().of(control.name())) {
            throw new IOException("the scan did not find the canary that it had hidden itself.");
        }
        looks.put(moment, unchanged(watched));
    }

    /** A server that works makes and removes files: if one goes while they are searched, all are searched anew. */
    private FileSearch unchanged(ObservedProcess watched) throws IOException {
        for (int tried = 1; tried < SEARCHES; tried++) {
            try {
                return search(watched);
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
        return search(watched);
    }

    private FileSearch search(ObservedProcess watched) throws IOException {
        FileSearch look = new FileSearch(new Haystack(canaries));
        look.folder(watched.dataDir(), "data");
        look.folder(watched.keysDir(), "keys");
        for (Path scratch : watched.scratchDirs()) {
            look.folder(scratch, "scratch");
        }
        for (Path console : watched.console()) {
            look.file(console, "console/" + console.getFileName());
        }
        for (Path file : elsewhere.get()) {
            if (Files.isRegularFile(file)) {
                look.file(file, "elsewhere/" + file.getFileName());
            }
        }
        if (Files.isDirectory(Path.of("/proc", Long.toString(watched.processId())))) {
            for (Map.Entry<String, Path> open :
                    OpenFiles.writable(watched.processId()).entrySet()) {
                look.file(open.getValue(), "held open/" + Path.of(open.getKey()).getFileName());
            }
        }
        return look;
    }

    /** Whether the last look was in vain. */
    public boolean foundNothing() {
        return looks.values().stream()
                .reduce((before, after) -> after)
                .map(look -> look.hits().total() == 0)
                .orElse(false);
    }

    @Override
    public Sighting stop() throws IOException {
        if (looks.isEmpty()) {
            return Sighting.notSeen("The scan was never asked to look.");
        }
        long total =
                looks.values().stream().mapToLong(look -> look.hits().total()).sum();
        int files = looks.values().stream().mapToInt(FileSearch::files).max().orElse(0);
        int cut = looks.values().stream().mapToInt(FileSearch::cut).max().orElse(0);
        String extent = "in " + files + " files, " + String.join(" and ", looks.keySet())
                + (cut == 0 ? "" : "; " + cut + " files were too large to unpack wholly") + ".";
        if (total == 0) {
            return Sighting.kept("No mark of " + what + " was found " + extent, list());
        }
        return Sighting.broken("Marks of " + what + " were found " + total + " times " + extent, list());
    }

    private Evidence list() throws IOException {
        List<String> lines = new ArrayList<>();
        looks.forEach((moment, look) -> {
            lines.add(moment + ": " + look.files() + " files, " + look.bytes() + " bytes, "
                    + look.hits().total() + " hits");
            for (Hits.Hit hit : look.hits().listed()) {
                lines.add("  " + hit.canary() + " as " + hit.form() + " in " + hit.place() + " at " + hit.offset());
            }
        });
        return evidence.lines(KIND, lines, "The marks themselves are left out.");
    }

    private static <T> T started(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("not started");
        }
        return value;
    }

    @Override
    public void close() {
        if (controlDir != null) {
            Scratch.delete(controlDir);
        }
    }
}
