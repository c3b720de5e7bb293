package org.glashaus.conference;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.AddressForm;
import org.glashaus.spec.Profile.LogRule;
import org.glashaus.spec.Text;

/** A small statement of our own making, in the forms that the tests need. */
public final class SampleProfile {
    private SampleProfile() {}

    public static final Duration FOURTEEN_DAYS = Duration.ofDays(14);

    public static Profile withoutLog() {
        return withLogs(Map.of());
    }

    public static Profile withLog(AddressForm form) {
        return withLogs(Map.of(LogCategory.WEB_ACCESS, rule(form, FOURTEEN_DAYS)));
    }

    public static LogRule rule(AddressForm form, Duration retention) {
        return new LogRule(form, retention, Text.of("en", "finding faults"), List.of("sample/1.1"));
    }

    /** A statement that makes these claims and no others, each without a parameter, and what follows from it. */
    public static Profile withClaims(String... ids) {
        List<PrivacyStatement.Claim> claims = Arrays.stream(ids)
                .map(id -> new PrivacyStatement.Claim(id, "so it is", Map.of()))
                .toList();
        PrivacyStatement statement = new PrivacyStatement(
                "sample",
                "Sample & Sons",
                "nl",
                "0".repeat(64),
                true,
                List.of(new PrivacyStatement.Sentence(
                        "sample/1.1",
                        PrivacyStatement.Unit.SENTENCE,
                        0,
                        9,
                        "1".repeat(64),
                        Text.of("en", "So it is."),
                        Optional.empty(),
                        claims,
                        List.of(),
                        List.of())));
        return new Profile(statement, Map.of(), List.of());
    }

    public static Profile withLogs(Map<LogCategory, LogRule> logs) {
        PrivacyStatement statement = new PrivacyStatement(
                "sample",
                "Sample & Sons",
                "nl",
                "0".repeat(64),
                true,
                List.of(
                        new PrivacyStatement.Sentence(
                                "sample/1.0",
                                PrivacyStatement.Unit.HEADING,
                                0,
                                4,
                                "1".repeat(64),
                                Text.of("en", "Heading: logs <b>"),
                                Optional.of("A heading."),
                                List.of(),
                                List.of(),
                                List.of()),
                        new PrivacyStatement.Sentence(
                                "sample/1.1",
                                PrivacyStatement.Unit.SENTENCE,
                                5,
                                9,
                                "2".repeat(64),
                                Text.of("en", "The web log lives for two weeks."),
                                Optional.empty(),
                                List.of(new PrivacyStatement.Claim(
                                        "weblog-retention", "14 days", Map.of("period", "P14D"))),
                                List.of(),
                                List.of())));
        return new Profile(
                statement,
                logs,
                List.of(
                        new Profile.DerivedSetting(
                                "web-access-log",
                                Text.of("en", "shortened, 14 days"),
                                List.of("sample/1.1"),
                                Profile.Origin.READING,
                                Optional.of(Text.of("en", "two weeks are 14 days")),
                                Optional.empty()),
                        new Profile.DerivedSetting(
                                "cookies",
                                Text.of("en", "none"),
                                List.of(),
                                Profile.Origin.SILENCE,
                                Optional.empty(),
                                Optional.of(Text.of("en", "cookies are not looked at yet"))),
                        new Profile.DerivedSetting(
                                "right-access",
                                Text.of("en", "answered within a month"),
                                List.of(),
                                Profile.Origin.LAW,
                                Optional.empty(),
                                Optional.empty())));
    }
}
