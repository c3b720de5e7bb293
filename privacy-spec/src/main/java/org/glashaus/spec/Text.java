package org.glashaus.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The same words in one or more languages.
 *
 * @param byLanguage by BCP 47 primary subtag, such as {@code nl}; never empty
 */
public record Text(Map<String, String> byLanguage) {
    private static final String ENGLISH = "en";

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs words in at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** Words of one language, whose tag may hold more than the primary subtag. */
    public static Text of(String language, String words) {
        return new Text(Map.of(primary(language), words));
    }

    /** In this language, or in English, or in whichever there is. */
    public String in(String language) {
        return byLanguage.getOrDefault(languageFor(language), "");
    }

    /** In English, or in whichever language there is. */
    public String english() {
        return in(ENGLISH);
    }

    public boolean has(String language) {
        return byLanguage.containsKey(primary(language));
    }

    /** The language of what {@link #in} answers, for whoever must mark foreign words. */
    public String languageFor(String asked) {
        String primary = primary(asked);
        if (byLanguage.containsKey(primary)) {
            return primary;
        }
        return byLanguage.containsKey(ENGLISH)
                ? ENGLISH
                : byLanguage.keySet().iterator().next();
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
