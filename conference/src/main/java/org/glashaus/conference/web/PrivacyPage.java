package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.PrivacyStatement.Unit;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profile.Origin;
import org.glashaus.spec.Text;

/** The privacy page, made from the statement in force and from what the server derives from it. */
final class PrivacyPage {
    private final Profile profile;
    private final Language language;
    private final Words words;

    private PrivacyPage(Profile profile, Language language) {
        this.profile = profile;
        this.language = language;
        this.words = Words.in(language);
    }

    static String of(Profile profile, Language language) {
        return new PrivacyPage(profile, language).html();
    }

    private String html() {
        PrivacyStatement statement = profile.statement();
        List<Html> content = new ArrayList<>();
        content.add(languages());
        content.add(el("p", words.privacyIntroduction().formatted(statement.name().in(language.tag()))));
        if (statement.model()) {
            content.add(el("section", el("p", el("strong", words.modelTitle())), el("p", words.modelText()))
                    .with("class", "notice")
                    .with("id", "model"));
        }
        content.add(settings());
        addendum(content);
        content.add(sentences());
        content.add(el("p", text(words.statementHash() + ": "), el("code", statement.id() + " " + statement.sha256())));
        return PageFrame.page(language, words.privacyTitle() + " · " + statement.name().in(language.tag()), content.stream());
    }

    private Html languages() {
        return el("nav", Stream.of(Language.values()).map(other -> {
                    Html.Element link = el("a", other.ownName())
                            .with("href", "?lang=" + other.tag())
                            .with("hreflang", other.tag())
                            .with("lang", other.tag());
                    return other == language ? link.with("aria-current", "page") : link;
                }))
                .with("class", "languages")
                .with("aria-label", words.languages());
    }

    private Html settings() {
        Stream<Html> rows = profile.settings().stream()
                .filter(setting -> setting.origin() != Origin.LAW)
                .map(this::row);
        return el(
                        "section",
                        el("h2", words.settingsTitle()),
                        el("p", words.settingsIntroduction()),
                        table(words.settingsTitle(), List.of(words.setting(), words.value(), words.because()), rows))
                .with("id", "settings");
    }

    /** Where the law asks for more than a silent statement gives, it stands apart: the host never wrote it. */
    private void addendum(List<Html> content) {
        List<DerivedSetting> added = profile.settings().stream()
                .filter(setting -> setting.origin() == Origin.LAW)
                .toList();
        if (!added.isEmpty()) {
            content.add(el(
                            "section",
                            el("h2", words.addendumTitle()),
                            el("p", words.addendumIntroduction()),
                            table(
                                    words.addendumTitle(),
                                    List.of(words.setting(), words.value(), words.because()),
                                    added.stream().map(this::row)))
                    .with("id", "addendum"));
        }
    }

    private Html row(DerivedSetting setting) {
        List<Html> why = new ArrayList<>();
        why.add(text(origin(setting.origin())));
        for (String anchor : setting.anchors()) {
            why.add(text(" "));
            why.add(el("a", anchor).with("href", "#" + id(anchor)));
        }
        setting.reading().ifPresent(reading -> why.add(el("p", text(words.reading() + ": "), words(reading))));
        setting.notInForce()
                .ifPresent(instead -> why.add(el("p", el("strong", words.notInForce() + ": "), words(instead))
                        .with("class", "not-in-force")));
        return el(
                        "tr",
                        el("th", words(setting.title())).with("scope", "row"),
                        el("td", words(setting.value())),
                        el("td", why.stream()))
                .with("data-setting", setting.name());
    }

    private String origin(Origin origin) {
        return switch (origin) {
            case STATED -> words.stated();
            case READING -> words.read();
            case SILENCE -> words.silent();
            case LAW -> words.law();
        };
    }

    private Html sentences() {
        Stream<Html> rows = profile.statement().sentences().stream().map(this::row);
        return el(
                        "section",
                        el("h2", words.sentencesTitle()),
                        el("p", words.sentencesIntroduction()),
                        table(words.sentencesTitle(), List.of(words.anchor(), words.meaning(), words.promises()), rows))
                .with("id", "sentences");
    }

    private Html row(Sentence sentence) {
        Html says = sentence.unit() == Unit.HEADING ? el("strong", words(sentence.says())) : words(sentence.says());
        List<Html> promises = new ArrayList<>();
        for (Claim claim : sentence.claims()) {
            promises.add(el("li", el("code", claim.id()), text(": "), words(claim.value()))
                    .with("data-claim", claim.id()));
        }
        Html last = promises.isEmpty()
                ? el("td", words.promisesNothing()).with("class", "quiet")
                : el("td", el("ul", promises.stream()));
        return el("tr", el("th", sentence.anchor()).with("scope", "row"), el("td", says), last)
                .with("id", id(sentence.anchor()));
    }

    private static Html table(String label, List<String> heads, Stream<Html> rows) {
        Html head =
                el("thead", el("tr", heads.stream().map(title -> el("th", title).with("scope", "col"))));
        // The frame scrolls on a narrow screen; a keyboard must be able to reach it.
        return el("div", el("table", head, el("tbody", rows)))
                .with("class", "table-frame")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label);
    }

    /** A screen reader should not read words of one language as those of another. */
    private Html words(Text said) {
        String given = said.languageFor(language.tag());
        String words = said.in(language.tag());
        return given.equals(language.tag()) ? text(words) : el("span", words).with("lang", given);
    }

    /** An anchor as a fragment: {@code waag/3.4} becomes {@code waag-3.4}. */
    private static String id(String anchor) {
        return anchor.replace('/', '-');
    }
}
