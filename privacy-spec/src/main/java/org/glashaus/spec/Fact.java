package org.glashaus.spec;

import java.util.Locale;

/** What no sentence says and yet decides what the law asks of a host; each may be given in the statement file. */
public enum Fact {
    /** A public authority or body: needs an officer, and cannot rest its tasks on legitimate interest. */
    PUBLIC_BODY,
    /** An officer must be appointed (Article 37 GDPR and national law). */
    OFFICER_REQUIRED,
    /** Data go to a third country or an international organisation. */
    TRANSFERS,
    /** Decisions as in Article 22 are taken. */
    AUTOMATED_DECISIONS,
    /** Children are among those the service is for. */
    MINORS,
    /** Several decide together (Article 26). */
    JOINT_CONTROLLERS,
    /** Data of special categories are expected in calls, as in counselling or medicine. */
    SENSITIVE_DATA;

    /** The field's name under {@code facts}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
