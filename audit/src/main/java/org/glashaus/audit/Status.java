package org.glashaus.audit;

/** What becomes of a claim. Only COMPLIANT counts as kept; the order is that of attention, most first. */
public enum Status {
    VIOLATION,
    INDETERMINATE,
    PARTIAL,
    UNKNOWN,
    COMPLIANT,
    NOT_APPLICABLE
}
