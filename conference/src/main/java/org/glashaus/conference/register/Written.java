package org.glashaus.conference.register;

/** What somebody has to write: a record with an empty place looks kept and is not. */
final class Written {
    private Written() {}

    static String needed(String words, String what) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("This is empty and has to be written: " + what + ".");
        }
        return words;
    }
}
