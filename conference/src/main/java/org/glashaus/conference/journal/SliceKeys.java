package org.glashaus.conference.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glashaus.conference.files.OwnFile;
import org.glashaus.spec.LogCategory;

/**
 * The folder of the slices' keys, one file each. A key is on the disk before anything is written under it, and its file
 * is overwritten before it is removed.
 */
final class SliceKeys {
    private static final String FOLDER = "journal";
    private static final String UNFINISHED = ".new";

    private final Path folder;
    private final SecureRandom random;
    private final Map<Long, SliceKey> keys = new HashMap<>();

    private SliceKeys(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    static SliceKeys open(Path keyFolder, SecureRandom random) throws IOException {
        Path folder = keyFolder.resolve(FOLDER);
        Files.createDirectories(folder, OwnFile.FOLDER_OF_OWNER);
        SliceKeys keys = new SliceKeys(folder, random);
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            keys.load(file);
        }
        return keys;
    }

    private void load(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(UNFINISHED)) {
            overwriteAndDelete(file);
            return;
        }
        SliceKey.of(name, Files.readAllBytes(file)).ifPresent(key -> keys.put(key.slice(), key));
    }

    /** The key under which an entry of this moment is sealed; a new one where there is none. */
    SliceKey forEntry(LogCategory category, long atMillis, Duration width) throws IOException {
        long widthMillis = width.toMillis();
        long start = Math.floorDiv(atMillis, widthMillis) * widthMillis;
        for (SliceKey key : keys.values()) {
            if (!key.ofHold()
                    && key.category() == category
                    && key.startMillis() == start
                    && key.endMillis() == start + widthMillis) {
                return key;
            }
        }
        return make(freeSlice(), category, start, start + widthMillis, false);
    }

    SliceKey forHold(Hold hold) throws IOException {
        Optional<SliceKey> known = of(hold.id());
        return known.isPresent()
                ? known.get()
                : make(
                        hold.id(),
                        hold.scope().category(),
                        hold.scope().from().toEpochMilli(),
                        hold.scope().to().toEpochMilli() + 1,
                        true);
    }

    /** A number that no slice has, nor, but for a chance of one in 2^63, ever had. */
    long freeSlice() {
        while (true) {
            long slice = random.nextLong() & Long.MAX_VALUE;
            if (slice != 0 && !keys.containsKey(slice)) {
                return slice;
            }
        }
    }

    Optional<SliceKey> of(long slice) {
        return Optional.ofNullable(keys.get(slice));
    }

    List<SliceKey> all() {
        return List.copyOf(keys.values());
    }

    private SliceKey make(long slice, LogCategory category, long start, long end, boolean ofHold) throws IOException {
        byte[] secret = new byte[SliceKey.OCTETS];
        random.nextBytes(secret);
        SliceKey key = new SliceKey(slice, category, start, end, ofHold, secret);
        Path unfinished = folder.resolve(key.fileName() + UNFINISHED);
        // A disk that was full may have left half of one.
        overwriteAndDelete(unfinished);
        try (FileChannel out = FileChannel.open(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnFile.OWNER_ONLY)) {
            write(out, secret);
        }
        Files.move(unfinished, folder.resolve(key.fileName()), StandardCopyOption.ATOMIC_MOVE);
        syncFolder();
        keys.put(slice, key);
        return key;
    }

    void destroy(SliceKey key) throws IOException {
        overwriteAndDelete(folder.resolve(key.fileName()));
        keys.remove(key.slice());
        Arrays.fill(key.secret(), (byte) 0);
    }

    private void overwriteAndDelete(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(out, new byte[(int) Math.min(out.size(), 4096)]);
        }
        Files.delete(file);
        syncFolder();
    }

    private static void write(FileChannel out, byte[] octets) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(octets);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
        out.force(true);
    }

    private void syncFolder() throws IOException {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }
}
