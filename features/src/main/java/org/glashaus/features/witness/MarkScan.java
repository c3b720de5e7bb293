package org.glashaus.features.witness;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Searches the memory of a stopped process for marks behind which a number stands, such as the moment when the mark was
 * sent. So it can tell what is still there from what has long been due to go.
 */
public final class MarkScan {
    private static final int CHUNK_BYTES = 1 << 20;

    private final List<byte[]> marks;
    private final boolean[] starts = new boolean[1 << 16];
    private final int longest;
    private final byte[] buffer;

    /** A mark that was found: which of them, the number behind it, and where. */
    public record Found(int mark, long number, String place, long address) {}

    /**
     * What one look saw.
     *
     * @param beforeNanos by {@link System#nanoTime}, when the process still ran
     * @param stoppedNanos when it surely stood still
     */
    public record Look(long beforeNanos, long stoppedNanos, long bytes, int unreadable, List<Found> found) {
        public long count(int mark) {
            return found.stream().filter(each -> each.mark() == mark).count();
        }
    }

    /** Marks of two bytes or more. */
    public MarkScan(List<byte[]> marks) {
        this.marks = marks.stream().map(byte[]::clone).toList();
        this.marks.forEach(mark -> starts[start(mark, 0)] = true);
        longest = marks.stream().mapToInt(mark -> mark.length).max().orElse(0) + Long.BYTES;
        buffer = new byte[longest + CHUNK_BYTES];
    }

    /** Stops the process, looks through all that can be read of it, and lets it go on. */
    public Look look(long processId) throws IOException, InterruptedException {
        long before = System.nanoTime();
        try (StoppedProcess stopped = StoppedProcess.stop(processId)) {
            return search(processId, before, System.nanoTime());
        }
    }

    private Look search(long processId, long beforeNanos, long stoppedNanos) throws IOException {
        Path proc = Path.of("/proc", Long.toString(processId));
        List<Found> found = new ArrayList<>();
        long bytes = 0;
        int unreadable = 0;
        try (RandomAccessFile memory = new RandomAccessFile(proc.resolve("mem").toFile(), "r")) {
            for (String line : Files.readAllLines(proc.resolve("maps"))) {
                MemoryRegion region = MemoryRegion.parse(line).orElse(null);
                if (region == null || !region.readable() || region.ofTheKernel()) {
                    continue;
                }
                try {
                    search(memory, region, found);
                    bytes += region.to() - region.from();
                } catch (IOException e) {
                    unreadable++;
                }
            }
        }
        return new Look(beforeNanos, stoppedNanos, bytes, unreadable, List.copyOf(found));
    }

    /** Each chunk keeps so much of the one before that no mark and no number is cut. */
    private void search(RandomAccessFile memory, MemoryRegion region, List<Found> found) throws IOException {
        memory.seek(region.from());
        int carried = 0;
        for (long at = region.from(); at < region.to(); ) {
            int wanted = (int) Math.min(CHUNK_BYTES, region.to() - at);
            memory.readFully(buffer, carried, wanted);
            at += wanted;
            int length = carried + wanted;
            boolean last = at == region.to();
            int end = last ? length : length - longest + 1;
            Arrays.fill(buffer, length, Math.min(buffer.length, length + longest), (byte) 0);
            for (int i = 0; i < end && i + 1 < length; i++) {
                if (starts[start(buffer, i)]) {
                    compare(i, length, region, at - length + i, found);
                }
            }
            carried = last ? 0 : length - Math.max(end, 0);
            System.arraycopy(buffer, length - carried, buffer, 0, carried);
        }
    }

    private void compare(int at, int length, MemoryRegion region, long address, List<Found> found) {
        for (int i = 0; i < marks.size(); i++) {
            byte[] mark = marks.get(i);
            if (at + mark.length <= length && Arrays.equals(buffer, at, at + mark.length, mark, 0, mark.length)) {
                boolean whole = at + mark.length + Long.BYTES <= length;
                long number = whole ? ByteBuffer.wrap(buffer).getLong(at + mark.length) : 0;
                found.add(new Found(i, number, region.kind(), address));
            }
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
