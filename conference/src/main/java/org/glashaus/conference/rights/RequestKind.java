package org.glashaus.conference.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people ask for. */
public enum RequestKind {
    ACCESS("15", true),
    RECTIFICATION("16", true),
    ERASURE("17", true),
    RESTRICTION("18", true),
    PORTABILITY("20", true),
    OBJECTION("21", false),
    WITHDRAWAL("7(3)", false),
    /** To the host itself; Article 77 gives the way to the authority besides, at any time. */
    COMPLAINT("77", false);

    private final String article;
    private final boolean needsIdentity;

    RequestKind(String article, boolean needsIdentity) {
        this.article = article;
        this.needsIdentity = needsIdentity;
    }

    public String article() {
        return article;
    }

    /** Whether Article 11(2) GDPR switches it off where nobody can tell whose entries are whose. */
    public boolean needsIdentity() {
        return needsIdentity;
    }

    /** As forms and commands name it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RequestKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
