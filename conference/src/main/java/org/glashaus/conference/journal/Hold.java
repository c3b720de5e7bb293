package org.glashaus.conference.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
     *
     * @param numbers of the entries that are meant, if not all are: others may have their event times. One that is held keeps
     *     its number
     */
    public record Scope(
            LogCategory category,
            Instant from,
            Instant to,
            Optional<LoggedAddress> network,
            Optional<RoomHash> room,
            Set<Long> numbers) {
        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

        public Scope {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a hold ends after it begins");
            }
            if (from.isBefore(Instant.EPOCH) || to.isAfter(LATEST)) {
                throw new IllegalArgumentException("a hold lies between 1970 and 9999");
            }
            numbers = Set.copyOf(numbers);
        }

        public Scope(
                LogCategory category,
                Instant from,
                Instant to,
                Optional<LoggedAddress> network,
                Optional<RoomHash> room) {
            this(category, from, to, network, room, Set.of());
        }

        public static Scope of(LogCategory category, Instant from, Instant to) {
            return new Scope(category, from, to, Optional.empty(), Optional.empty());
        }

        /** Exactly these entries of one log. */
        static Scope of(LogCategory category, Map<Long, Instant> timesByNumber) {
            return new Scope(
                    category,
                    Collections.min(timesByNumber.values()),
                    Collections.max(timesByNumber.values()),
                    Optional.empty(),
                    Optional.empty(),
                    timesByNumber.keySet());
        }

        /**
         * The same entries, and of when they came to be no more than the days (UTC): a register that is read in the clear need not
         * tell when somebody was here.
         */
        public Scope byDay() {
            return new Scope(category, startOfDay(from), endOfDay(to), network, room, numbers);
        }

        /** The same without these entries; empty if none is left. */
        public Optional<Scope> without(Set<Long> others) {
            Set<Long> left =
                    numbers.stream().filter(number -> !others.contains(number)).collect(Collectors.toSet());
            return left.isEmpty() ? Optional.empty() : Optional.of(new Scope(category, from, to, network, room, left));
        }

        /** What is left to tell of it when it is over; where entries were named, only the days. */
        Scope past() {
            return numbers.isEmpty() ? of(category, from, to) : of(category, startOfDay(from), endOfDay(to));
        }

        private static Instant startOfDay(Instant at) {
            return at.truncatedTo(ChronoUnit.DAYS);
        }

        private static Instant endOfDay(Instant at) {
            return startOfDay(at).plus(1, ChronoUnit.DAYS).minusMillis(1);
        }

        boolean covers(long atMillis) {
            return from.toEpochMilli() <= atMillis && atMillis <= to.toEpochMilli();
        }

        boolean covers(long id, JournalEntry entry) {
            return isNumber(id)
                    && entry.category() == category
                    && covers(entry.at().toEpochMilli())
                    && network.map(within ->
                                    address(entry).filter(within::contains).isPresent())
                            .orElse(true)
                    && room.map(hash -> room(entry).filter(hash::equals).isPresent())
                            .orElse(true);
        }

        boolean isNumber(long id) {
            return numbers.isEmpty() || numbers.contains(id);
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
