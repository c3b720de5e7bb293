package org.glashaus.media.sdp;

import java.util.List;

/** The small parts of the grammar (RFC 8866 §9). */
final class Fields {

    private Fields() {}

    /** Split at each single space; two spaces in a row give an empty field, which no check below lets through. */
    static List<String> of(String value) {
        return List.of(value.split(" ", -1));
    }

    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Fields::isTokenCharacter);
    }

    private static boolean isTokenCharacter(int c) {
        return c > 0x20 && c < 0x7f && "\"(),/:;<=>?@[\\]".indexOf(c) < 0;
    }

    /** Tokens between slashes. */
    static boolean isProtocol(String text) {
        for (String part : text.split("/", -1)) {
            if (!isToken(part)) {
                return false;
            }
        }
        return true;
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A number from 0 to {@code most}, else -1. */
    static int number(String text, int most) {
        if (!isNumber(text) || text.length() > 9) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number <= most ? number : -1;
    }

    /** An unsigned 32-bit number, else -1. */
    static long unsigned32(String text) {
        if (!isNumber(text) || text.length() > 10) {
            return -1;
        }
        long number = Long.parseLong(text);
        return number <= 0xffff_ffffL ? number : -1;
    }

    /** RFC 8839 §5.4: letters, digits, plus and slash. */
    static boolean isIceText(String text, int least, int most) {
        return text.length() >= least
                && text.length() <= most
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '+'
                                || c == '/');
    }
}
