package org.glashaus.features;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.features.witness.KeptLog;
import org.glashaus.spec.PrivacyStatement;
import org.jspecify.annotations.Nullable;

/**
 * How long entries of each log may live, read off the statement's claims and not off what the server derives from them: by
 * the log's own claims, and by one for all logs. A log that no claim gives a limit to is not in the answer.
 */
public final class StatedLimits {
    private static final String ALL = "log-retention-all";

    private StatedLimits() {}

    public static Map<KeptLog, Duration> of(PrivacyStatement statement) {
        Map<KeptLog, Duration> limits = new EnumMap<>(KeptLog.class);
        for (KeptLog log : KeptLog.values()) {
            shortest(statement, Stream.concat(claims(log), Stream.of(ALL))).ifPresent(limit -> limits.put(log, limit));
        }
        return limits;
    }

    /** By the accepted readings attacks are kept no longer than web access, and both kinds of identifiers are one log. */
    private static Stream<String> claims(KeptLog log) {
        return switch (log) {
            case WEB, WHOLE_ADDRESSES, SECURITY -> Stream.of("weblog-retention");
            case SIGNALLING -> Stream.of("signalling-log-retention");
            case MEDIA -> Stream.of("media-log-retention");
            case CONFERENCES, PARTICIPANTS -> Stream.of("conference-id-retention", "participant-id-retention");
            case ERRORS -> Stream.of("errors-stored");
            case STATISTICS -> Stream.of("usage-statistics-kept");
            case DISCLOSURES -> Stream.of("disclosure-requests-published");
            case LOGINS -> Stream.of();
        };
    }

    private static Optional<Duration> shortest(PrivacyStatement statement, Stream<String> claims) {
        return claims.flatMap(claim -> statement.occurrences(claim).stream())
                .map(occurrence -> occurrence.claim().params().get("limit"))
                .filter(Objects::nonNull)
                .flatMap(limit -> duration(limit).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Duration> duration(@Nullable Object limit) {
        try {
            return Optional.of(Duration.parse(String.valueOf(limit)));
        } catch (DateTimeException inWords) {
            return Optional.empty();
        }
    }
}
