package org.glashaus.features.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

/** Places for media that not every witness sees. */
final class Stores {
    private static final long MAPPED_OCTETS = 4 << 20;
    private static final int PENNED_OCTETS = 2048;
    private static final int OWNER_ONLY = 0600;
    private static final byte VEIL = 0x5a;

    private Stores() {}

    /** A file that is mapped, closed and removed before anybody comes: it has no name, and nothing is ever written to it by a call. */
    static Consumer<byte[]> mapped(Path file) {
        MemorySegment map;
        try {
            try (FileChannel channel = made(file)) {
                map = channel.map(FileChannel.MapMode.READ_WRITE, 0, MAPPED_OCTETS, Arena.global());
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long[] at = {0};
        return bytes -> {
            if (at[0] + bytes.length > MAPPED_OCTETS) {
                at[0] = 0;
            }
            MemorySegment.copy(bytes, 0, map, ValueLayout.JAVA_BYTE, at[0], bytes.length);
            at[0] += bytes.length;
        };
    }

    /** By creat(2) and write(2), past all of Java. */
    static Consumer<byte[]> penned(Path file) {
        MethodHandle creat = function(
                "creat", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        MethodHandle write = function(
                "write",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        MemorySegment pen = Arena.global().allocate(PENNED_OCTETS);
        int[] descriptor = {-1};
        return bytes -> {
            try (Arena arena = Arena.ofConfined()) {
                if (descriptor[0] < 0) {
                    descriptor[0] = (int) creat.invoke(arena.allocateFrom(file.toString()), OWNER_ONLY);
                }
                MemorySegment.copy(bytes, 0, pen, ValueLayout.JAVA_BYTE, 0, bytes.length);
                long written = (long) write.invoke(descriptor[0], pen, (long) bytes.length);
                if (written != bytes.length) {
                    throw new IllegalStateException("write(2) wrote " + written);
                }
                pen.fill((byte) 0);
            } catch (Throwable thrown) {
                throw new IllegalStateException(thrown);
            }
        };
    }

    /** Through a pipe, from which the file takes it. */
    static Consumer<byte[]> piped(Path file) {
        try {
            Pipe pipe = Pipe.open();
            FileChannel channel = made(file);
            return bytes -> {
                try {
                    pipe.sink().write(ByteBuffer.wrap(bytes));
                    channel.transferFrom(pipe.source(), channel.size(), bytes.length);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is opened before anybody comes, and in which nothing can be read without the veil. */
    static Consumer<byte[]> veiled(Path file) {
        FileChannel channel;
        try {
            channel = made(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return veiling(bytes -> {
            try {
                channel.write(ByteBuffer.wrap(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Consumer<byte[]> veiling(Consumer<byte[]> other) {
        return bytes -> {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= VEIL;
            }
            other.accept(bytes);
        };
    }

    /** What stays in memory would be another breach. */
    static Consumer<byte[]> wiping(Consumer<byte[]> other) {
        return bytes -> {
            other.accept(bytes);
            Arrays.fill(bytes, (byte) 0);
        };
    }

    private static FileChannel made(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
    }
}
