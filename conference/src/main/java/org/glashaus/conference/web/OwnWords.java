package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.StatementText;

/** A host's own statement in full, as its visitors are to read it. */
final class OwnWords {
    private final PrivacyStatement statement;
    private final String original;
    private final List<Html> content = new ArrayList<>();
    private final List<Html> run = new ArrayList<>();
    private String runsIn = "p";

    private OwnWords(PrivacyStatement statement, String original) {
        this.statement = statement;
        this.original = original;
    }

    static Html of(PrivacyStatement statement, String original, PageText page) {
        OwnWords words = new OwnWords(statement, original);
        statement.sentences().forEach(words::add);
        words.close();
        Html text = el("div", words.content.stream()).with("lang", statement.language());
        return el("section", el("h2", page.say(PrivacyWords.OWN_TEXT)), text).with("id", "text");
    }

    /** Sentences of a section run on; items of a list and lines of an address do not. */
    private void add(Sentence sentence) {
        String words = StatementText.slice(sentence, original).orElse("");
        switch (sentence.unit()) {
            case HEADING -> {
                close();
                content.add(el("h3", words));
            }
            case SENTENCE -> {
                in("p");
                run.add(text(run.isEmpty() ? words : " " + words));
            }
            case LABEL -> {
                in("p");
                if (!run.isEmpty()) {
                    run.add(el("br"));
                }
                run.add(text(words));
            }
            case ITEM -> {
                in("ul");
                run.add(el("li", words));
            }
        }
    }

    private void in(String element) {
        if (!runsIn.equals(element)) {
            close();
            runsIn = element;
        }
    }

    private void close() {
        if (!run.isEmpty()) {
            content.add(el(runsIn, List.copyOf(run).stream()));
            run.clear();
        }
    }
}
