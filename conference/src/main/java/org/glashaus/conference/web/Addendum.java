package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.conference.journal.Retention;
import org.glashaus.conference.web.AddendumWords.Item;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.KeySlices;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profile.Origin;
import org.glashaus.spec.Silence;
import org.glashaus.spec.Standing;

/** What holds beside the statement, because the law asks for it or because this software is made so. */
record Addendum(Profile profile, PageText page) {

    Html html() {
        String title = page.say(AddendumWords.TITLE);
        return el(
                        "section",
                        el("h2", title),
                        el("p", page.say(AddendumWords.INTRODUCTION)),
                        PageText.table(
                                title, List.of(page.say(PrivacyWords.ITEM), page.say(PrivacyWords.FROM)), rows()))
                .with("id", "addendum");
    }

    private Stream<Html> rows() {
        List<Html> rows =
                new ArrayList<>(AddendumWords.ITEMS.stream().map(this::row).toList());
        if (profile.onlyOrganisersOpenRooms()) {
            rows.add(row(LoginWords.ITEM));
        }
        rows.add(row(KeySlices.of(profile, Retention.of(profile).sweepInterval())));
        profile.settings().stream()
                .filter(setting -> setting.origin() == Origin.LAW)
                .map(this::row)
                .forEach(rows::add);
        return rows.stream();
    }

    private Html row(Item item) {
        List<Html> said = new ArrayList<>();
        said.add(el("strong", page.say(item.title())));
        said.add(el("p", page.say(item.text())));
        if (item.law()) {
            unstated(item.id(), said);
        }
        return el("tr", el("td", said.stream()), el("td", origin(item.law()))).with("data-addendum", item.id());
    }

    /** What the law adds to this statement and not to another. */
    private void unstated(String item, List<Html> said) {
        PrivacyStatement statement = profile.statement();
        List<Html> added = ClaimCatalogue.load().entries().stream()
                .filter(entry -> entry.silence() == Silence.LAW && item.equals(itemOf(entry.id())))
                .filter(entry -> statement.standing(entry.id()) != Standing.STATED)
                .<Html>map(entry -> el("li", page.words(entry.means())).with("data-law", entry.id()))
                .toList();
        if (!added.isEmpty()) {
            said.add(el("p", page.say(PrivacyWords.ALSO_BY_LAW)));
            said.add(el("ul", added.stream()));
        }
    }

    private static String itemOf(String claimId) {
        if (claimId.startsWith("right")) {
            return AddendumWords.RIGHTS;
        }
        return claimId.startsWith("breach") ? AddendumWords.BREACHES : AddendumWords.SECURITY;
    }

    private Html row(KeySlices slices) {
        List<Html> said = new ArrayList<>();
        said.add(el("strong", page.say(AddendumWords.KEYS)));
        said.add(el("p", page.words(slices.sealing())));
        if (!slices.logs().isEmpty()) {
            said.add(el("ul", slices.logs().stream().map(log -> el("li", page.words(log)))));
        }
        said.add(el("p", page.words(slices.sweeps())));
        return el("tr", el("td", said.stream()), el("td", origin(false))).with("data-addendum", "key-slices");
    }

    private Html row(DerivedSetting setting) {
        List<Html> said = new ArrayList<>();
        said.add(el("strong", page.words(setting.title())));
        said.add(el("p", page.words(setting.value())));
        setting.reading().ifPresent(why -> said.add(el("p", page.words(why))));
        setting.notInForce()
                .ifPresent(today ->
                        said.add(el("p", el("strong", Words.in(page.language()).notInForce() + ": "), page.words(today))
                                .with("class", "not-in-force")));
        return el("tr", el("td", said.stream()), el("td", origin(true))).with("data-setting", setting.name());
    }

    private Html origin(boolean law) {
        return text(page.say(law ? PrivacyWords.LAW : PrivacyWords.SOFTWARE));
    }
}
