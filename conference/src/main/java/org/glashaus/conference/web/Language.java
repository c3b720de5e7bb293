package org.glashaus.conference.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of our own pages. */
enum Language {
    NL("nl", "Nederlands"),
    DE("de", "Deutsch"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    String tag() {
        return tag;
    }

    String ownName() {
        return ownName;
    }

    /** What was chosen, else what the browser asks for (RFC 9110 §12.5.4), else English. */
    static Language of(@Nullable String chosen, @Nullable String acceptLanguage) {
        return byTag(chosen).or(() -> accepted(acceptLanguage)).orElse(EN);
    }

    private static Optional<Language> byTag(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> byTag(range.getRange().split("-", 2)[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
