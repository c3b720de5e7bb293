package org.glashaus.conference.signalling;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** What to a server looks like something sealed, and can be read by tests. */
public final class Sealed {
    /** The point of P-256 that everything is reckoned from. */
    public static final String KEY =
            "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU";

    private static final int NONCE_AND_TAG_OCTETS = 28;

    private Sealed() {}

    public static String of(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = new byte[NONCE_AND_TAG_OCTETS + octets.length];
        System.arraycopy(octets, 0, padded, NONCE_AND_TAG_OCTETS, octets.length);
        return "v1.AAAAAAAA." + Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }

    /** For one other page: as many keys of a room. */
    static String keys(int count) {
        return "v1."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[NONCE_AND_TAG_OCTETS + 32 * count]);
    }

    public static String text(JsonObject message) {
        byte[] octets =
                Base64.getUrlDecoder().decode(message.getString("sealed").substring("v1.AAAAAAAA.".length()));
        return new String(Arrays.copyOfRange(octets, NONCE_AND_TAG_OCTETS, octets.length), StandardCharsets.UTF_8);
    }
}
