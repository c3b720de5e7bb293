package org.glashaus.audit.sabotage;

import org.glashaus.audit.Limits;
import org.glashaus.audit.Verdict;

/**
 * What one check said of one server.
 *
 * @param seen what was seen broken, or why nobody could look; empty where it was kept
 */
public record Told(Cell cell, String seen) {
    /** A check that was not asked has no cell. */
    public enum Cell {
        BROKEN,
        /** It looked, and saw no breach. */
        KEPT,
        /** It was asked and could not look; never as good as kept. */
        NOT_SEEN
    }

    public Told {
        String line = oneLine(seen);
        seen = cell != Cell.KEPT && line.isEmpty() ? "Nothing was told." : line;
    }

    public static Told of(Verdict verdict) {
        String first = verdict.reasons().getFirst();
        return switch (verdict.status()) {
            case VIOLATION -> new Told(Cell.BROKEN, first);
            case UNKNOWN, NOT_APPLICABLE -> new Told(Cell.NOT_SEEN, first);
            // Undecided as well: it did not notice, for whatever reason.
            case COMPLIANT, PARTIAL, INDETERMINATE -> new Told(Cell.KEPT, "");
        };
    }

    /** Drivers of browsers tell long stories, and a record is shown on terminals. */
    static String oneLine(String text) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                        ? ' '
                        : c)
                .limit(Limits.SEEN_CHARS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.strip();
    }
}
