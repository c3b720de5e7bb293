package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.conference.diagnosis.Recorder.Running;
import org.glashaus.conference.register.Publication;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Version;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profile.Origin;
import org.glashaus.spec.Standing;

/** The privacy page, made from the statement in force and from what the server derives from it. */
final class PrivacyPage {
    private final Profile profile;
    private final PrivacyStatement statement;
    private final Optional<Running> diagnosis;
    private final Language language;
    private final PageText page;
    private final Words words;
    private final Publication disclosed;

    private PrivacyPage(Profile profile, Optional<Running> diagnosis, Language language, Publication disclosed) {
        this.diagnosis = diagnosis;
        this.disclosed = disclosed;
        this.profile = profile;
        this.statement = profile.statement();
        this.language = language;
        this.page = new PageText(language);
        this.words = Words.in(language);
    }

    static String of(Profile profile, Optional<Running> diagnosis, Language language) {
        return of(profile, diagnosis, language, Publication.NOTHING);
    }

    /**
     * @param diagnosis that runs now
     * @param disclosed what third parties asked for, where the statement promises to publish it
     */
    static String of(Profile profile, Optional<Running> diagnosis, Language language, Publication disclosed) {
        return new PrivacyPage(profile, diagnosis, language, disclosed).html();
    }

    private String html() {
        String host = statement.name().in(language.tag());
        List<Html> content = new ArrayList<>();
        content.add(PageFrame.languages(language));
        content.add(el("p", introduction().formatted(host)));
        diagnosis.ifPresent(running -> content.add(notice(running)));
        if (statement.model()) {
            content.add(el("section", el("p", el("strong", words.modelTitle())), el("p", words.modelText()))
                    .with("class", "notice")
                    .with("id", "model"));
        }
        if (!statement.model()) {
            content.add(new ContactList(statement, page).html());
        }
        content.add(el(
                        "p",
                        text(page.say(DeskWords.HERE) + " "),
                        el("a", "/rights").with("href", "/rights?lang=" + language.tag()))
                .with("id", "rights-desk"));
        content.add(changed());
        statement.text().ifPresent(original -> content.add(OwnWords.of(statement, original, page)));
        content.add(new SentenceTable(statement, page).html());
        content.add(settings());
        if (!profile.browser().cookies().isEmpty()) {
            content.add(new CookieList(profile.browser(), language).section());
        }
        if (statement.standing("disclosure-requests-published") == Standing.STATED) {
            content.add(DisclosedTable.of(disclosed, page));
        }
        content.add(new Addendum(profile, page).html());
        content.add(OwnRegisters.of(page));
        history(content);
        content.add(el("p", text(words.statementHash() + ": "), el("code", statement.id() + " " + statement.sha256())));
        return PageFrame.page(language, words.privacyTitle() + " · " + host, content.stream());
    }

    private Html notice(Running running) {
        return el(
                        "section",
                        el("p", el("strong", page.say(DiagnosisWords.TITLE))),
                        el(
                                "p",
                                text(page.say(DiagnosisWords.SINCE) + " "),
                                page.moment(running.since()),
                                text(page.say(DiagnosisWords.UNTIL) + " "),
                                page.moment(running.until()),
                                text(".")),
                        el("p", page.say(DiagnosisWords.RECORDS)))
                .with("class", "notice")
                .with("id", "diagnosis");
    }

    private String introduction() {
        return statement.text().isPresent() ? page.say(PrivacyWords.OWN_INTRODUCTION) : words.privacyIntroduction();
    }

    private Html changed() {
        Optional<LocalDate> date = statement.lastChanged();
        Html.Element said = date.isPresent()
                ? el("p", text(page.say(PrivacyWords.CHANGED) + " "), page.day(date.get()))
                : el("p", page.say(PrivacyWords.UNDATED));
        return said.with("id", "changed");
    }

    /** Old versions stay as they were: each is shown by date and fingerprint. */
    private void history(List<Html> content) {
        String title = page.say(PrivacyWords.HISTORY);
        if (statement.history().isEmpty()) {
            content.add(el("section", el("h2", title), el("p", page.say(PrivacyWords.NO_HISTORY)))
                    .with("id", "history"));
            return;
        }
        content.add(el(
                        "section",
                        el("h2", title),
                        el("p", page.say(PrivacyWords.HISTORY_INTRODUCTION)),
                        PageText.table(
                                title,
                                Stream.of(
                                                PrivacyWords.VERSION,
                                                PrivacyWords.DATE,
                                                PrivacyWords.WHAT_CHANGED,
                                                PrivacyWords.FINGERPRINT)
                                        .map(page::say)
                                        .toList(),
                                statement.history().stream().map(this::row)))
                .with("id", "history"));
    }

    private Html row(Version version) {
        return el(
                "tr",
                el("th", version.version()).with("scope", "row"),
                el("td", page.day(version.date())),
                el("td", page.words(version.changed())),
                el("td", el("code", version.sha256())));
    }

    private Html settings() {
        List<DerivedSetting> shown = profile.settings().stream()
                .filter(setting -> setting.origin() != Origin.LAW)
                .toList();
        List<DerivedSetting> silent =
                shown.stream().filter(PrivacyPage::quietlyStrict).toList();
        List<Html> content = new ArrayList<>();
        content.add(el("h2", words.settingsTitle()));
        content.add(el("p", words.settingsIntroduction()));
        content.add(table(
                words.settingsTitle(),
                shown.stream().filter(setting -> !quietlyStrict(setting)).toList()));
        if (!silent.isEmpty()) {
            String title = page.say(PrivacyWords.SILENT_SETTINGS).formatted(silent.size());
            content.add(el("details", el("summary", title), table(title, silent)));
        }
        return el("section", content.stream()).with("id", "settings");
    }

    /** Nothing was promised and nothing is kept from anybody: the one sort of setting that a reader may skip. */
    private static boolean quietlyStrict(DerivedSetting setting) {
        return setting.origin() == Origin.SILENCE && setting.notInForce().isEmpty();
    }

    private Html table(String title, List<DerivedSetting> settings) {
        return PageText.table(
                title,
                List.of(words.setting(), words.value(), words.because()),
                settings.stream().map(this::row));
    }

    private Html row(DerivedSetting setting) {
        List<Html> why = new ArrayList<>();
        why.add(text(origin(setting.origin())));
        for (String anchor : setting.anchors()) {
            why.add(text(" "));
            why.add(PageText.link(anchor));
        }
        setting.reading().ifPresent(reading -> why.add(el("p", text(words.reading() + ": "), page.words(reading))));
        setting.notInForce()
                .ifPresent(instead -> why.add(el("p", el("strong", words.notInForce() + ": "), page.words(instead))
                        .with("class", "not-in-force")));
        return el(
                        "tr",
                        el("th", page.words(setting.title())).with("scope", "row"),
                        el("td", page.words(setting.value())),
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
}
