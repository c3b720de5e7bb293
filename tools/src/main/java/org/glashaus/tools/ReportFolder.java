package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.audit.report.ReportFiles;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.seal.Bundle;
import org.glashaus.spec.StatementLibrary;
import org.jspecify.annotations.Nullable;

/** The folder that a report goes to. Evidence of an earlier audit must not lie beside the new one's. */
final class ReportFolder {
    static final String SABOTAGE = "sabotage";

    /** All that reports consist of; nothing else is ever deleted. */
    private static final List<String> OURS = Stream.concat(
                    Stream.of(
                            ReportFiles.HTML,
                            ReportFiles.JSON,
                            "evidence",
                            SABOTAGE,
                            SabotageFile.NAME,
                            ReportFiles.SABOTAGE_HTML,
                            Bundle.FILE,
                            Bundle.LEDGER_HEAD),
                    StatementLibrary.ids().stream())
            .toList();

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** True if the folder is new, empty, or holds an earlier report and nothing else. */
    boolean mayBeReplaced() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> OURS.contains(entry.getFileName().toString()));
        }
    }

    void empty() throws IOException {
        for (String entry : OURS) {
            Path path = folder.resolve(entry);
            if (Files.exists(path)) {
                delete(path);
            }
        }
        Files.createDirectories(folder);
    }

    private static void delete(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
