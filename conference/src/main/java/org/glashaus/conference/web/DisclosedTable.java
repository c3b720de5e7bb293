package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;

import java.util.List;
import java.util.stream.Stream;
import org.glashaus.conference.register.Disclosures.Answer;
import org.glashaus.conference.register.Disclosures.Year;

/** What third parties asked for, in counts of each year. */
final class DisclosedTable {
    private DisclosedTable() {}

    static Html of(List<Year> years, PageText page) {
        String title = page.say(DeskWords.DISCLOSED);
        Html table = years.isEmpty()
                ? el("p", page.say(DeskWords.NONE_DISCLOSED))
                : PageText.table(
                        title,
                        Stream.of(
                                        DeskWords.YEAR,
                                        DeskWords.ASKED,
                                        DeskWords.GIVEN,
                                        DeskWords.PARTLY,
                                        DeskWords.REFUSED,
                                        DeskWords.NOTHING,
                                        DeskWords.UNDECIDED,
                                        DeskWords.SILENT)
                                .map(page::say)
                                .toList(),
                        years.stream().map(DisclosedTable::row));
        return el("section", el("h2", title), table).with("id", "disclosed");
    }

    private static Html row(Year year) {
        Stream<Integer> counts = Stream.of(
                year.asked(),
                count(year, Answer.GIVEN),
                count(year, Answer.PARTLY_GIVEN),
                count(year, Answer.REFUSED),
                count(year, Answer.NOTHING_HELD),
                year.undecided(),
                year.silent());
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
