package org.glashaus.conference.journal;

/**
 * A room in an entry: half of a hash under a salt that is thrown away with the conference, so that entries of one
 * conference can be told to belong together and no room name can be tried against them afterwards.
 */
public record RoomHash(long high, long low) {
    @Override
    public String toString() {
        return "RoomHash(redacted)";
    }
}
