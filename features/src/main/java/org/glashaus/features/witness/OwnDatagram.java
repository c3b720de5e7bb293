package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glashaus.features.Limits;

/** Waits until a datagram that was sent just now lies in the file of a capture. */
final class OwnDatagram {
    private static final Duration POLL = Duration.ofMillis(10);

    private final Path file;
    private final byte[] mark;
    private final Haystack haystack;
    private long from;

    /** To be made before the datagram is sent: what is in the file by now need not be searched. */
    OwnDatagram(Path file, byte[] mark) throws IOException {
        this.file = file;
        this.mark = mark.clone();
        haystack = new Haystack(List.of(Canary.shortBytes("control", this.mark)));
        try (FileChannel written = FileChannel.open(file)) {
            from = written.size();
        }
    }

    void await(Process dumpcap) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Limits.TOOL_RUN.toNanos();
        while (true) {
            boolean alive = dumpcap.isAlive();
            if (arrived()) {
                return;
            }
            if (!alive) {
                throw new IOException("dumpcap ended by itself with exit code " + dumpcap.exitValue()
                        + "; a recording of " + Limits.CAPTURE_KILOBYTES + " KiB or "
                        + Limits.CAPTURE.toMinutes() + " minutes is full.");
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("dumpcap did not record a datagram that was sent to test it.");
            }
            Thread.sleep(POLL);
        }
    }

    private boolean arrived() throws IOException {
        try (FileChannel written = FileChannel.open(file)) {
            int length = Math.toIntExact(Math.min(Limits.UNPACKABLE_FILE_BYTES, written.size() - from));
            ByteBuffer bytes = ByteBuffer.allocate(length);
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = written.read(bytes, from + bytes.position());
            }
            boolean[] found = new boolean[1];
            haystack.search(bytes.array(), bytes.position(), (needle, at) -> found[0] = true);
            from += Math.max(0, bytes.position() - mark.length + 1);
            return found[0];
        }
    }
}
