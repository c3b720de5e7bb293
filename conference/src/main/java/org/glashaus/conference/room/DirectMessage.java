package org.glashaus.conference.room;

/**
 * What two participants tell each other to connect directly. It holds their addresses, so it goes to the other one only, is kept
 * nowhere, and prints without them.
 */
public sealed interface DirectMessage {
    /** The attempt that it belongs to. */
    int round();

    record Offer(int round, String sdp) implements DirectMessage {
        @Override
        public String toString() {
            return "Offer(redacted)";
        }
    }

    record Answer(int round, String sdp) implements DirectMessage {
        @Override
        public String toString() {
            return "Answer(redacted)";
        }
    }

    /** RFC 8838; {@code mid} is the section of the description that it belongs to. */
    record Candidate(int round, String candidate, String mid) implements DirectMessage {
        @Override
        public String toString() {
            return "Candidate(redacted)";
        }
    }

    /** The direct connection of this round is over, or never came about: media go through the server. */
    record Over(int round) implements DirectMessage {}
}
