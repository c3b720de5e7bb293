package org.glashaus.audit.sabotage;

import java.util.Optional;
import org.glashaus.audit.Sabotage;

/** The record of saboteurs that a report rests on, or why it has none. */
public sealed interface SabotageCitation {

    /** What is known of the claim's check. */
    Sabotage shows(String claim);

    /** Why the claim is found kept in part at best; empty where nothing of the record stands against more. */
    Optional<String> limit(String claim);

    /** @param reason one sentence */
    record Missing(String reason) implements SabotageCitation {
        @Override
        public Sabotage shows(String claim) {
            return Sabotage.NOT_TRIED;
        }

        @Override
        public Optional<String> limit(String claim) {
            return Optional.empty();
        }
    }

    /**
     * A record of the product and the statement that are reported on.
     *
     * @param json as it was read, which goes with the report
     * @param sha256 of that
     */
    record Cited(SabotageRecord record, String json, String sha256) implements SabotageCitation {
        @Override
        public Sabotage shows(String claim) {
            return record.shows(claim);
        }

        @Override
        public Optional<String> limit(String claim) {
            return record.shows(claim) == Sabotage.NOT_TRIED
                    ? Optional.of(
                            "That this check would notice a breach is not shown: under no saboteur of the cited record"
                                    + " (SHA-256 " + sha256.substring(0, 12)
                                    + "…) was this claim seen broken as it had to be.")
                    : Optional.empty();
        }
    }
}
