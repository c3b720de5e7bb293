package org.glashaus.conference.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.glashaus.media.RandomSource;

/** What a person is given to ask how things stand: 80 random bits, in letters that are not taken for each other. */
public final class Reference {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int OCTETS = 16;
    private static final int GROUP = 4;

    private Reference() {}

    static String draw(RandomSource random) {
        byte[] octets = new byte[OCTETS];
        random.fill(octets);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < OCTETS; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(octets[i] & 31));
        }
        return text.toString();
    }

    /** However it was typed. */
    static String normal(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return letters.length() == OCTETS ? letters.replaceAll("(.{4})(?!$)", "$1-") : "";
    }

    /** In a time that does not tell how much of it was right. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
