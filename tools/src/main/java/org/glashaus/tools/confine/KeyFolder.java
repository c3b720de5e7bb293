package org.glashaus.tools.confine;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glashaus.tools.confine.Kernel.Call;

/**
 * The key folder, made before the server is, since no rule can be about a place that is not there. Where it cannot be made the
 * server says so.
 *
 * @param made the topmost folder that had to be made
 */
record KeyFolder(Optional<String> made) {
    private static final long FROM_HERE = -100;
    private static final long OF_OWNER = 0700;

    static KeyFolder make(Kernel kernel, String keys) {
        Optional<String> made = Optional.empty();
        try (Arena arena = Arena.ofConfined()) {
            for (int end = next(keys, 0); end > 0; end = next(keys, end)) {
                String folder = keys.substring(0, end);
                long answer = kernel.call(
                        Call.MKDIRAT,
                        FROM_HERE,
                        arena.allocateFrom(folder, StandardCharsets.ISO_8859_1).address(),
                        OF_OWNER,
                        0);
                if (answer == 0 && made.isEmpty()) {
                    made = Optional.of(folder);
                }
            }
        }
        return new KeyFolder(made);
    }

    /** Where the next name in a path ends; 0 after the last. */
    private static int next(String path, int from) {
        if (from >= path.length()) {
            return 0;
        }
        int slash = path.indexOf('/', from + 1);
        return slash < 0 ? path.length() : slash;
    }
}
