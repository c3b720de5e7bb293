package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.rights.Letters;
import org.glashaus.conference.rights.RequestKind;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.spec.Profile;

/** The desk as a page: a form, and how a request stands. Needs no script and sets no cookie. */
record RightsPage(Profile profile) {

    String form(Language language, RightsForm filled, List<String> wrong, String token) {
        PageText page = new PageText(language);
        List<Html> content = new ArrayList<>();
        content.add(PageFrame.languages(language));
        if (profile.statement().model()) {
            Words words = Words.in(language);
            content.add(el("section", el("p", el("strong", words.modelTitle())), el("p", words.modelText()))
                    .with("class", "notice"));
        }
        content.add(el("p", page.say(RightsWords.INTRODUCTION)));
        if (!wrong.isEmpty()) {
            content.add(faults(page, wrong));
        }
        content.add(request(page, filled, wrong, token));
        content.add(look(page));
        content.add(el(
                "p",
                text(page.say(RightsWords.KEPT) + " "),
                el("a", page.say(RightsWords.MORE)).with("href", "/privacy")));
        return PageFrame.page(language, page.say(RightsWords.TITLE), content.stream());
    }

    private static Html faults(PageText page, List<String> wrong) {
        return el(
                        "section",
                        el("h2", page.say(RightsWords.FAULTS)),
                        el(
                                "ul",
                                wrong.stream()
                                        .map(name -> el(
                                                "li",
                                                el("a", page.say(RightsWords.fault(name)))
                                                        .with("href", "#" + name)))))
                .with("class", "notice")
                .with("role", "alert");
    }

    private Html request(PageText page, RightsForm filled, List<String> wrong, String token) {
        List<Html> fields = new ArrayList<>();
        fields.add(el("input").with("type", "hidden").with("name", "form").with("value", token));
        fields.add(el("input").with("type", "hidden").with("name", "do").with("value", "ask"));
        fields.add(field(page, "kind", RightsWords.KIND, kinds(page, filled), wrong));
        fields.add(field(
                page,
                "words",
                RightsWords.WORDS,
                el("textarea", filled.field("words"))
                        .with("rows", "6")
                        .with("maxlength", String.valueOf(Limits.RIGHTS_WORDS_CHARACTERS)),
                wrong));
        fields.add(field(
                page,
                "contact",
                RightsWords.CONTACT,
                el("input")
                        .with("type", "text")
                        .with("autocomplete", "email")
                        .with("maxlength", String.valueOf(Limits.RIGHTS_CONTACT_CHARACTERS))
                        .with("value", filled.field("contact")),
                wrong));
        fields.add(times(page, filled, wrong));
        fields.add(check(page, "rest", RightsWords.REST, filled));
        here(page, fields, "here");
        fields.add(el("button", page.say(RightsWords.SEND))
                .with("class", "primary")
                .with("type", "submit"));
        return el(
                "section",
                el("h2", page.say(RightsWords.ASK)),
                el("form", fields.stream())
                        .with("method", "post")
                        .with("action", "/rights?lang=" + page.language().tag()));
    }

    private static Html times(PageText page, RightsForm filled, List<String> wrong) {
        return el(
                "fieldset",
                el("legend", page.say(RightsWords.WHEN)),
                el("p", page.say(RightsWords.WHEN_HINT)).with("class", "hint").with("id", "from-hint"),
                field(page, "from", RightsWords.FROM, moment(filled.field("from")), wrong),
                field(page, "to", RightsWords.TO, moment(filled.field("to")), wrong));
    }

    private static Html.Element moment(String value) {
        return el("input").with("type", "datetime-local").with("value", value).with("aria-describedby", "from-hint");
    }

    private void here(PageText page, List<Html> fields, String id) {
        if (RightsAnswers.knowsAddresses(profile)) {
            fields.add(check(page, id, RightsWords.HERE, RightsForm.empty()));
        }
    }

