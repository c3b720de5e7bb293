package org.glashaus.conference.journal;

import java.time.Instant;
import java.util.Optional;
import org.glashaus.spec.LogCategory;

/**
 * What the journal may hold: one record for each category, and no field in which a person's words could stand. A new kind
 * of entry is a new record here, a layout in {@link EntryCodec} and in {@code docs/journal.md}, and a line for each field
 * in the register of personal data. Lists of values are written by their order, so they only ever grow at their end.
 */
public sealed interface JournalEntry {

    /** Event time: limits are counted from it, entry by entry. */
    Instant at();

    default LogCategory category() {
        return switch (this) {
            case WebAccess ignored -> LogCategory.WEB_ACCESS;
            case Signalling ignored -> LogCategory.SIGNALLING;
            case Media ignored -> LogCategory.MEDIA;
            case OrganiserLogin ignored -> LogCategory.ORGANISER_LOGIN;
            case Security ignored -> LogCategory.SECURITY;
            case ErrorSeen ignored -> LogCategory.ERROR;
            case Identifier ignored -> LogCategory.IDENTIFIERS;
            case Statistic ignored -> LogCategory.STATISTICS;
            case Disclosure ignored -> LogCategory.DISCLOSURE;
        };
    }

    /** One request for a page. There is no field for a path, a query, a referrer or a browser's name. */
    record WebAccess(Instant at, Optional<LoggedAddress> address, RequestMethod method, RouteTemplate route, int status)
            implements JournalEntry {}

    /** One step of a participant's way into a room and out of it. */
    record Signalling(Instant at, Step step, Optional<RoomHash> room) implements JournalEntry {
        /** What happened. */
        public enum Step {
            OPENED,
            JOINED,
            RESUMED,
            LEFT,
            LOST,
            CLOSED,
            REFUSED_FULL,
            REFUSED_ORIGIN,
            REFUSED_TOO_MANY,
            REFUSED_MESSAGE
        }
    }

    /** One step of a media connection, with counts of packets where it ended. */
    record Media(Instant at, Way way, Step step, long packets, long lost, Optional<RoomHash> room)
            implements JournalEntry {
        /** Towards the server or from it. */
        public enum Way {
            PUBLISH,
            SUBSCRIBE
        }

        /** What happened. */
        public enum Step {
            CONNECTED,
            CLOSED,
            NO_PATH,
            NO_HANDSHAKE,
            FAULT
        }
    }

    /** An organiser's login, by the account's number in the directory: no address, no room. */
    record OrganiserLogin(Instant at, long account, Outcome outcome) implements JournalEntry {
        /** How it ended. */
        public enum Outcome {
            ACCEPTED,
            REFUSED,
            LOCKED
        }
    }

    /** An attack, or a login that failed. */
    record Security(Instant at, Optional<LoggedAddress> address, Sort sort) implements JournalEntry {
        /** What was noticed. */
        public enum Sort {
            FAILED_LOGIN,
            CONNECTION_FLOOD,
            JOIN_FLOOD,
            ROOM_FLOOD,
            FOREIGN_ORIGIN,
            BAD_TOKEN,
            BAD_REQUEST,
            BANNED
        }
    }

    /** A fault of the server, by where and of what sort; its text is written nowhere. */
    record ErrorSeen(Instant at, Part part, Sort sort) implements JournalEntry {
        /** Where it was noticed. */
        public enum Part {
            PAGES,
            SIGNALLING,
            WHIP,
            MEDIA,
            DTLS,
            JOURNAL,
            START,
            OTHER
        }

        /** What it was. */
        public enum Sort {
            INPUT_OUTPUT,
            PROTOCOL,
            STATE,
            TIMEOUT,
            RESOURCES,
            OTHER
        }
    }

    /** A random identifier of a conference or a participant, written when the conference has ended: that is its event. */
    record Identifier(Instant at, Sort sort, long high, long low) implements JournalEntry {
        /** Whose it was. */
        public enum Sort {
            CONFERENCE,
            PARTICIPANT
        }
    }

    /** A count over a period that ended at this moment; small ones are suppressed by whoever counts. */
    record Statistic(Instant at, Measure measure, long count) implements JournalEntry {
        /** What was counted. */
        public enum Measure {
            CONFERENCES,
            PARTICIPANTS,
            PARTICIPANT_MINUTES,
            ERRORS
        }
    }

    /** Something was asked for by a third party, under a number of the host's own file. */
    record Disclosure(Instant at, long file, Asker asker, Answer answer) implements JournalEntry {
        /** Who asked. */
        public enum Asker {
            POLICE,
            PROSECUTOR,
            COURT,
            REGULATOR,
            OTHER,
            PROVIDER
        }

        /** What was done. */
        public enum Answer {
            REFUSED,
            PARTLY_GIVEN,
            GIVEN,
            NOTHING_HELD
        }
    }
}
