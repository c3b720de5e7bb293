package org.glashaus.audit.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they name, so that the same findings have the same ids in every report. */
final class NameId {
    /** Ours, made once at random. */
    private static final UUID NAMESPACE = UUID.fromString("5c0d3c0a-6a43-4d0f-9a66-1f2f0f7a8b15");

    private NameId() {}

    // RFC 9562 §5.5: SHA-1 over namespace and name, then version 5 and the variant put in.
    static UUID of(String kind, String... parts) {
        MessageDigest sha1 = newSha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array());
        sha1.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            sha1.update((byte) 0);
            sha1.update(part.getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
        long high = hash.getLong() & ~0xF000L | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest newSha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