    private static Html kinds(PageText page, RightsForm filled) {
        List<Html> options = new ArrayList<>();
        options.add(el("option", page.say(RightsWords.CHOOSE)).with("value", ""));
        Arrays.stream(RequestKind.values())
                .forEach(kind -> options.add(option(
                        kind.text(),
                        page.say(RightsWords.of(kind)) + " (" + page.say(RightsWords.ARTICLE) + " " + kind.article()
                                + ")",
                        filled)));
        options.add(option(RightsForm.BREACH, page.say(RightsWords.BREACH), filled));
        return el("select", options.stream());
    }

    private static Html option(String value, String label, RightsForm filled) {
        Html.Element option = el("option", label).with("value", value);
        return filled.field("kind").equals(value) ? option.with("selected", "selected") : option;
    }

    private static Html field(PageText page, String name, Said label, Html control, List<String> wrong) {
        Html.Element named = ((Html.Element) control).with("id", name).with("name", name);
        if (wrong.contains(name)) {
            named = named.with("aria-invalid", "true").with("aria-describedby", name + "-fault");
            return el(
                            "div",
                            el("label", page.say(label)).with("for", name),
                            named,
                            el("p", page.say(RightsWords.fault(name)))
                                    .with("class", "fault")
                                    .with("id", name + "-fault"))
                    .with("class", "field");
        }
        return el("div", el("label", page.say(label)).with("for", name), named).with("class", "field");
    }

    /** Both forms may have one of the same name, but an id is there once. */
    private static Html check(PageText page, String id, Said label, RightsForm filled) {
        String name = id.startsWith("here") ? "here" : id;
        Html.Element box = el("input")
                .with("type", "checkbox")
                .with("id", id)
                .with("name", name)
                .with("value", "yes");
        return el(
                        "div",
                        filled.ticked(name) ? box.with("checked", "checked") : box,
                        el("label", page.say(label)).with("for", id))
                .with("class", "check");
    }

    private Html look(PageText page) {
        return look(page, "");
    }

    private Html look(PageText page, String reference) {
        List<Html> fields = new ArrayList<>();
        fields.add(el("input").with("type", "hidden").with("name", "do").with("value", "look"));
        fields.add(field(
                page,
                "reference",
                RightsWords.REFERENCE,
                el("input")
                        .with("type", "text")
                        .with("autocomplete", "off")
                        .with("spellcheck", "false")
                        .with("value", reference),
                List.of()));
        here(page, fields, "here-too");
        fields.add(
                el("button", page.say(RightsWords.LOOK)).with("class", "quiet").with("type", "submit"));
        return el(
                "section",
                el("h2", page.say(RightsWords.STANDING)),
                el("form", fields.stream())
                        .with("method", "post")
                        .with("action", "/rights?lang=" + page.language().tag()));
    }

    /** How it stands; first of all with what to keep. */
    String standing(Language language, RightsRequest request, boolean fresh) {
        PageText page = new PageText(language);
        List<Html> content = new ArrayList<>();
        request.requester().ifPresent(who -> {
            content.add(el(
                            "section",
                            el("p", page.say(fresh ? RightsWords.KEEP_THIS : RightsWords.YOURS)),
                            el("p", el("code", who.reference())).with("class", "reference"))
                    .with("class", "notice"));
            content.add(el(
                    "dl",
                    Stream.of(
                            el("dt", page.say(RightsWords.KIND)),
                            el("dd", page.say(RightsWords.of(request.kind()))),
                            el("dt", page.say(RightsWords.CAME)),
                            el("dd", page.day(request.received())),
                            el("dt", page.say(request.isOpen() ? RightsWords.DUE : RightsWords.ENDED)),
                            el("dd", page.day(request.closed().orElseGet(request::due))))));
            Stream<Html> letter =
                    new Letters(profile.statement()).of(request).stream().map(said -> el("p", said));
            content.add(el("section", letter).with("lang", who.language()).with("id", "letter"));
        });
        content.add(el("p", el("a", page.say(RightsWords.TITLE)).with("href", "/rights?lang=" + language.tag())));
        return PageFrame.page(language, page.say(fresh ? RightsWords.TAKEN : RightsWords.STANDING), content.stream());
    }

    String notice(Language language, Said words) {
        return PageFrame.notice(language, RightsWords.TITLE.in(language), words.in(language));
    }
}
