package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Contradiction;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.PrivacyStatement.Unit;

/** The statement sentence by sentence: what each says, what it promises in words, and what is true where it is not. */
record SentenceTable(PrivacyStatement statement, PageText page) {

    Html html() {
        Words words = Words.in(page.language());
        return el(
                        "section",
                        el("h2", words.sentencesTitle()),
                        el(
                                "p",
                                statement.text().isPresent()
                                        ? page.say(PrivacyWords.OWN_SENTENCES)
                                        : words.sentencesIntroduction()),
                        PageText.table(
                                words.sentencesTitle(),
                                List.of(words.anchor(), words.meaning(), words.promises()),
                                statement.sentences().stream().map(this::row)))
                .with("id", "sentences");
    }

    private Html row(Sentence sentence) {
        List<Html> says = new ArrayList<>();
        says.add(
                sentence.unit() == Unit.HEADING
                        ? el("strong", page.words(sentence.says()))
                        : page.words(sentence.says()));
        statement
                .departure(sentence.anchor())
                .ifPresent(departure -> says.add(el(
                                "p", el("strong", page.say(PrivacyWords.TRUTH) + ": "), page.words(departure.truth()))
                        .with("class", "not-in-force departure")));
        statement.contradictions().stream()
                .filter(contradiction -> contradiction.anchors().contains(sentence.anchor()))
                .forEach(contradiction -> says.add(together(sentence, contradiction)));
        return el("tr", el("th", sentence.anchor()).with("scope", "row"), el("td", says.stream()), promises(sentence))
                .with("id", PageText.id(sentence.anchor()));
    }

    private Html together(Sentence sentence, Contradiction contradiction) {
        List<Html> said = new ArrayList<>();
        said.add(el("strong", page.say(PrivacyWords.TOGETHER)));
        contradiction.anchors().stream()
                .filter(anchor -> !anchor.equals(sentence.anchor()))
                .forEach(anchor -> {
                    said.add(text(" "));
                    said.add(PageText.link(anchor));
                });
        said.add(text(": "));
        said.add(page.words(contradiction.says()));
        contradiction.reading().ifPresent(reading -> {
            said.add(text(" "));
            said.add(el("em", page.words(reading)));
        });
        return el("p", said.stream()).with("class", "together");
    }

    private Html promises(Sentence sentence) {
        if (sentence.claims().isEmpty()) {
            return el("td", Words.in(page.language()).promisesNothing()).with("class", "quiet");
        }
        return el("td", el("ul", sentence.claims().stream().map(this::promise)));
    }

    private Html promise(Claim claim) {
        return el(
                        "li",
                        page.words(ClaimCatalogue.load().entry(claim.id()).means()),
                        text(" "),
                        el("span", text(page.say(PrivacyWords.STATED) + ": "), page.words(claim.value()))
                                .with("class", "quiet"))
                .with("data-claim", claim.id());
    }
}
