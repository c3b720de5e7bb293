package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.glashaus.spec.BrowserUse;
import org.glashaus.spec.BrowserUse.Agreement;
import org.glashaus.spec.BrowserUse.Cookie;

/** The declared cookies: a table of the privacy page, and a page where a visitor sees and deletes them. */
record CookieList(BrowserUse use, Language language) {

    /** For the privacy page. */
    Html section() {
        return el(
                        "section",
                        el("h2", say(CookieWords.TITLE)),
                        el("p", say(CookieWords.INTRODUCTION)),
                        table(false),
                        el("p", el("a", say(CookieWords.MORE)).with("href", "/cookies?lang=" + language.tag())))
                .with("id", "cookies");
    }

    /** The page {@code /cookies}; what lies in the browser only the browser can tell, so a script fills it in. */
    String page() {
        Html.Element script = el("script").with("type", "module").with("src", "/assets/cookies/page.js");
        return PageFrame.page(
                language,
                say(CookieWords.TITLE),
                Stream.of(
                        PageFrame.languages(language),
                        el("p", say(CookieWords.INTRODUCTION)),
                        table(true),
                        el("noscript", el("p", say(CookieWords.UNKNOWN))),
                        script));
    }

    private Html table(boolean here) {
        List<String> heads = new ArrayList<>(
                Stream.of(CookieWords.NAME, CookieWords.PURPOSE, CookieWords.PERIOD, CookieWords.WITHOUT)
                        .map(this::say)
                        .toList());
        if (here) {
            heads.add(say(CookieWords.HERE));
        }
        return PageText.table(
                say(CookieWords.TITLE),
                heads,
                Stream.of(Cookie.values()).filter(use.cookies()::contains).map(cookie -> row(cookie, here)));
    }

    private Html row(Cookie cookie, boolean here) {
        boolean recorded = use.agreement().filter(Agreement::recorded).isPresent();
        List<Html> cells = new ArrayList<>();
        cells.add(el("th", el("code", CookieWords.name(cookie))).with("scope", "row"));
        cells.add(el("td", say(CookieWords.purpose(cookie, recorded))));
        cells.add(el("td", CookieWords.period(cookie, language)));
        cells.add(el("td", say(CookieWords.without(cookie))));
        if (here) {
            cells.add(el(
                            "td",
                            el("p", say(CookieWords.SET)).with("data-set", "").with("hidden", ""),
                            el("p", say(CookieWords.NOT_SET))
                                    .with("data-unset", "")
                                    .with("hidden", ""),
                            el("button", say(CookieWords.DELETE))
                                    .with("type", "button")
                                    .with("class", "quiet")
                                    .with(
                                            "aria-label",
                                            say(CookieWords.DELETE_ONE).formatted(CookieWords.name(cookie)))
                                    .with("hidden", ""))
                    .with("aria-live", "polite"));
        }
        return el("tr", cells.stream()).with("data-cookie", cookie.name().toLowerCase(Locale.ROOT));
    }

    private String say(Said said) {
        return said.in(language);
    }
}
