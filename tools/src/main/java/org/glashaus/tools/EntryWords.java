package org.glashaus.tools;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalEntry.Disclosure;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.conference.journal.JournalEntry.Media;
import org.glashaus.conference.journal.JournalEntry.OrganiserLogin;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling;
import org.glashaus.conference.journal.JournalEntry.Statistic;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.journal.RoomHash;

/** An entry as one line for the host. */
final class EntryWords {
    private EntryWords() {}

    static String of(JournalEntry entry) {
        return entry.category().text() + ": "
                + switch (entry) {
                    case WebAccess it ->
                        from(it.address()) + it.method() + " " + it.route().text() + " " + it.status();
                    case Signalling it -> words(it.step()) + in(it.room());
                    case Media it ->
                        words(it.way()) + " " + words(it.step()) + ", " + it.packets() + " packets, " + it.lost()
                                + " lost" + in(it.room());
                    case OrganiserLogin it -> "account " + it.account() + " " + words(it.outcome());
                    case Security it -> from(it.address()) + words(it.sort());
                    case ErrorSeen it -> words(it.part()) + ", " + words(it.sort());
                    case Identifier it ->
                        words(it.sort()) + " " + HexFormat.of().toHexDigits(it.high())
                                + HexFormat.of().toHexDigits(it.low());
                    case Statistic it -> words(it.measure()) + " " + it.count();
                    case Disclosure it -> "file " + it.file() + ", " + words(it.asker()) + ", " + words(it.answer());
                };
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String from(Optional<LoggedAddress> address) {
        return address.map(one -> one.text() + " ").orElse("");
    }

    /** Enough to tell conferences apart. */
    private static String in(Optional<RoomHash> room) {
        return room.map(hash -> ", conference "
                        + HexFormat.of().toHexDigits(hash.high()).substring(0, 8))
                .orElse("");
    }
}
