package org.glashaus.audit;

/** What is known of a claim's check under the servers that were broken for it on purpose. */
public enum Sabotage {
    /** Every breach that was tried turned the finding into VIOLATION: the check can see what it looks for. */
    SHOWN_RED,
    /** A breach was there and the check did not see it: its passes prove nothing. */
    STAYED_GREEN,
    /** No breach was tried in this audit, or the check could not look while one was there. */
    NOT_TRIED
}
