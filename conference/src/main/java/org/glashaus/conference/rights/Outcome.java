package org.glashaus.conference.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a request ended. */
public enum Outcome {
    GRANTED(false),
    PARTLY(true),
    REFUSED(true),
    /** Article 11(2) GDPR: nothing here can be told to be theirs. */
    NOT_IDENTIFIABLE(true),
    /** Of a withdrawal, at its receipt. */
    EFFECTIVE(false),
    /** Whoever did not take it back has to learn of it, and what they can do. */
    TAKEN_BACK(true);

    private final boolean owesRemedies;

    Outcome(boolean owesRemedies) {
        this.owesRemedies = owesRemedies;
    }

    /** Article 12(4) GDPR: why, and the ways to an authority and to a court. */
    public boolean owesRemedies() {
        return owesRemedies;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
