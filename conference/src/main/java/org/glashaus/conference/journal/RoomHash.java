package org.glashaus.conference.journal;

/**
 * A conference in an entry: a number drawn for it, as good as a hash under a salt that is thrown away, so that entries of
 * one conference can be told to belong together and no room name can be tried against them.
 */
public record RoomHash(long high, long low) {
    @Override
    public String toString() {
        return "RoomHash(redacted)";
    }
}
