package org.glashaus.conference.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server vouches for at one moment, in the words of {@code docs/ledger.md}.
 *
 * @param number of this head, from 0 on, so that none can be taken out
 * @param size how many leaves stand before it
 * @param root of the tree over all of them
 * @param key SHA-256 of the public key
 */
record Head(long number, long size, byte[] root, Instant time, byte[] key, byte[] signature) {
    static final String FORMAT = "glashaus-ledger-head/1";

    private static final Pattern LINE = Pattern.compile(Pattern.quote(FORMAT)
            + " ([0-9]{1,18}) ([0-9]{1,18}) ([0-9a-f]{64}) ([0-9T:Z-]{20}) ([0-9a-f]{64}) ([A-Za-z0-9+/]+=*)");

    static Head signed(long number, MerkleTree tree, Instant time, LedgerKey key) {
        byte[] root = tree.root();
        Instant second = LeafText.second(time);
        byte[] signature = key.sign(text(number, tree.size(), root, second, key.id()));
        return new Head(number, tree.size(), root, second, key.id(), signature);
    }

    /** What is signed: the line without its last blank and what follows. */
    String text() {
        return text(number, size, root, time, key);
    }

    String line() {
        return text() + " " + Base64.getEncoder().encodeToString(signature);
    }

    private static String text(long number, long size, byte[] root, Instant time, byte[] key) {
        HexFormat hex = HexFormat.of();
        return FORMAT + " " + number + " " + size + " " + hex.formatHex(root) + " " + time + " " + hex.formatHex(key);
    }

    static Optional<Head> read(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            return Optional.empty();
        }
        try {
            HexFormat hex = HexFormat.of();
            Head head = new Head(
                    Long.parseLong(fields.group(1)),
                    Long.parseLong(fields.group(2)),
                    hex.parseHex(fields.group(3)),
                    Instant.parse(fields.group(4)),
                    hex.parseHex(fields.group(5)),
                    Base64.getDecoder().decode(fields.group(6)));
            return head.line().equals(line) ? Optional.of(head) : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException noHead) {
            return Optional.empty();
        }
    }
}
