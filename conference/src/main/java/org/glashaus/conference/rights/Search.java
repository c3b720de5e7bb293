package org.glashaus.conference.rights;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.LoggedAddress;

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
    public record Found(List<JournalEntry> theirs, int perhaps) {
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

    public static Found in(List<JournalEntry> entries, Evidence evidence) {
        List<JournalEntry> theirs = new ArrayList<>();
        int perhaps = 0;
        for (JournalEntry entry : entries) {
            switch (link(entry, evidence)) {
                case THEIRS -> theirs.add(entry);
                case PERHAPS -> perhaps++;
                case NO -> {
                    // Somebody else's.
                }
            }
        }
        return new Found(theirs, perhaps);
    }

    private static Link link(JournalEntry entry, Evidence evidence) {
        return switch (entry) {
            case JournalEntry.WebAccess access -> byAddress(access.address(), entry, evidence);
            case JournalEntry.Security security -> byAddress(security.address(), entry, evidence);
            case JournalEntry.OrganiserLogin login ->
                evidence.account().filter(own -> own == login.account()).isPresent() ? Link.THEIRS : Link.NO;
            case JournalEntry.Identifier identifier ->
                evidence.identifier()
                                .filter(known -> known.equals(digits(identifier)))
                                .isPresent()
                        ? Link.THEIRS
                        : Link.NO;
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

    /** A full address that they are at now, and a time that they name themselves; yesterday's may have been somebody else's. */
    private static Link byAddress(Optional<LoggedAddress> logged, JournalEntry entry, Evidence evidence) {
        Link byTime = byTime(entry, evidence);
        if (byTime == Link.NO || logged.isEmpty() || evidence.address().isEmpty()) {
            return byTime;
        }
        LoggedAddress own = evidence.address().get();
        if (own.isWhole() && logged.get().equals(own)) {
            return Link.THEIRS;
        }
        return logged.get().contains(own) ? Link.PERHAPS : Link.NO;
    }

    private static Link byTime(JournalEntry entry, Evidence evidence) {
        return evidence.windows().stream().anyMatch(window -> window.holds(entry.at())) ? Link.PERHAPS : Link.NO;
    }
}
