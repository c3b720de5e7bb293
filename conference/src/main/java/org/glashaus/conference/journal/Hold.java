package org.glashaus.conference.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.glashaus.spec.LogCategory;

/**
 * Deletion is suspended for what is in scope. It lives in the register of holds, which has a period of its own.
 *
 * @param id random; also the slice whose key holds what is held past its limit
 * @param words why, for the host's own people
 * @param author who ordered it
 * @param reviewDate when somebody has to look whether it is still needed
 */
public record Hold(
        long id,
        Scope scope,
        Ground ground,
        String words,
        String author,
        LocalDate reviewDate,
        Instant placed,
        Optional<Instant> released) {

    /** What may keep entries past their limit. */
    public enum Ground {
        /** An order or a duty by law. */
        LEGAL_DUTY,
        /** A person asked for restriction (Article 18 GDPR). */
        RESTRICTION,
        /** The host's own claims; only where the statement tells of it. */
        OWN_INTEREST
    }

    /**
     * Entries of a category whose event time lies between two moments, both included, and, if named, whose address lies
     * within a network and whose room has this hash. An entry whose address was cut to more than the network is not in it:
     * it may be somebody else's.
     */
    public record Scope(
            LogCategory category, Instant from, Instant to, Optional<LoggedAddress> network, Optional<RoomHash> room) {
        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

        public Scope {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a hold ends after it begins");
            }
            if (from.isBefore(Instant.EPOCH) || to.isAfter(LATEST)) {
                throw new IllegalArgumentException("a hold lies between 1970 and 9999");
            }
        }

        public static Scope of(LogCategory category, Instant from, Instant to) {
            return new Scope(category, from, to, Optional.empty(), Optional.empty());
        }

        boolean covers(long atMillis) {
            return from.toEpochMilli() <= atMillis && atMillis <= to.toEpochMilli();
        }

        boolean covers(JournalEntry entry) {
            return entry.category() == category
                    && covers(entry.at().toEpochMilli())
                    && network.map(within ->
                                    address(entry).filter(within::contains).isPresent())
                            .orElse(true)
                    && room.map(hash -> room(entry).filter(hash::equals).isPresent())
                            .orElse(true);
        }

        private static Optional<LoggedAddress> address(JournalEntry entry) {
            return switch (entry) {
                case JournalEntry.WebAccess access -> access.address();
                case JournalEntry.Security security -> security.address();
                case JournalEntry.Signalling ignored -> Optional.empty();
                case JournalEntry.Media ignored -> Optional.empty();
                case JournalEntry.OrganiserLogin ignored -> Optional.empty();
                case JournalEntry.ErrorSeen ignored -> Optional.empty();
                case JournalEntry.Identifier ignored -> Optional.empty();
                case JournalEntry.Statistic ignored -> Optional.empty();
                case JournalEntry.Disclosure ignored -> Optional.empty();
            };
        }

        private static Optional<RoomHash> room(JournalEntry entry) {
            return switch (entry) {
                case JournalEntry.Signalling signalling -> signalling.room();
                case JournalEntry.Media media -> media.room();
                case JournalEntry.WebAccess ignored -> Optional.empty();
                case JournalEntry.Security ignored -> Optional.empty();
                case JournalEntry.OrganiserLogin ignored -> Optional.empty();
                case JournalEntry.ErrorSeen ignored -> Optional.empty();
                case JournalEntry.Identifier ignored -> Optional.empty();
                case JournalEntry.Statistic ignored -> Optional.empty();
                case JournalEntry.Disclosure ignored -> Optional.empty();
            };
        }
    }

    boolean active() {
        return released.isEmpty();
    }

    @Override
    public String toString() {
        return "Hold(redacted)";
    }
}
