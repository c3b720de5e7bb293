package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glashaus.features.Limits;

/**
 * By what an entry could be told in a file when its time is over: its moment, its place among the rows, what it held in
 * clear, and the key that opens it.
 */
public final class Remains {
    /** SQLite keeps a moment of this age in six octets. */
    private static final int MOMENT_OCTETS = 6;

    /** Where the server's own console says that it is. */
    private static final Pattern OWN_MACHINE = Pattern.compile("127\\.0\\.|0:0:0:0:0:0:0:1");

    private final Map<String, Canary> canaries = new LinkedHashMap<>();

    private Remains() {}

    /**
     * @param due the entries whose time is over
     * @param living those that may live on, under whose moments and keys nothing is sought
     * @param keys all keys, as they were when the entries were written
     */
    public static List<Canary> of(List<SealedRows.Row> due, List<SealedRows.Row> living, Map<Long, byte[]> keys)
            throws IOException {
        Set<Long> shared = living.stream().map(SealedRows.Row::atMillis).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> slices =
                living.stream().map(row -> row.head().slice()).collect(Collectors.toCollection(TreeSet::new));
        Remains remains = new Remains();
        int number = 0;
        for (SealedRows.Row row : due) {
            number++;
            if (!shared.contains(row.atMillis())) {
                remains.moment(row.atMillis(), number);
            }
            remains.row(row.head(), number);
            remains.content(row, number);
            byte[] key = keys.get(row.head().slice());
            if (key != null && !slices.contains(row.head().slice())) {
                remains.key(row.head().slice(), key, number);
            }
        }
        return List.copyOf(remains.canaries.values());
    }

    private void moment(long atMillis, int number) {
        byte[] eight = ByteBuffer.allocate(Long.BYTES).putLong(atMillis).array();
        put(Canary.shortBytes(
                "moment of entry " + number, Arrays.copyOfRange(eight, Long.BYTES - MOMENT_OCTETS, Long.BYTES)));
        put(Canary.seen("moment of entry " + number + " in words", Long.toString(atMillis)));
    }

    /** Moment and slice lie side by side in SQLite's row. */
    private void row(SealedRows.Head head, int number) {
        byte[] both = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(head.atMillis())
                .putLong(head.slice())
                .array();
        put(Canary.shortBytes(
                "row of entry " + number, Arrays.copyOfRange(both, Long.BYTES - MOMENT_OCTETS, both.length)));
    }

    private void content(SealedRows.Row row, int number) throws IOException {
        byte[] octets = new byte[row.payload().remaining()];
        row.payload().get(octets);
        if (telling(octets)) {
            put(Canary.octets("content of entry " + number, octets));
        }
        Map<String, String> fields = EntryFields.of(row);
        for (String drawn : List.of("room", "identifier")) {
            String hex = fields.getOrDefault(drawn, "");
            if (!hex.isEmpty()) {
                put(Canary.octets(
                        "identifier in entry " + number, HexFormat.of().parseHex(hex)));
            }
        }
        String address = fields.getOrDefault("address", "").split("/", -1)[0];
        if (!address.isEmpty() && !OWN_MACHINE.matcher(address).lookingAt()) {
            put(Canary.text("address or network in entry " + number, address));
        }
    }

    private void key(long slice, byte[] key, int number) {
        byte[] eight = ByteBuffer.allocate(Long.BYTES).putLong(slice).array();
        put(Canary.octets("slice of entry " + number + ", which names its key's file", eight));
        put(Canary.octets("key of entry " + number, key));
    }

    /** Few octets, or nearly all of them zero, occur by chance. */
    private static boolean telling(byte[] octets) {
        Set<Byte> different = new TreeSet<>();
        for (byte octet : octets) {
            different.add(octet);
        }
        return octets.length >= Limits.SURE_NEEDLE_BYTES && different.size() >= Limits.TELLING_OCTETS;
    }

    /** Entries that share something share the mark. */
    private void put(Canary canary) {
        canaries.putIfAbsent(HexFormat.of().formatHex(canary.mark()), canary);
    }
}
