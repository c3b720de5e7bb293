package org.glashaus.audit.seal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glashaus.audit.Limits;
import org.glashaus.audit.report.ReportFiles;

/** A report's folder made into one sealed file. */
public final class Bundle {
    /** Beside the report; ASiC's own ending (EN 319 162-1 §A.1). */
    public static final String FILE = "report.asice";

    /** One line, the newest head of the host's ledger when the bundle was sealed. */
    public static final String LEDGER_HEAD = "ledger-head.txt";

    private Bundle() {}

    /**
     * Writes the bundle into the report's folder.
     *
     * @param authority asked for a time stamp if there is one
     */
    public static Path seal(Path report, SealKey key, Optional<TimeStampAuthority> authority, Instant now)
            throws IOException, InterruptedException, SealRefused {
        byte[] archive = archive(files(report), key, authority, now.truncatedTo(ChronoUnit.SECONDS));
        if (archive.length > Limits.BUNDLE_BYTES) {
            throw new SealRefused(tooLarge(report));
        }
        Path bundle = report.resolve(FILE);
        Files.write(bundle, archive);
        return bundle;
    }

    static byte[] archive(
            SortedMap<String, byte[]> files, SealKey key, Optional<TimeStampAuthority> authority, Instant now)
            throws IOException, InterruptedException, SealRefused {
        byte[] manifest = Manifest.write(files);
        key.mustBeValid(now);
        CadesSignature signature = CadesSignature.make(manifest, key, now);
        if (authority.isPresent()) {
            signature = signature.stamped(TimeStamp.ask(signature.value(), authority.get()));
        }
        Map<String, byte[]> all = new HashMap<>(files);
        all.put(Manifest.NAME, manifest);
        all.put(Manifest.SIGNATURE, signature.encoded());
        return CanonicalArchive.write(all);
    }

    /** All of a report, if it is one. */
    private static SortedMap<String, byte[]> files(Path report) throws IOException, SealRefused {
        if (!Files.isRegularFile(report.resolve(ReportFiles.JSON))) {
            throw new SealRefused(report + ": is no report's folder; " + ReportFiles.JSON + " is missing.");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        Optional<String> unfit = new Gathering(report, files).gather();
        if (unfit.isPresent()) {
            throw new SealRefused(unfit.get());
        }
        try {
            Report.read(files.getOrDefault(ReportFiles.JSON, new byte[0]));
            List<String> faults = Report.faults(files);
            if (!faults.isEmpty()) {
                throw new SealRefused(report + ": " + faults.getFirst());
            }
        } catch (Broken noReport) {
            throw new SealRefused(report + ": " + noReport.getMessage());
        }
        return files;
    }

    private static String tooLarge(Path report) {
        return report + ": is larger than the " + Limits.BUNDLE_BYTES + " bytes that a bundle may have.";
    }

    /** Walks the folder until something in it is not fit for a bundle. */
    private static final class Gathering extends SimpleFileVisitor<Path> {
        private final Path report;
        private final SortedMap<String, byte[]> files;
        private Optional<String> unfit = Optional.empty();
        private long bytes;

        private Gathering(Path report, SortedMap<String, byte[]> files) {
            this.report = report;
            this.files = files;
        }

        private Optional<String> gather() throws IOException {
            Files.walkFileTree(report, this);
            return unfit;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = report.relativize(file).toString();
            // Bundles of the sabotaged servers' reports are no part of this one, nor is an earlier one of this.
            if (file.endsWith(FILE)) {
                return FileVisitResult.CONTINUE;
            }
            bytes += attributes.size();
            if (!attributes.isRegularFile()) {
                unfit = Optional.of(file + ": is no plain file, and nothing else goes into a bundle.");
            } else if (!EntryName.isFit(name)) {
                unfit = Optional.of(
                        file + ": the name is none that a bundle has: letters, digits, and . _ - behind the first"
                                + " of each part, " + Limits.BUNDLE_NAME_CHARS + " at most.");
            } else if (bytes > Limits.BUNDLE_BYTES || files.size() >= Limits.BUNDLE_FILES) {
                unfit = Optional.of(tooLarge(report));
            } else {
                files.put(name, Files.readAllBytes(file));
            }
            return unfit.isEmpty() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }
}
