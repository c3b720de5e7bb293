package org.glashaus.audit;

/** What is known of a claim's check under the servers that were broken for it on purpose. */
public enum Sabotage {
    /** Every breach that it was tried on turned it red: the check can see what it looks for. */
    SHOWN_RED,
    /** A breach was there and the check did not see it: its passes prove nothing. */
    STAYED_GREEN,
    /** No record is cited, or it has no breach on which the check was tried and could look. */
    NOT_TRIED
}
