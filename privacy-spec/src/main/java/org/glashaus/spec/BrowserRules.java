package org.glashaus.spec;

import static org.glashaus.spec.SettingRule.named;

import java.util.List;

/** What stays in the visitor's browser. */
final class BrowserRules {
    private static final String NOTHING = "the client keeps nothing in the browser";

    static final List<SettingRule> ALL = List.of(
            named("cookies")
                    .obeyed("none", "no-cookies")
                    .later(
                            "session cookies without expiry, persistent ones with expiry, each refusable",
                            "the server sets no cookies, and works without",
                            "cookies-disclosed-required",
                            "session-cookies-expire",
                            "persistent-personalisation-cookies",
                            "cookies-refusable",
                            "cookies-user-controlled")
                    .silent("none", "Cookies would have to be told."),
            named("browser-storage")
                    .later(
                            BrowserRules::storage,
                            NOTHING,
                            "settings-in-local-storage",
                            "settings-cleared-on-hangup",
                            "settings-survive-other-exits",
                            "local-storage-optional",
                            "local-data-user-erasable")
                    .silent("none", "Storage in the browser would have to be told."),
            named("hang-up-page")
                    .later(
                            "deletes what is stored, then welcomes",
                            "hanging up leads to a page that has nothing to delete",
                            "hangup-page-clears-then-welcomes")
                    .silent("nothing to delete", "Nothing is stored."),
            named("recent-conferences")
                    .later("in the browser only, deletable", NOTHING, "recent-conferences-in-local-storage")
                    .silent("none", "A list of calls would have to be told."));

    private BrowserRules() {}

    private static Text storage(PrivacyStatement statement, List<PrivacyStatement.Occurrence> stated) {
        return Phrases.text(
                statement.occurrences("settings-cleared-on-hangup").isEmpty()
                        ? "settings, until the visitor deletes them"
                        : "settings, until hang-up");
    }
}
