package org.glashaus.conference.personal;

import java.text.Normalizer;
import java.util.Optional;

/** Text that people type, in one canonical form. */
final class CanonicalText {
    private CanonicalText() {}

    /** NFC of the text, or empty if it is empty, longer than the limit in code points, or has lone surrogates. */
    static Optional<String> of(String text, int maximumCharacters) {
        // A cheap bound before the work: NFC joins at most four code points, of at most two chars each, into one.
        if (text.isEmpty() || text.length() > 8 * maximumCharacters || !wellFormed(text)) {
            return Optional.empty();
        }
        String canonical = Normalizer.normalize(text, Normalizer.Form.NFC);
        return canonical.codePointCount(0, canonical.length()) > maximumCharacters
                ? Optional.empty()
                : Optional.of(canonical);
    }

    private static boolean wellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
