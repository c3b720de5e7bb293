package org.glashaus.conference.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why entries are kept and not used (Article 18(1) GDPR). */
public enum RestrictionGround {
    ACCURACY("18(1)(a)"),
    UNLAWFUL("18(1)(b)"),
    CLAIMS("18(1)(c)"),
    OBJECTION("18(1)(d)");

    private final String article;

    RestrictionGround(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RestrictionGround> of(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
