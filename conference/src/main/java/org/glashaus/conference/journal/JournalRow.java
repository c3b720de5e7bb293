package org.glashaus.conference.journal;

import org.glashaus.spec.LogCategory;

/** One row of the store: all that is in the clear, and the sealed rest. */
record JournalRow(long id, LogCategory category, long atMillis, long slice, byte[] sealed) {
    @Override
    public String toString() {
        return "JournalRow(redacted)";
    }
}
