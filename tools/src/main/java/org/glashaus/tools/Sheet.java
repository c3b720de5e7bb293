package org.glashaus.tools;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Text for people at a terminal: wrapped at words, hanging under its label, no wider than a terminal usually is. */
final class Sheet {
    static final int WIDTH = 100;

    private final PrintWriter out;

    Sheet(PrintWriter out) {
        this.out = out;
    }

    void blank() {
        out.println();
    }

    /** Bold where the terminal can show it. */
    void heading(String words) {
        blank();
        for (String line : wrapped(words, WIDTH)) {
            out.println(Ansi.AUTO.enabled() ? Ansi.Style.bold.on() + line + Ansi.Style.bold.off() : line);
        }
    }

    void line(String words) {
        hanging("", 0, words);
    }

    /** A label, and words beside it that stay in their column. */
    void hanging(String label, int column, String words) {
        if (words.isBlank()) {
            out.println(label.stripTrailing());
            return;
        }
        boolean fits = column == 0 || length(label) < column;
        if (!fits) {
            out.println(label.stripTrailing());
        }
        String start = fits ? label + " ".repeat(column - length(label)) : " ".repeat(column);
        for (String line : wrapped(words, WIDTH - column)) {
            out.println(start + line);
            start = " ".repeat(column);
        }
    }

    static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence words) {
        return Character.codePointCount(words, 0, words.length());
    }
}
