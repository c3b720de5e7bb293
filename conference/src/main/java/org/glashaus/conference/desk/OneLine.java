package org.glashaus.conference.desk;

/** What people write for a register: a line that can be printed as it is. */
final class OneLine {
    private OneLine() {}

    static String of(String field, String text, int most) throws Refused {
        if (text.isBlank()
                || text.codePointCount(0, text.length()) > most
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused("The " + field + " must have 1 to " + most + " characters in one line.");
        }
        return text;
    }
}
