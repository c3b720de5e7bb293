package org.glashaus.conference.desk;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.spec.LogCategory;

/** Which entries a host's command means: each by log and moment. The address is put in by the server, which alone has it from the person. */
public final class ScopeText {
    private ScopeText() {}

    /** Exactly this entry, and what the same address did in the same millisecond. */
    public static JsonObject of(JournalEntry entry) {
        boolean byAddress = switch (entry) {
            case JournalEntry.WebAccess ignored -> true;
            case JournalEntry.Security ignored -> true;
            case JournalEntry.Signalling ignored -> false;
            case JournalEntry.Media ignored -> false;
            case JournalEntry.OrganiserLogin ignored -> false;
            case JournalEntry.ErrorSeen ignored -> false;
            case JournalEntry.Identifier ignored -> false;
            case JournalEntry.Statistic ignored -> false;
            case JournalEntry.Disclosure ignored -> false;
        };
        return new JsonObject()
                .put("category", entry.category().name())
                .put("at", entry.at().toString())
                .put("address", byAddress);
    }

    static Hold.Scope read(JsonObject json, Optional<LoggedAddress> address) {
        Instant at = Instant.parse(json.getString("at"));
        boolean byAddress = json.getBoolean("address");
        if (byAddress && address.isEmpty()) {
            throw new IllegalArgumentException("without an address this would be everybody's");
        }
        return new Hold.Scope(
                LogCategory.valueOf(json.getString("category")),
                at,
                at,
                byAddress ? address : Optional.empty(),
                Optional.empty());
    }
}
