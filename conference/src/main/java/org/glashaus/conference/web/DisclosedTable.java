package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.conference.register.Disclosures.Answer;
import org.glashaus.conference.register.Disclosures.Asker;
import org.glashaus.conference.register.Publication;
import org.glashaus.conference.register.Publication.Request;
import org.glashaus.conference.register.Publication.Told;
import org.glashaus.conference.register.Publication.Year;

/** What third parties asked for: one by one, so that a number that is missing is seen, and in counts of each year. */
final class DisclosedTable {
    private final Publication published;
    private final PageText page;

    private DisclosedTable(Publication published, PageText page) {
        this.published = published;
        this.page = page;
    }

    static Html of(Publication published, PageText page) {
        return new DisclosedTable(published, page).html();
    }

    private Html html() {
        String title = page.say(DeskWords.DISCLOSED);
        List<Html> content = new ArrayList<>();
        content.add(el("h2", title));
        if (published.entered() == 0) {
            content.add(el("p", page.say(DeskWords.NONE_DISCLOSED)));
        } else {
            content.add(el("p", page.say(DeskWords.NUMBERS).formatted(published.entered())));
        }
        if (!published.requests().isEmpty()) {
            content.add(PageText.table(
                    title,
                    heads(DeskWords.NUMBER, DeskWords.ENTERED, DeskWords.ASKER, DeskWords.DONE),
                    published.requests().stream().map(this::row)));
            content.add(PageText.table(
                    page.say(DeskWords.BY_YEAR),
                    heads(
                            DeskWords.YEAR,
                            DeskWords.ASKED,
                            DeskWords.GIVEN,
                            DeskWords.PARTLY,
                            DeskWords.REFUSED,
                            DeskWords.NOTHING,
                            DeskWords.UNDECIDED),
                    published.years().stream().map(DisclosedTable::row)));
            if (published.requests().stream().anyMatch(one -> one.told().isEmpty())) {
                content.add(el("p", page.say(DeskWords.UNCOUNTED)).with("class", "hint"));
            }
        }
        return el("section", content.stream()).with("id", "disclosed");
    }

    private List<String> heads(Said... heads) {
        return Stream.of(heads).map(page::say).toList();
    }

    private Html row(Request request) {
        String number = String.valueOf(request.number());
        Html head = el("th", number).with("scope", "row");
        Html.Element row = request.told()
                .map(told -> el(
                        "tr",
                        head,
                        el("td", page.day(told.entered())),
                        el("td", page.say(words(told.asker()))),
                        el("td", page.say(done(told)))))
                .orElseGet(() ->
                        el("tr", head, el("td", page.say(DeskWords.SILENT)).with("colspan", "3")));
        return row.with("data-request", number);
    }

    private static Said done(Told told) {
        Optional<Answer> answer = told.answer();
        return answer.map(DisclosedTable::words).orElse(DeskWords.UNDECIDED);
    }

    private static Said words(Answer answer) {
        return switch (answer) {
            case REFUSED -> DeskWords.REFUSED;
            case PARTLY_GIVEN -> DeskWords.PARTLY;
            case GIVEN -> DeskWords.GIVEN;
            case NOTHING_HELD -> DeskWords.NOTHING;
        };
    }

    private static Said words(Asker asker) {
        return switch (asker) {
            case POLICE -> DeskWords.POLICE;
            case PROSECUTOR -> DeskWords.PROSECUTOR;
            case COURT -> DeskWords.COURT;
            case REGULATOR -> DeskWords.REGULATOR;
            case PROVIDER -> DeskWords.PROVIDER;
            case OTHER -> DeskWords.OTHER;
        };
    }

    private static Html row(Year year) {
        Stream<Integer> counts = Stream.of(
                year.asked(),
                count(year, Answer.GIVEN),
                count(year, Answer.PARTLY_GIVEN),
                count(year, Answer.REFUSED),
                count(year, Answer.NOTHING_HELD),
                year.undecided());
        return el(
                        "tr",
                        Stream.concat(
                                Stream.of(el("th", String.valueOf(year.year())).with("scope", "row")),
                                counts.map(count -> el("td", String.valueOf(count)))))
                .with("data-year", String.valueOf(year.year()));
    }

    private static int count(Year year, Answer answer) {
        return year.answers().getOrDefault(answer, 0);
    }
}
