package org.glashaus.conference.quiet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Marks, one for each field that a stranger can fill; wherever one turns up, it says which field leaked. */
final class Canaries {
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxz";

    private final Map<String, String> byField = new TreeMap<>();
    private final java.util.Random random;

    Canaries(long seed) {
        random = new java.util.Random(seed);
    }

    /** Letters only, so that it fits into every field. */
    String in(String field) {
        return byField.computeIfAbsent(field, absent -> {
            StringBuilder mark = new StringBuilder("k");
            for (int i = 0; i < 12; i++) {
                mark.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            return mark.toString();
        });
    }

    /** Of this machine's own network, so that a connection can really come from there. */
    String loopbackAddress() {
        return byField.computeIfAbsent(
                "address",
                absent -> "127.%d.%d.%d"
                        .formatted(100 + random.nextInt(99), random.nextInt(255), 1 + random.nextInt(253)));
    }

    String address(String field, String pattern) {
        return byField.computeIfAbsent(field, absent -> pattern.formatted(100 + random.nextInt(99)));
    }

    /** The fields whose mark is in there. */
    List<String> foundIn(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        byField.forEach((field, mark) -> {
            if (text.contains(mark)) {
                found.add(field);
            }
        });
        return found;
    }

    int size() {
        return byField.size();
    }
}
