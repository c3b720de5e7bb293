package org.glashaus.audit.attest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way only to write texts, lists and objects, so that a signature over bytes is a signature over what they say
 * (RFC 8785, JSON Canonicalization Scheme; numbers are not needed here).
 */
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** Of texts, lists and maps with text keys. */
    static byte[] write(Map<String, ?> object) {
        CanonicalJson json = new CanonicalJson();
        json.value(object);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        switch (value) {
            case String text -> text(text);
            case List<?> list -> list(list);
            case Map<?, ?> object -> object(object);
            default -> throw new IllegalArgumentException("No canonical form for " + value.getClass());
        }
    }

    private void list(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(list.get(i));
        }
        out.append(']');
    }

    // RFC 8785 §3.2.3: members sorted by the UTF-16 code units of their names, which is the order of String.
    private void object(Map<?, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, member) -> sorted.put((String) name, member));
        out.append('{');
        String between = "";
        for (var member : sorted.entrySet()) {
            out.append(between);
            text(member.getKey());
            out.append(':');
            value(member.getValue());
            between = ",";
        }
        out.append('}');
    }

    // RFC 8785 §3.2.2.2: only what must be escaped is, and in one way.
    private void text(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        out.append('"');
    }
}
