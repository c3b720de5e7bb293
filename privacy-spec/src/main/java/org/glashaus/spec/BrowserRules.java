package org.glashaus.spec;

import static org.glashaus.spec.SettingRule.named;

import java.util.List;

/** What stays in the visitor's browser. */
final class BrowserRules {
    static final List<SettingRule> ALL = List.of(
            named("cookies")
                    .obeyed("none", "no-cookies")
                    .obeyed(
                            "session cookies without expiry, persistent ones with expiry, each refusable",
                            "cookies-disclosed-required",
                            "session-cookies-expire",
                            "persistent-personalisation-cookies",
                            "cookies-refusable",
                            "cookies-user-controlled")
                    .silent("none", "Cookies would have to be told."),
            named("browser-storage")
                    .obeyed(
                            BrowserRules::storage,
                            "settings-in-local-storage",
                            "settings-cleared-on-hangup",
                            "settings-survive-other-exits",
                            "local-storage-optional",
                            "local-data-user-erasable")
                    .silent("none", "Storage in the browser would have to be told."),
            named("hang-up-page")
                    .obeyed("deletes what is stored, then welcomes", "hangup-page-clears-then-welcomes")
                    .silent("nothing to delete", "Nothing is stored."),
            named("recent-conferences")
                    .obeyed("in the browser only, deletable", "recent-conferences-in-local-storage")
                    .silent("none", "A list of calls would have to be told."));

    private BrowserRules() {}

    private static Text storage(PrivacyStatement statement, List<PrivacyStatement.Occurrence> stated) {
        return Phrases.text(
                statement.occurrences("settings-cleared-on-hangup").isEmpty()
                        ? "settings, until the visitor deletes them"
                        : "settings, until hang-up");
    }
}
