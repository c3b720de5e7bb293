package org.glashaus.conference.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders for their owner's eyes only; a small file is there whole or not at all, whatever the power does. */
public final class OwnFile {
    public static final FileAttribute<?> OWNER_ONLY = permissions("rw-------");
    public static final FileAttribute<?> FOLDER_OF_OWNER = permissions("rwx------");
    /** How a file ends that a crash left before it was whole. */
    public static final String UNFINISHED = ".new";

    private static final long OVERWRITTEN_OCTETS = 1 << 20;

    private OwnFile() {}

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    /** In place of what is there, if anything is. */
    public static void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try (FileChannel out = FileChannel.open(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        flushFolder(file);
    }

    /** What was in it may be somebody's words: it is overwritten before it goes. Nothing happens where nothing is. */
    public static void destroy(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file);
            return;
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(out.size(), OVERWRITTEN_OCTETS));
            while (zeros.hasRemaining()) {
                out.write(zeros);
            }
            out.force(true);
        }
        Files.delete(file);
        flushFolder(file);
    }

    /** A new name is on the disk only when its folder is. */
    public static void flushFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
