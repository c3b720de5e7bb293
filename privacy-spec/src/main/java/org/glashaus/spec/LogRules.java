package org.glashaus.spec;

import static org.glashaus.spec.SettingRule.named;

import java.util.List;

/** What is written down about people, and for how long. */
final class LogRules {
    private static final String NO_SUCH_LOG = "Nothing is kept that the statement does not tell of.";

    static final List<SettingRule> ALL = List.of(
            named("web-access-log")
                    .obeyed(WebAccessLog::describe, "weblog-ip-anonymised", "weblog-retention")
                    .silent("none", NO_SUCH_LOG),
            named("web-access-log-fields")
                    .later(
                            "time, status, bytes, browser and operating system",
                            "an entry holds time, address and status; no bytes, browser or operating system",
                            "access-data-disclosed")
                    .silent("no path, query, referrer or browser", "The fewest fields that a log can do with."),
            named("signalling-log")
                    .obeyed(Periods::ofStated, "signalling-log-retention")
                    .silent("none", NO_SUCH_LOG),
            named("media-log").obeyed(Periods::ofStated, "media-log-retention").silent("none", NO_SUCH_LOG),
            named("all-logs")
                    .obeyed(Periods::ofStated, "log-retention-all")
                    .silent("each log has its own limit", NO_SUCH_LOG),
            named("log-content")
                    .obeyed("no personal data", "logs-free-of-personal-data")
                    .silent("only the fields of each log's own schema", NO_SUCH_LOG),
            named("organiser-login-log")
                    .obeyed("time, account, outcome", "organiser-login-logged")
                    .silent("none", NO_SUCH_LOG),
            named("security-log")
                    .obeyed("attacks and failed logins, shortened addresses", "security-events-logged")
                    .silent("none", NO_SUCH_LOG),
            named("error-log")
                    .obeyed("7 days, then counts only", "errors-stored", "error-evaluation-anonymised")
                    .silent("none", NO_SUCH_LOG),
            named("usage-statistics")
                    .obeyed("counts only", "usage-statistics-kept")
                    .silent("none", NO_SUCH_LOG),
            named("speaker-statistics")
                    .later(
                            "gone when the conference ends",
                            "speaking times are not measured",
                            "speaker-statistics-deleted-at-end")
                    .silent("none", NO_SUCH_LOG),
            named("legal-hold")
                    .obeyed("until the matter is cleared up", "legal-hold-suspends-deletion")
                    .silent("none in the host's own interest", "A hold that is not disclosed is refused."),
            named("conference-identifier-retention")
                    .obeyed(Periods::ofStated, "conference-id-retention")
                    .silent("none", NO_SUCH_LOG),
            named("participant-identifier-retention")
                    .obeyed(Periods::ofStated, "participant-id-retention")
                    .silent("none", NO_SUCH_LOG));

    private LogRules() {}
}
