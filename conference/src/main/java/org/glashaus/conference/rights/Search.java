package org.glashaus.conference.rights;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.journal.NumberedEntry;

/**
 * Whose entries are whose. Nothing is anybody's on a range of addresses and a time: it may be somebody else's, and what is released,
 * restricted or erased must be theirs.
 */
public final class Search {
    private Search() {}

    /**
     * What was found.
     *
     * @param theirs what can be told to be theirs
     * @param perhaps how many might be, and might be somebody else's; for the host's eyes only
     */
    public record Found(List<NumberedEntry> theirs, int perhaps) {
        public Found {
            theirs = List.copyOf(theirs);
        }

        @Override
        public String toString() {
            return "Found(redacted)";
        }
    }

    private enum Link {
        THEIRS,
        PERHAPS,
        NO
    }

    public static Found in(List<NumberedEntry> entries, Evidence evidence) {
        List<NumberedEntry> theirs = new ArrayList<>();
        int perhaps = 0;
        for (NumberedEntry one : entries) {
            switch (link(one.entry(), evidence)) {
                case THEIRS -> theirs.add(one);
                case PERHAPS -> perhaps++;
                case NO -> {
                    // Somebody else's.
                }
            }
        }
        return new Found(theirs, perhaps);
    }

    /** Whether an entry can only be theirs by an address. */
    public static boolean isByAddress(JournalEntry entry) {
        return entry instanceof JournalEntry.WebAccess || entry instanceof JournalEntry.Security;
    }

    private static Link link(JournalEntry entry, Evidence evidence) {
        return switch (entry) {
            case JournalEntry.WebAccess access -> byAddress(access.address(), entry, evidence);
            case JournalEntry.Security security -> byAddress(security.address(), entry, evidence);
            case JournalEntry.OrganiserLogin login ->
                evidence.account().filter(own -> own == login.account()).isPresent() ? Link.THEIRS : Link.NO;
            case JournalEntry.Identifier identifier -> byIdentifier(identifier, evidence);
            case JournalEntry.Signalling ignored -> byTime(entry, evidence);
            case JournalEntry.Media ignored -> byTime(entry, evidence);
            case JournalEntry.ErrorSeen ignored -> Link.NO;
            case JournalEntry.Statistic ignored -> Link.NO;
            case JournalEntry.Disclosure ignored -> Link.NO;
        };
    }

    private static String digits(JournalEntry.Identifier identifier) {
        return HexFormat.of().toHexDigits(identifier.high()) + HexFormat.of().toHexDigits(identifier.low());
    }

    /** A participant's is one person's; a conference's is of everybody who was in it. */
    private static Link byIdentifier(JournalEntry.Identifier identifier, Evidence evidence) {
        if (evidence.identifier()
                .filter(known -> known.equals(digits(identifier)))
                .isEmpty()) {
            return Link.NO;
        }
        return switch (identifier.sort()) {
            case PARTICIPANT -> Link.THEIRS;
            case CONFERENCE -> Link.PERHAPS;
        };
    }

    /** A full address that the server saw them at, and a time that they named there and then; any other may have been somebody else's. */
    private static Link byAddress(Optional<LoggedAddress> logged, JournalEntry entry, Evidence evidence) {
        if (logged.isEmpty()) {
            return byTime(entry, evidence);
        }
        Link link = Link.NO;
        for (Sighting sighting : evidence.sightings()) {
            if (sighting.namesTimeOf(entry) && logged.get().contains(sighting.address())) {
                if (sighting.address().isWhole() && logged.get().isWhole()) {
                    return Link.THEIRS;
                }
                link = Link.PERHAPS;
            }
        }
        return link == Link.NO && evidence.sightings().isEmpty() ? byTime(entry, evidence) : link;
    }

    private static Link byTime(JournalEntry entry, Evidence evidence) {
        return evidence.times().anyMatch(window -> window.holds(entry.at())) ? Link.PERHAPS : Link.NO;
    }
}
