package org.glashaus.spec;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the client may keep in a visitor's own browser, and what it asks before anything starts.
 *
 * @param settings whether the settings that a visitor has chosen are kept
 * @param onlyWhenSwitchedOn whether anything is kept only after the visitor has switched that on
 * @param clearedOnHangUp whether pressing hang-up deletes the settings
 * @param welcomesAfterHangUp whether the page after hanging up deletes, and then welcomes
 * @param rooms the names of conferences that are kept
 * @param cookies those that are declared; no other is ever set
 * @param agreement that is asked for before a conference starts
 */
public record BrowserUse(
        boolean settings,
        boolean onlyWhenSwitchedOn,
        boolean clearedOnHangUp,
        boolean welcomesAfterHangUp,
        Rooms rooms,
        Set<Cookie> cookies,
        Optional<Agreement> agreement) {

    private static final int VERSION_DIGITS = 16;

    public BrowserUse {
        cookies = Set.copyOf(cookies);
    }

    /** Which names of conferences a browser keeps. */
    public enum Rooms {
        NONE,
        /** A list of earlier conferences. */
        RECENT,
        /** Names that are offered for another conference. */
        FOR_REUSE
    }

    /** The two declared classes, of one cookie each. */
    public enum Cookie {
        /** Holds the agreement, without expiry: gone with the conference, at the latest with the browser's session. */
        AGREEMENT,
        /** Holds the display name, with expiry. */
        NAME
    }

    /**
     * What is agreed to.
     *
     * @param version the beginning of the fingerprint of the statement's text
     * @param recorded whether version and time are held, since the statement names consent as a basis
     */
    public record Agreement(String version, boolean recorded) {}

    /** Whether anything is kept in the browser's storage. */
    public boolean stores() {
        return settings || rooms != Rooms.NONE;
    }

    static BrowserUse of(PrivacyStatement statement) {
        Optional<Agreement> agreement = agreement(statement);
        return new BrowserUse(
                any(
                        statement,
                        "settings-in-local-storage",
                        "settings-cleared-on-hangup",
                        "settings-survive-other-exits",
                        "local-storage-optional",
                        "local-data-user-erasable"),
                any(statement, "local-storage-optional"),
                any(statement, "settings-cleared-on-hangup"),
                any(statement, "hangup-page-clears-then-welcomes"),
                rooms(statement),
                cookies(statement, agreement.isPresent()),
                agreement);
    }

    private static Rooms rooms(PrivacyStatement statement) {
        if (any(statement, "recent-conferences-in-local-storage")) {
            return Rooms.RECENT;
        }
        return any(statement, "room-name-kept-for-reuse") ? Rooms.FOR_REUSE : Rooms.NONE;
    }

    /** A cookie for which there is no use is not set, whatever was announced. */
    private static Set<Cookie> cookies(PrivacyStatement statement, boolean agreement) {
        Set<Cookie> cookies = EnumSet.noneOf(Cookie.class);
        if (any(statement, "no-cookies")) {
            return cookies;
        }
        if (agreement && any(statement, "session-cookies-expire", "cookies-disclosed-required")) {
            cookies.add(Cookie.AGREEMENT);
        }
        if (any(statement, "persistent-personalisation-cookies")) {
            cookies.add(Cookie.NAME);
        }
        return cookies;
    }

    private static Optional<Agreement> agreement(PrivacyStatement statement) {
        if (!any(statement, "statement-read-before-start", "agreement-before-start")) {
            return Optional.empty();
        }
        boolean consent = statement.occurrences("legal-basis-stated").stream()
                .anyMatch(o -> String.valueOf(o.claim().params().get("article")).contains("6(1)(a)"));
        return Optional.of(new Agreement(statement.sha256().substring(0, VERSION_DIGITS), consent));
    }

    private static boolean any(PrivacyStatement statement, String... claims) {
        return Stream.of(claims).anyMatch(claim -> !statement.occurrences(claim).isEmpty());
    }
}
