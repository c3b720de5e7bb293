package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.glashaus.spec.Text;

/** Words, days and tables of a page in one language. */
record PageText(Language language) {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A screen reader should not read words of one language as those of another. */
    Html words(Text said) {
        String given = said.languageFor(language.tag());
        String words = said.in(language.tag());
        return given.equals(language.tag()) ? text(words) : el("span", words).with("lang", given);
    }

    String say(Said said) {
        return said.in(language);
    }

    Html day(LocalDate date) {
        Locale locale = language == Language.EN ? Locale.UK : Locale.of(language.tag());
        return el(
                        "time",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale)
                                .format(date))
                .with("datetime", date.toString());
    }

    /** To the second, for everybody alike: the reader's own zone is not known. */
    Html moment(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return el("time", UTC.format(second)).with("datetime", second.toString());
    }

    /** Whatever the width: on a narrow screen the frame scrolls, and a keyboard must be able to reach it. */
    static Html table(String label, List<String> heads, Stream<Html> rows) {
        Html head =
                el("thead", el("tr", heads.stream().map(title -> el("th", title).with("scope", "col"))));
        return el("div", el("table", head, el("tbody", rows)))
                .with("class", "table-frame")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label);
    }

    /** A link to a sentence on the same page. */
    static Html link(String anchor) {
        return el("a", anchor).with("href", "#" + id(anchor));
    }

    /** An anchor as a fragment: {@code waag/3.4} becomes {@code waag-3.4}. */
    static String id(String anchor) {
        return anchor.replace('/', '-');
    }
}
