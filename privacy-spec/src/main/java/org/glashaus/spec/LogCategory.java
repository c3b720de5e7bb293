package org.glashaus.spec;

import java.time.Duration;

/** The kinds of entries that have a limit of their own. Codes are written down and never change their meaning. */
public enum LogCategory {
    WEB_ACCESS(1, "web access log"),
    SIGNALLING(2, "signalling log"),
    MEDIA(3, "media log"),
    ORGANISER_LOGIN(4, "log of organisers' logins"),
    SECURITY(5, "security log"),
    ERROR(6, "error log"),
    IDENTIFIERS(7, "conference and participant identifiers"),
    STATISTICS(8, "usage statistics"),
    DISCLOSURE(9, "log of disclosures");

    private static final Duration WIDEST = Duration.ofHours(6);
    private static final Duration NARROWEST = Duration.ofMinutes(1);
    private static final int SLICES_PER_LIMIT = 24;

    private final int code;
    private final String text;

    LogCategory(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }

    /** For people. */
    public Text words() {
        return Phrases.text(text);
    }

    /**
     * The width of a slice, whose entries share one key: a 24th of the limit, at most six hours, at least one minute.
     * A copy of the data without the keys outlives an entry's limit by this much at most.
     */
    public static Duration sliceWidth(Duration retention) {
        Duration share = retention.dividedBy(SLICES_PER_LIMIT);
        if (share.compareTo(WIDEST) > 0) {
            return WIDEST;
        }
        return share.compareTo(NARROWEST) < 0 ? NARROWEST : share;
    }
}
