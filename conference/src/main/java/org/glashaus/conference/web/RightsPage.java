package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.rights.Letters;
import org.glashaus.conference.rights.Links;
import org.glashaus.conference.rights.RequestKind;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.spec.Profile;

/** The desk as a page: a form, and how a request stands. Needs no script and sets no cookie. */
record RightsPage(Profile profile) {

    /**
     * What a form is answered with.
     *
     * @param wrong names of fields that could not be taken
     * @param why nothing was taken although nothing is wrong with it
     * @param token of the fresh form
     */
    record Reply(List<String> wrong, Optional<Said> why, String token) {
        Reply(List<String> wrong, String token) {
            this(wrong, Optional.empty(), token);
        }
    }

    String form(Language language, RightsForm filled, Reply reply) {
        List<String> wrong = reply.wrong();
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
            content.add(faults(page, wrong, filled.field("do").equals("look") ? "-too" : ""));
        }
        reply.why()
                .ifPresent(why -> content.add(el(
                                "section",
                                el("h2", page.say(RightsWords.FAULTS)),
                                el("p", page.say(why)),
                                el("p", page.say(RightsWords.STILL_HERE)))
                        .with("class", "notice")
                        .with("role", "alert")));
        boolean asks = !filled.field("do").equals("look");
        content.add(request(page, asks ? filled : RightsForm.empty(), asks ? wrong : List.of(), reply.token()));
        content.add(look(page, filled, wrong));
        content.add(el(
                "p",
                text(page.say(RightsWords.KEPT) + " "),
                el("a", page.say(RightsWords.MORE)).with("href", "/privacy")));
        return PageFrame.page(language, page.say(RightsWords.TITLE), content.stream());
    }

    private static Html faults(PageText page, List<String> wrong, String form) {
        return el(
                        "section",
                        el("h2", page.say(RightsWords.FAULTS)),
                        el(
                                "ul",
                                wrong.stream()
                                        .map(name -> el(
                                                "li",
                                                el("a", page.say(RightsWords.fault(name)))
                                                        .with("href", "#" + place(name) + form)))))
                .with("class", "notice")
                .with("role", "alert");
    }

    /** The field at which a fault is said. */
    private static String place(String fault) {
        return List.of(RightsForm.SPAN, RightsForm.TIMES, RightsForm.REACH).contains(fault) ? "from" : fault;
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
                        .with("maxlength", String.valueOf(DeskLimits.RIGHTS_WORDS_CHARACTERS)),
                wrong));
        fields.add(field(
                page,
                "contact",
                RightsWords.CONTACT,
                el("input")
                        .with("type", "text")
                        .with("autocomplete", "email")
                        .with("maxlength", String.valueOf(DeskLimits.RIGHTS_CONTACT_CHARACTERS))
                        .with("value", filled.field("contact")),
                wrong));
        boolean timesLink = Links.byTime(profile);
        if (timesLink) {
            fields.add(times(page, filled, wrong));
        }
        fields.add(check(page, "rest", RightsWords.REST, filled));
        if (timesLink) {
            fields.add(check(page, "here", RightsWords.HERE, filled));
        }
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

    private static Html timesOfLook(PageText page, RightsForm filled, List<String> wrong) {
        List<Html> fields = new ArrayList<>();
        fields.add(el("legend", page.say(RightsWords.WHEN)));
        for (String name : List.of("from", "to")) {
            Html.Element time = el("input")
                    .with("type", "datetime-local")
                    .with("id", name + "-too")
                    .with("name", name)
                    .with("value", filled.field(name));
            fields.add(el(
                            "div",
                            el("label", page.say(name.equals("from") ? RightsWords.FROM : RightsWords.TO))
                                    .with("for", name + "-too"),
                            wrong.stream().anyMatch(one -> place(one).equals(name))
                                    ? time.with("aria-invalid", "true")
                                    : time)
                    .with("class", "field"));
        }
        return el("fieldset", fields.stream());
    }

    private static Html.Element moment(String value) {
        return el("input").with("type", "datetime-local").with("value", value).with("aria-describedby", "from-hint");
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
        Optional<String> fault =
                wrong.stream().filter(one -> place(one).equals(name)).findFirst();
        if (fault.isPresent()) {
            named = named.with("aria-invalid", "true").with("aria-describedby", name + "-fault");
            return el(
                            "div",
                            el("label", page.say(label)).with("for", name),
                            named,
                            el("p", page.say(RightsWords.fault(fault.get())))
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

    /** Times stand beside the tick here as well: an address counts only for those of its own form. */
    private Html look(PageText page, RightsForm filled, List<String> wrong) {
        boolean again = filled.field("do").equals("look");
        String reference = again ? filled.field("reference") : "";
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
        if (Links.byTime(profile)) {
            fields.add(timesOfLook(page, again ? filled : RightsForm.empty(), again ? wrong : List.of()));
            fields.add(check(page, "here-too", RightsWords.HERE, again ? filled : RightsForm.empty()));
        }
        fields.add(check(page, "take-back", RightsWords.TAKE_BACK, again ? filled : RightsForm.empty()));
        fields.add(
                el("button", page.say(RightsWords.LOOK)).with("class", "quiet").with("type", "submit"));
        return el(
                "section",
                el("h2", page.say(RightsWords.STANDING)),
                el("form", fields.stream())
                        .with("method", "post")
                        .with("action", "/rights?lang=" + page.language().tag()));
    }

    /**
     * How it stands.
     *
     * @param title also says whether it has just come, and then what to keep is said first of all
     * @param changed what this look has changed of it, or could not
     */
    String standing(Language language, RightsRequest request, Said title, List<Said> changed) {
        PageText page = new PageText(language);
        List<Html> content = new ArrayList<>();
        boolean fresh = title == RightsWords.TAKEN;
        if (!changed.isEmpty()) {
            content.add(el("section", changed.stream().map(said -> el("p", page.say(said))))
                    .with("class", "notice")
                    .with("role", "status"));
        }
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
            Stream<Html> letter = Letters.of(profile).of(request).stream().map(said -> el("p", said));
            content.add(el("section", letter).with("lang", who.language()).with("id", "letter"));
        });
        content.add(el("p", el("a", page.say(RightsWords.TITLE)).with("href", "/rights?lang=" + language.tag())));
        return PageFrame.page(language, page.say(title), content.stream());
    }

    /** With a way back to the form. */
    String notice(Language language, Said words) {
        return PageFrame.page(
                language,
                RightsWords.TITLE.in(language),
                Stream.of(
                        el("p", words.in(language)),
                        el(
                                "p",
                                el("a", RightsWords.TO_FORM.in(language))
                                        .with("href", "/rights?lang=" + language.tag()))));
    }
}
