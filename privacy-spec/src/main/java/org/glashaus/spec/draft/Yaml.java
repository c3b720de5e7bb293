package org.glashaus.spec.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes YAML, every text in double quotes: those mean the same whatever they hold. */
final class Yaml {
    private final StringBuilder out = new StringBuilder();

    Yaml comment(String words) {
        out.append("# ").append(words).append('\n');
        return this;
    }

    /** A line of this depth, as it stands. */
    Yaml line(int depth, String line) {
        out.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    Yaml field(int depth, String name, Object value) {
        return line(depth, name + ": " + flow(value));
    }

    static String flow(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(Yaml::flow).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> e.getKey() + ": " + flow(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Boolean truth -> truth.toString();
            case Integer number -> number.toString();
            default -> quoted(String.valueOf(value));
        };
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || (c >= 0x7f && c <= 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
