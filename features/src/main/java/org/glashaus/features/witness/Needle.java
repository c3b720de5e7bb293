package org.glashaus.features.witness;

import org.glashaus.features.Limits;

/** One form of one canary, as bytes to search for. */
final class Needle {
    private final String canary;
    private final String form;
    private final byte[] bytes;

    Needle(String canary, String form, byte[] bytes) {
        this.canary = canary;
        this.form = form;
        this.bytes = bytes.clone();
    }

    String canary() {
        return canary;
    }

    String form() {
        return form;
    }

    int length() {
        return bytes.length;
    }

    byte at(int index) {
        return bytes[index];
    }

    /** False if these bytes may occur by chance. */
    boolean sure() {
        return bytes.length >= Limits.SURE_NEEDLE_BYTES;
    }
}
