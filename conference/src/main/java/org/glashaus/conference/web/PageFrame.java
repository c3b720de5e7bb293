package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.util.stream.Stream;

/** What all pages made here have around them. They look like the client's, and need no script. */
final class PageFrame {
    private PageFrame() {}

    static String page(Language language, String title, Stream<Html> content) {
        return page(
                language,
                title,
                content,
                el("a", Words.in(language).toWelcome()).with("href", "/"));
    }

    private static String page(Language language, String title, Stream<Html> content, Html... ways) {
        Html head = el(
                "head",
                el("meta").with("charset", "utf-8"),
                el("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                el("title", title + " · Glashaus"),
                el("link").with("rel", "stylesheet").with("href", "/assets/glashaus.css"));
        Html main =
                el("main", Stream.concat(Stream.of(el("h1", title)), content)).with("class", "document");
        Html footer = el("footer", ways).with("class", "document");
        return Html.document(el("html", head, el("body", main, footer)).with("lang", language.tag()));
    }

    /** The same page in each language. */
    static Html languages(Language current) {
        return el("nav", Stream.of(Language.values()).map(other -> {
                    Html.Element link = el("a", other.ownName())
                            .with("href", "?lang=" + other.tag())
                            .with("hreflang", other.tag())
                            .with("lang", other.tag());
                    return other == current ? link.with("aria-current", "page") : link;
                }))
                .with("class", "languages")
                .with("aria-label", Words.in(current).languages());
    }

    /** A page that says one thing. */
    static String notice(Language language, String title, String sentence) {
        Words words = Words.in(language);
        return page(
                language,
                title,
                Stream.of(el("p", text(sentence))),
                el("a", words.toWelcome()).with("href", "/"),
                text(" · "),
                el("a", words.privacyTitle()).with("href", "/privacy"));
    }
}
