package org.glashaus.conference.rights;

import java.util.stream.Collectors;

/**
 * What somebody wrote, as it can be printed among our own lines: it moves no cursor, turns no
 * direction and begins no line of ours.
 */
public final class VisibleText {
    private VisibleText() {}

    /** Each line behind the indent; what cannot be seen is written out, such as {@code <U+202E>}. */
    public static String indented(String text, String indent) {
        return text.lines().map(line -> indent + ofLine(line)).collect(Collectors.joining("\n"));
    }

    /** Line breaks too. */
    public static String oneLine(String text) {
        return ofLine(text);
    }

    private static String ofLine(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(one -> {
            if (isHidden(one)) {
                shown.append("<U+%04X>".formatted(one));
            } else {
                shown.appendCodePoint(one);
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
