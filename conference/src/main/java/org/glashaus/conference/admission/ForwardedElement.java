package org.glashaus.conference.admission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one proxy says in the header Forwarded. RFC 7239 §4. */
final class ForwardedElement {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final String text;
    private int at;

    private ForwardedElement(String text) {
        this.text = text;
    }

    /** The value of {@code for}, without quotes; empty if there is none, more than one, or anything is malformed. */
    static Optional<String> forOf(String element) {
        return Optional.ofNullable(new ForwardedElement(element).readFor());
    }

    private @Nullable String readFor() {
        String found = null;
        while (at < text.length()) {
            if (text.charAt(at) == ';') {
                at++;
                continue;
            }
            String name = token();
            if (name.isEmpty() || !take('=')) {
                return null;
            }
            String value = take('"') ? quoted() : token();
            boolean ended = at == text.length() || text.charAt(at) == ';';
            if (value == null || value.isEmpty() || !ended) {
                return null;
            }
            if (name.equalsIgnoreCase("for")) {
                if (found != null) {
                    return null;
                }
                found = value;
            }
        }
        return found;
    }

    private boolean take(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    // RFC 9110 §5.6.2
    private String token() {
        int from = at;
        while (at < text.length() && isTokenCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isTokenCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || TOKEN_MARKS.indexOf(c) >= 0;
    }

    // RFC 9110 §5.6.4
    private @Nullable String quoted() {
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c == '\\') {
                if (at == text.length()) {
                    return null;
                }
                c = text.charAt(at++);
            }
            value.append(c);
        }
        return null;
    }
}
