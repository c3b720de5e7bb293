package org.glashaus.conference.web;

import java.nio.charset.StandardCharsets;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.spec.Profile;

/** The client's one page. Where the statement has organisers or passwords of rooms, it says so to the client; elsewhere nothing. */
final class Shell {
    private static final String FILE = "index.html";
    private static final String HEAD = "<html lang=\"en\"";

    private final String page;

    Shell(Profile profile) {
        String told = (profile.onlyOrganisersOpenRooms() ? " data-opened-by=\"organisers\"" : "")
                + (profile.roomsCanBeLocked() ? " data-passwords=\"optional\"" : "");
        String shipped = new Assets()
                .find(FILE)
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("there is no web client"));
        page = shipped.replaceFirst(HEAD, HEAD + told);
    }

    static boolean isPresent() {
        return new Assets().find(FILE).isPresent();
    }

    byte[] page() {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** The page of an organiser who has just logged in: it takes the token into its memory and out of the document. */
    byte[] page(LoginToken login) {
        return page.replaceFirst(HEAD, HEAD + " data-login=\"" + login.forItsOwner() + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
