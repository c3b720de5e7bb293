package org.glashaus.conference.journal;

/**
 * An entry and its number in the store, by which it is told from others of the same moment: all identifiers of a conference have the
 * moment of its end.
 */
public record NumberedEntry(long number, JournalEntry entry) {
    @Override
    public String toString() {
        return "NumberedEntry(redacted)";
    }
}
