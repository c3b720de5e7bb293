package org.glashaus.tools;

import java.util.List;
import java.util.stream.Collectors;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Words;

/** Our phrases in one language. */
record Wording(String language) {

    /** @throws IllegalArgumentException for a language that we do not speak */
    Wording {
        if (!Words.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "The language must be one of " + String.join(", ", Words.LANGUAGES) + ", not " + language + ".");
        }
    }

    String say(String phrase, Object... parts) {
        Text[] texts = new Text[parts.length];
        for (int i = 0; i < parts.length; i++) {
            texts[i] = parts[i] instanceof Text text ? text : Text.of("en", String.valueOf(parts[i]));
        }
        return Words.of(phrase, texts).in(language);
    }

    String of(Text text) {
        return text.in(language);
    }

    /** {@code 3.4, 3.7} for {@code waag/3.4} and {@code waag/3.7}. */
    static String places(List<String> anchors) {
        return anchors.stream()
                .map(anchor -> anchor.substring(anchor.indexOf('/') + 1))
                .collect(Collectors.joining(", "));
    }
}
