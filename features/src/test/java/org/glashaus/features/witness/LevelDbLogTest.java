package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs written here by the published format, and read back. */
final class LevelDbLogTest {
    private static final int BLOCK = 32768;
    private static final int HEADER = 7;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void whatWasWrittenLastIsInForceAndWhatWasDeletedIsNot() throws IOException {
        record(batch(put("a", "1"), put("b", "2")));
        record(batch(put("a", "3"), delete("b")));
        save("000003.log");

        assertThat(read()).isEqualTo(Map.of("a", "3"));
    }

    @Test
    void aLaterFileGoesOnWithAnEarlierOne() throws IOException {
        record(batch(put("a", "1"), put("b", "2")));
        save("000003.log");
        record(batch(delete("a")));
        save("000007.log");

        assertThat(read()).isEqualTo(Map.of("b", "2"));
    }

    @Test
    void aRecordMayLieInSeveralBlocks() throws IOException {
        String large = "x".repeat(3 * BLOCK);
        record(batch(put("before", "1")));
        record(batch(put("large", large)));
        record(batch(put("after", "2")));
        save("000003.log");

        assertThat(read()).isEqualTo(Map.of("before", "1", "large", large, "after", "2"));
    }

    @Test
    void whatACrashCutOffIsNotThere() throws IOException {
        record(batch(put("a", "1")));
        record(batch(put("b", "2")));
        byte[] whole = log.toByteArray();
        Files.write(folder.resolve("000003.log"), Arrays.copyOf(whole, whole.length - 1));

        assertThat(read()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void storageThatWasPackedIsNotTakenForEmpty() throws IOException {
        Files.writeString(folder.resolve("000005.ldb"), "packed");

        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("packed");
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws IOException {
        assertThat(LevelDbLog.read(folder.resolve("none"))).isEmpty();
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> read = new TreeMap<>();
        LevelDbLog.read(folder)
                .forEach((key, value) -> read.put(
                        new String(key.array(), StandardCharsets.UTF_8), new String(value, StandardCharsets.UTF_8)));
        return read;
    }

    private void save(String name) throws IOException {
        Files.write(folder.resolve(name), log.toByteArray());
        log.reset();
    }

    private void record(byte[] payload) {
        int at = 0;
        boolean first = true;
        do {
            int left = BLOCK - log.size() % BLOCK;
            if (left < HEADER) {
                log.writeBytes(new byte[left]);
                left = BLOCK;
            }
            int length = Math.min(left - HEADER, payload.length - at);
            boolean last = at + length == payload.length;
            int type = first ? (last ? 1 : 2) : (last ? 4 : 3);
            log.writeBytes(new byte[] {0, 0, 0, 0, (byte) length, (byte) (length >> 8), (byte) type});
            log.write(payload, at, length);
            at += length;
            first = false;
        } while (at < payload.length);
    }

    private static byte[] batch(byte[]... changes) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        batch.writeBytes(ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(1)
                .putInt(changes.length)
                .array());
        for (byte[] change : changes) {
            batch.writeBytes(change);
        }
        return batch.toByteArray();
    }

    private static byte[] put(String key, String value) {
        ByteArrayOutputStream change = new ByteArrayOutputStream();
        change.write(1);
        text(change, key);
        text(change, value);
        return change.toByteArray();
    }

    private static byte[] delete(String key) {
        ByteArrayOutputStream change = new ByteArrayOutputStream();
        change.write(0);
        text(change, key);
        return change.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        while (length > 0x7f) {
            out.write(length & 0x7f | 0x80);
            length >>>= 7;
        }
        out.write(length);
        out.writeBytes(bytes);
    }
}
