package org.glashaus.conference.journal;

/** An address in the form in which it is written. */
public record LoggedAddress(String text) {
    @Override
    public String toString() {
        return "LoggedAddress(redacted)";
    }
}
