package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile;

/** The page on which organisers log in. It needs no script. */
record LoginPage(Profile profile, Language language) {

    /** @param fault why the last attempt did not succeed */
    String html(Optional<Said> fault) {
        List<Html> content = new ArrayList<>();
        content.add(PageFrame.languages(language));
        content.add(el("p", say(LoginWords.INTRODUCTION)));
        fault.ifPresent(why -> content.add(el("p", say(why))
                .with("class", "fault")
                .with("id", "login-fault")
                .with("role", "alert")));
        content.add(form(fault.isPresent()));
        profile.log(LogCategory.ORGANISER_LOGIN)
                .ifPresent(rule -> content.add(
                        el("p", String.format(Locale.ROOT, say(LoginWords.LOGGED), period(rule.retention())))));
        content.add(el("p", say(LoginWords.PAGE_ONLY)));
        content.add(
                el("p", el("a", Words.in(language).privacyTitle()).with("href", "/privacy?lang=" + language.tag())));
        return PageFrame.page(language, say(LoginWords.TITLE), content.stream());
    }

    private Html form(boolean faulty) {
        return el(
                        "form",
                        field("account", LoginWords.ACCOUNT, "text", "username", faulty),
                        field("password", LoginWords.PASSWORD, "password", "current-password", faulty),
                        el("button", say(LoginWords.LOG_IN))
                                .with("type", "submit")
                                .with("class", "primary"))
                .with("method", "post")
                .with("action", "/login?lang=" + language.tag());
    }

    private Html field(String name, Said label, String type, String complete, boolean faulty) {
        Html.Element input = el("input")
                .with("id", name)
                .with("name", name)
                .with("type", type)
                .with("autocomplete", complete)
                .with("autocapitalize", "off")
                .with("spellcheck", "false")
                .with("required", "");
        if (faulty) {
            input = input.with("aria-invalid", "true").with("aria-describedby", "login-fault");
        }
        return el("div", el("label", say(label)).with("for", name), input).with("class", "field");
    }

    private String period(Duration retention) {
        return String.format(Locale.ROOT, say(LoginWords.DAYS), retention.toDays());
    }

    private String say(Said said) {
        return said.in(language);
    }
}
