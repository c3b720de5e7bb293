package org.glashaus.conference;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The two folders that the server writes to, for its owner's eyes only, and for one server at a time. */
final class Folders {
    private static final String LOCK = "lock";

    private Folders() {}

    /** Keys that lie among the data would be in every backup of the data. */
    static void requireApart(Path data, Path keys) throws StartRefused {
        Path dataPlace = place(data);
        Path keyPlace = place(keys);
        if (keyPlace.startsWith(dataPlace)) {
            throw new StartRefused(
                    StartRefused.USAGE,
                    "The key folder " + keys + " lies in the data folder " + data
                            + "; keys must be apart, so that a backup of the data holds none.");
        }
        if (dataPlace.startsWith(keyPlace)) {
            throw new StartRefused(
                    StartRefused.USAGE,
                    "The data folder " + data + " lies in the key folder " + keys
                            + "; data must be apart, so that they can be backed up without the keys.");
        }
    }

    /** Where the folder is or would be, with symbolic links followed as far as it exists. */
    private static Path place(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        @Nullable Path there = whole;
        while (there != null) {
            try {
                return there.toRealPath().resolve(there.relativize(whole)).normalize();
            } catch (IOException notThere) {
                there = there.getParent();
            }
        }
        return whole;
    }

    /** Refuses what is certain to fail, and makes nothing. */
    static void requireUsable(Path folder, String what) throws StartRefused {
        @Nullable Path there = folder.toAbsolutePath().normalize();
        if (Files.exists(there) && (!Files.isDirectory(there) || !Files.isWritable(there))) {
            throw unwritable(folder, what);
        }
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS, "The " + what + " folder " + folder + " cannot be made.");
        }
    }

    static void prepare(Path folder, String what) throws StartRefused {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS, "The " + what + " folder " + folder + " cannot be made.", failure);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw unwritable(folder, what);
        }
    }

    private static StartRefused unwritable(Path folder, String what) {
        return new StartRefused(
                StartRefused.MACHINE_LACKS, "The " + what + " folder " + folder + " cannot be written to.");
    }

    /** The kernel gives the lock back when the process ends, however it ends. */
    static AutoCloseable lock(Path dataFolder) throws StartRefused {
        FileChannel channel;
        try {
            Path file = dataFolder.resolve(LOCK);
            if (!Files.exists(file)) {
                Files.createFile(file, ownerOnly("rw-------"));
            }
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw unwritable(dataFolder, "data");
        }
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                throw inUse(dataFolder);
            }
            return channel;
        } catch (IOException | OverlappingFileLockException taken) {
            throw inUse(dataFolder);
        } finally {
            if (lock == null) {
                closeQuietly(channel);
            }
        }
    }

    private static StartRefused inUse(Path dataFolder) {
        return new StartRefused(
                StartRefused.MACHINE_LACKS,
                "The data folder " + dataFolder + " is in use by another server; each needs a folder of its own.");
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            // Nothing was written through it.
        }
    }

    private static FileAttribute<?> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
