package org.glashaus.conference.journal;

/** What was asked for, as a fixed list: the name of a room cannot get into an entry. */
public enum RouteTemplate {
    WELCOME("/"),
    ROOM("/{room}"),
    LEFT("/left"),
    PRIVACY("/privacy"),
    ASSET("/assets/{file}"),
    SIGNAL("/signal"),
    WHIP("/whip/{room}"),
    WHEP("/whep/{room}"),
    SESSION("/session/{id}"),
    HEALTH("/health"),
    ROBOTS("/robots.txt"),
    FAVICON("/favicon.ico"),
    OTHER("other"),
    // Last: entries that lie on disk name a template by its number.
    RIGHTS("/rights"),
    LOGIN("/login"),
    COOKIES("/cookies");

    private final String text;

    RouteTemplate(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
