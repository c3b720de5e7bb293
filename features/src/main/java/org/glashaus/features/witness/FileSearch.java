package org.glashaus.features.witness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.glashaus.features.Limits;

/** Searches files, their names, and what is packed inside them. */
final class FileSearch {
    private final Haystack haystack;
    private final Hits hits = new Hits();
    private final Set<Object> seen = new HashSet<>();
    private int files;
    private long bytes;
    private int cut;

    FileSearch(Haystack haystack) {
        this.haystack = haystack;
    }

    Hits hits() {
        return hits;
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /** Files of which a part was too large to unpack. */
    int cut() {
        return cut;
    }

    /** Every file below, named by its path from {@code label} on. */
    void folder(Path root, String label) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String place = label + "/" + root.relativize(file);
                if (attributes.isRegularFile()) {
                    file(file, place, attributes);
                } else {
                    name(file, place);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (Files.exists(file)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE; // gone between listing and reading, as a journal's side files go
            }
        });
    }

    void file(Path file, String place) throws IOException {
        file(file, place, Files.readAttributes(file, BasicFileAttributes.class));
    }

    private void file(Path file, String place, BasicFileAttributes attributes) throws IOException {
        name(file, place);
        Object key = attributes.fileKey();
        if (key != null && !seen.add(key)) {
            return;
        }
        files++;
        if (attributes.size() > Limits.UNPACKABLE_FILE_BYTES) {
            cut++;
            try (InputStream in = Files.newInputStream(file)) {
                bytes += haystack.search(in, (needle, offset) -> hits.add(needle, place, "", offset));
            }
            return;
        }
        byte[] content = Files.readAllBytes(file);
        bytes += content.length;
        Unpacked unpacked = new Unpacked();
        within(content, content.length, place, "", 0, unpacked);
        if (unpacked.cut()) {
            cut++;
        }
    }

    private void within(byte[] content, int length, String place, String wrapping, int depth, Unpacked unpacked) {
        haystack.search(content, length, (needle, offset) -> hits.add(needle, place, wrapping, offset));
        if (depth < Limits.UNPACK_DEPTH) {
            unpacked.each(
                    content,
                    length,
                    (plain, size, at) -> within(plain, size, place, "packed " + wrapping, depth + 1, unpacked));
        }
    }

    private void name(Path file, String place) {
        byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
        haystack.search(name, name.length, (needle, offset) -> hits.add(needle, place, "file name, ", offset));
    }
}
