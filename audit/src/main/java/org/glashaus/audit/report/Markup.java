package org.glashaus.audit.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes HTML that is well-formed XML as well; whatever comes in as text or attribute stays text or attribute. */
final class Markup {
    private static final Set<String> VOID = Set.of("meta", "use", "br");

    private final StringBuilder out = new StringBuilder(64 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    /** Attributes come as name, value, name, value. */
    Markup open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        if (VOID.contains(tag)) {
            out.append("/>");
        } else {
            out.append('>');
            open.push(tag);
        }
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        if (open.size() < 4) {
            out.append('\n');
        }
        return this;
    }

    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Our own resources only: style and drawings that ship with the product. */
    Markup trusted(String markup) {
        out.append(markup);
        return this;
    }

    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(printable(c) ? c : 0xFFFD);
            }
        });
    }

    // XML 1.0 §2.2 knows no other control characters. Characters that turn the direction of what follows could make a
    // finding read as another one (Unicode TR 36 §2.5).
    private static boolean printable(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        return !surrogate && !turnsDirection && (c < 0x7F || c > 0x9F) && (c & 0xFFFE) != 0xFFFE;
    }
}
