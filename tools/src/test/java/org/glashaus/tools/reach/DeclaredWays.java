package org.glashaus.tools.reach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The ways that are allowed, each with its reason: blocks with an empty line between them, as {@link Way#brief};
 * a line that begins with {@code #} gives the reason of all blocks that follow it.
 */
final class DeclaredWays {
    private static final Pattern BETWEEN_BLOCKS = Pattern.compile("\n\\s*\n");

    private DeclaredWays() {}

    /** By way, the reason. */
    static Map<String, String> read() {
        try (InputStream stream = DeclaredWays.class.getResourceAsStream("declared-ways.txt")) {
            if (stream == null) {
                throw new IOException("declared-ways.txt is not there");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, String> parse(String text) {
        Map<String, String> ways = new LinkedHashMap<>();
        String reason = "";
        for (String block : BETWEEN_BLOCKS.splitAsStream(text.strip()).toList()) {
            if (block.startsWith("#")) {
                reason = block.replaceAll("(?m)^# ?", "").replace('\n', ' ');
            } else if (!block.isEmpty() && (reason.isEmpty() || ways.put(block, reason) != null)) {
                throw new IllegalArgumentException("without a reason, or twice:\n" + block);
            }
        }
        return ways;
    }
}
