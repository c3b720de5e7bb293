package org.glashaus.audit.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head as it stands in a ledger or in somebody's drawer.
 *
 * @param signedText the line up to its last blank
 * @param number of the head, from 0 on
 * @param size the leaves that it vouches for
 * @param keyId SHA-256 of the public key
 * @param signature in base64
 */
public record SignedHead(
        String signedText, long number, long size, String root, Instant time, String keyId, String signature) {
    static final String FORMAT = "glashaus-ledger-head/1";

    private static final String COUNT = "(0|[1-9][0-9]{0,17})";
    private static final Pattern LINE = Pattern.compile("(" + FORMAT + " " + COUNT + " " + COUNT
            + " ([0-9a-f]{64}) ([0-9-]{10}T[0-9:]{8}Z) ([0-9a-f]{64})) ([A-Za-z0-9+/]{8,120}={0,2})");

    public static Optional<SignedHead> read(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches() || !oneWayToWriteIt(fields.group(7))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignedHead(
                    fields.group(1),
                    Long.parseLong(fields.group(2)),
                    Long.parseLong(fields.group(3)),
                    fields.group(4),
                    Instant.parse(fields.group(5)),
                    fields.group(6),
                    fields.group(7)));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** Base64 has spare bits at its end, which could be changed without changing the signature. */
    private static boolean oneWayToWriteIt(String base64) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(base64))
                    .equals(base64);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    public String line() {
        return signedText + " " + signature;
    }

    TreeHash rootHash() {
        return TreeHash.read(root);
    }
}
