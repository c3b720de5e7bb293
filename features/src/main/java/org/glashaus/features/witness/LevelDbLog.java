package org.glashaus.features.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is in force in a LevelDB that has not packed anything yet: the batches of its logs, replayed (LevelDB, doc/log_format.md
 * and db/write_batch.cc). Deleted records may still lie in the files; they are not in force.
 */
final class LevelDbLog {
    private static final int BLOCK = 32768;
    private static final int HEADER = 7;
    private static final int FULL = 1;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int BATCH_HEADER = 12;

    private final Map<ByteBuffer, byte[]> records = new LinkedHashMap<>();

    private LevelDbLog() {}

    /** Keys and values in the order in which they were first written; empty if there is no such folder. */
    static Map<ByteBuffer, byte[]> read(Path folder) throws IOException {
        LevelDbLog log = new LevelDbLog();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> all = files.sorted().toList();
                if (all.stream().anyMatch(file -> file.toString().endsWith(".ldb"))) {
                    throw new IOException("the browser has packed its storage, which this reader cannot unpack.");
                }
                for (Path file : all) {
                    if (file.toString().endsWith(".log")) {
                        log.replay(Files.readAllBytes(file));
                    }
                }
            }
        }
        return log.records;
    }

    private void replay(byte[] file) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at + HEADER <= file.length) {
            if (BLOCK - at % BLOCK < HEADER) {
                at += BLOCK - at % BLOCK;
                continue;
            }
            int length = (file[at + 4] & 0xff) | (file[at + 5] & 0xff) << 8;
            int type = file[at + 6];
            if (type == 0 || at + HEADER + length > file.length) {
                return; // what a crash cut off, or room that was made and not used
            }
            if (type == FULL || type == FIRST) {
                whole.reset();
            }
            whole.write(file, at + HEADER, length);
            if (type == FULL || type == LAST) {
                batch(ByteBuffer.wrap(whole.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
            }
            at += HEADER + length;
        }
    }

    private void batch(ByteBuffer batch) throws IOException {
        try {
            batch.position(BATCH_HEADER);
            while (batch.hasRemaining()) {
                boolean put = batch.get() != 0;
                ByteBuffer key = ByteBuffer.wrap(bytes(batch));
                records.remove(key);
                if (put) {
                    records.put(key, bytes(batch));
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the browser's storage is not written as LevelDB writes.", e);
        }
    }

    private static byte[] bytes(ByteBuffer batch) {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = batch.get();
            length |= (next & 0x7f) << shift;
            if (next >= 0) {
                break;
            }
        }
        if (length < 0 || length > batch.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        batch.get(bytes);
        return bytes;
    }
}
