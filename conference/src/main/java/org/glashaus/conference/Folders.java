package org.glashaus.conference;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.function.Consumer;
import org.glashaus.conference.files.FolderPair;
import org.glashaus.conference.files.OwnFile;
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
            Files.createDirectories(folder, OwnFile.FOLDER_OF_OWNER);
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS, "The " + what + " folder " + folder + " cannot be made.", failure);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw unwritable(folder, what);
        }
    }

    /** Each key is for its owner's eyes alone; of a folder that somebody else made, the names of the keys are not. */
    static void tellIfOthersCanRead(Path keys, Consumer<String> console) throws StartRefused {
        try {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(keys));
            if (!permissions.endsWith("------")) {
                console.accept("The key folder " + keys + " is open to other users of this machine (" + permissions
                        + "); \"chmod 700 " + keys + "\" keeps them out.");
            }
        } catch (IOException failure) {
            throw unwritable(keys, "key");
        }
    }

    private static StartRefused unwritable(Path folder, String what) {
        return new StartRefused(
                StartRefused.MACHINE_LACKS, "The " + what + " folder " + folder + " cannot be written to.");
    }

    /** The kernel gives the lock back when the process ends, however it ends. */
    static AutoCloseable lock(Path folder, String what) throws StartRefused {
        FileChannel channel;
        try {
            Path file = folder.resolve(LOCK);
            if (!Files.exists(file)) {
                Files.createFile(file, OwnFile.OWNER_ONLY);
            }
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw unwritable(folder, what);
        }
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, what);
            }
            return channel;
        } catch (IOException | OverlappingFileLockException taken) {
            throw inUse(folder, what);
        } finally {
            if (lock == null) {
                closeQuietly(channel);
            }
        }
    }

    private static StartRefused inUse(Path folder, String what) {
        return new StartRefused(
                StartRefused.MACHINE_LACKS,
                "The " + what + " folder " + folder + " is in use by another server; each needs a folder of its own.");
    }

    /**
     * Keys belong to the data they were made with: a server with other data would find nothing under them and destroy them.
     * Each folder holds the same random name of the pair; keys without one belong to whoever comes first.
     */
    static void pair(Path data, Path keys) throws StartRefused {
        Path ofData = data.resolve(FolderPair.FILE);
        Path ofKeys = keys.resolve(FolderPair.FILE);
        try {
            String name = Files.exists(ofData) ? Files.readString(ofData) : "";
            if (Files.exists(ofKeys) && !Files.readString(ofKeys).equals(name)) {
                throw new StartRefused(
                        StartRefused.USAGE,
                        "The keys in " + keys + " belong to other data than those in " + data
                                + ", whose journal they open; begin with an empty key folder, or give the data that belong to them.");
            }
            if (name.isEmpty()) {
                name = UUID.randomUUID().toString();
                OwnFile.write(ofData, name.getBytes(StandardCharsets.US_ASCII));
            }
            if (!Files.exists(ofKeys)) {
                OwnFile.write(ofKeys, name.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "The file " + FolderPair.FILE + " in " + data + " or " + keys + " cannot be read and written.",
                    failure);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            // Nothing was written through it.
        }
    }
}
