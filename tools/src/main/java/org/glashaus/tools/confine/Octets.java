package org.glashaus.tools.confine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Paths and arguments are octets to the kernel; here each is one char, so that none is lost, whatever the locale says. */
final class Octets {
    private Octets() {}

    static String raw(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /** As the platform would have given it. */
    static String decoded(String raw) {
        return new String(raw.getBytes(StandardCharsets.ISO_8859_1), platform());
    }

    static String encoded(String text) {
        return raw(text.getBytes(platform()));
    }

    private static Charset platform() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }
}
