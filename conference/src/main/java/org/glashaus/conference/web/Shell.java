package org.glashaus.conference.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.spec.BrowserUse;
import org.glashaus.spec.BrowserUse.Rooms;
import org.glashaus.spec.Profile;

/**
 * The page that starts the client. Attributes of the document tell it who opens rooms, and what the statement lets it
 * keep and has it ask; under most statements there are none. The client's parts that could keep or ask anything lie in folders of their own,
 * which are there only under a statement with that behaviour.
 */
final class Shell {
    private static final String FILE = "index.html";
    private static final String OPENING = "<html lang=\"en\"";
    private static final String STORAGE = "assets/storage/";
    private static final String COOKIES = "assets/cookies/";
    private static final String AGREEMENT = "assets/agreement/";

    private final BrowserUse use;
    private final String page;

    Shell(Profile profile) {
        this.use = profile.browser();
        String shipped = new Assets()
                .find(FILE)
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("there is no web client"));
        this.page = shipped.replaceFirst(OPENING, OPENING + rooms(profile) + attributes(use));
    }

    static boolean isPresent() {
        return new Assets().find(FILE).isPresent();
    }

    /** Whether this statement has a use for the file. */
    boolean has(String file) {
        return !(file.startsWith(STORAGE) && !use.stores()
                || file.startsWith(COOKIES) && use.cookies().isEmpty()
                || file.startsWith(AGREEMENT) && use.agreement().isEmpty());
    }

    byte[] page() {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** The page of an organiser who has just logged in: it takes the token into its memory and out of the document. */
    byte[] page(LoginToken login) {
        return page.replaceFirst(OPENING, OPENING + " data-login=\"" + login.forItsOwner() + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the page after hanging up finds nothing worth keeping in this browser. */
    boolean clearsEverything() {
        return use.clearedOnHangUp() && use.rooms() == Rooms.NONE;
    }

    private static String rooms(Profile profile) {
        return (profile.onlyOrganisersOpenRooms() ? " data-opened-by=\"organisers\"" : "")
                + (profile.roomsCanBeLocked() ? " data-passwords=\"optional\"" : "");
    }

    private static String attributes(BrowserUse use) {
        List<String> attributes = new ArrayList<>();
        if (use.settings()) {
            attributes.add("data-settings=\"" + (use.onlyWhenSwitchedOn() ? "switched" : "kept") + "\"");
        }
        if (use.rooms() != Rooms.NONE) {
            attributes.add("data-rooms=\"" + (use.rooms() == Rooms.RECENT ? "recent" : "reuse") + "\"");
        }
        if (use.clearedOnHangUp()) {
            attributes.add("data-hang-up-clears");
        }
        if (use.welcomesAfterHangUp()) {
            attributes.add("data-hang-up-welcomes");
        }
        if (!use.cookies().isEmpty()) {
            String names = use.cookies().stream()
                    .map(cookie -> cookie.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(" "));
            attributes.add("data-cookies=\"" + names + "\"");
            attributes.add("data-name-seconds=\"" + Limits.NAME_COOKIE.toSeconds() + "\"");
        }
        use.agreement().ifPresent(agreement -> {
            attributes.add("data-agreement=\"" + agreement.version() + "\"");
            if (agreement.recorded()) {
                attributes.add("data-agreement-recorded");
            }
        });
        return attributes.stream().map(attribute -> " " + attribute).collect(Collectors.joining());
    }
}
