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
                            "an entry holds time, address, method, kind of page and status; no bytes, browser or"
                                    + " operating system",
                            "access-data-disclosed")
                    .silent("no path, query, referrer or browser", "The fewest fields that a log can do with."),
            named("signalling-log")
                    .later(Periods::ofStated, "no signalling log is written", "signalling-log-retention")
                    .silent("none", NO_SUCH_LOG),
            named("media-log")
                    .later(Periods::ofStated, "no media log is written", "media-log-retention")
                    .silent("none", NO_SUCH_LOG),
            named("all-logs")
                    .later(
                            Periods::ofStated,
                            "no log that this limit would be for is written yet, so nothing is kept even that long",
                            "log-retention-all")
                    .silent("each log has its own limit", NO_SUCH_LOG),
            named("log-content")
                    .obeyed("no personal data", "logs-free-of-personal-data")
                    .silent("only the fields of each log's own schema", NO_SUCH_LOG),
            named("organiser-login-log")
                    .later(
                            "time, account, outcome",
                            "there are no organiser accounts, so no login is logged",
                            "organiser-login-logged")
                    .silent("none", NO_SUCH_LOG),
            named("security-log")
                    .later(
                            "attacks and failed logins, shortened addresses",
                            "no security log is written",
                            "security-events-logged")
                    .silent("none", NO_SUCH_LOG),
            named("error-log")
                    .later(
                            "7 days, then counts only",
                            "errors are not stored and not evaluated",
                            "errors-stored",
                            "error-evaluation-anonymised")
                    .silent("none", NO_SUCH_LOG),
            named("usage-statistics")
                    .later("counts only", "no usage statistics are kept", "usage-statistics-kept")
                    .silent("none", NO_SUCH_LOG),
            named("speaker-statistics")
                    .later(
                            "gone when the conference ends",
                            "speaking times are not measured",
                            "speaker-statistics-deleted-at-end")
                    .silent("none", NO_SUCH_LOG),
            named("legal-hold")
                    .later(
                            "until the matter is cleared up",
                            "deletion cannot be suspended; entries go at their limit",
                            "legal-hold-suspends-deletion")
                    .silent("none in the host's own interest", "A hold that is not disclosed is refused."),
            named("conference-identifier-retention")
                    .later(
                            Periods::ofStated,
                            "conferences have no identifier that outlives them; nothing is kept",
                            "conference-id-retention")
                    .silent("none", NO_SUCH_LOG),
            named("participant-identifier-retention")
                    .later(
                            Periods::ofStated,
                            "identifiers live in memory for one stay; nothing is kept",
                            "participant-id-retention")
                    .silent("none", NO_SUCH_LOG));

    private LogRules() {}
}
