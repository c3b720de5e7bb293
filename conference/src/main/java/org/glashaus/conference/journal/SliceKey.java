package org.glashaus.conference.journal;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.spec.LogCategory;

/**
 * The key of one slice of a category, or of a hold.
 *
 * @param slice random, so that no number ever comes back; of a hold its id
 * @param startMillis first event time that it is for
 * @param endMillis first one that it is no longer for
 */
record SliceKey(long slice, LogCategory category, long startMillis, long endMillis, boolean ofHold, byte[] secret) {
    static final int OCTETS = 32;

    private static final Pattern NAME = Pattern.compile("(\\d+)\\.(-?\\d+)\\.(-?\\d+)\\.([0-9a-f]{16})\\.(key|hold)");

    boolean covers(long atMillis) {
        return startMillis <= atMillis && atMillis < endMillis;
    }

    /** Category, start, end and slice: all that is known of a key but the key. */
    String fileName() {
        return category.code() + "." + startMillis + "." + endMillis + "."
                + HexFormat.of().toHexDigits(slice) + (ofHold ? ".hold" : ".key");
    }

    static Optional<SliceKey> of(String fileName, byte[] secret) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches() || secret.length != OCTETS) {
            return Optional.empty();
        }
        try {
            int code = Integer.parseInt(name.group(1));
            for (LogCategory category : LogCategory.values()) {
                if (category.code() == code) {
                    return Optional.of(new SliceKey(
                            HexFormat.fromHexDigitsToLong(name.group(4)),
                            category,
                            Long.parseLong(name.group(2)),
                            Long.parseLong(name.group(3)),
                            name.group(5).equals("hold"),
                            secret));
                }
            }
        } catch (NumberFormatException tooLong) {
            // A number of this length was never written by us.
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "SliceKey(redacted)";
    }
}
