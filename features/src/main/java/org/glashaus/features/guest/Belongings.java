package org.glashaus.features.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.features.browser.OwnBrowser.Held;
import org.glashaus.features.witness.Canary;

/**
 * What a browser says that it holds for the host's pages.
 *
 * @param places by kind and key, cookies included
 * @param storage local storage, by key
 */
public record Belongings(List<String> places, Map<String, String> storage, List<Held> cookies) {
    private static final String LOCAL_STORAGE = "local storage ";
    private static final String COOKIE = "cookie ";

    public Belongings {
        places = List.copyOf(places);
        storage = Map.copyOf(storage);
        cookies = List.copyOf(cookies);
    }

    public boolean none() {
        return places.isEmpty() && cookies.isEmpty();
    }

    public boolean stores(List<Canary> marks) {
        return marks.stream()
                .allMatch(mark -> storage.values().stream().anyMatch(value -> value.contains(mark.text())));
    }

    /** Besides local storage and cookies. */
    public List<String> elsewhere() {
        return places.stream()
                .filter(place -> !place.startsWith(LOCAL_STORAGE) && !place.startsWith(COOKIE))
                .toList();
    }

    public boolean inCookies(List<Canary> marks) {
        return cookies.stream()
                .anyMatch(
                        cookie -> marks.stream().anyMatch(mark -> cookie.value().contains(mark.text())));
    }

    public List<String> cookieNames() {
        return cookies.stream().map(Held::name).sorted().toList();
    }

    /** For evidence: what there is, and no value. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(
                places.stream().filter(place -> !place.startsWith(COOKIE)).toList());
        cookies.forEach(cookie -> lines.add(COOKIE + cookie.name() + ", "
                + cookie.expirySeconds().map(at -> "with expiry").orElse("of the session")
                + (cookie.bound() ? ", bound to the host and to encryption" : ", not bound")));
        if (lines.isEmpty()) {
            lines.add("nothing");
        }
        return List.copyOf(lines);
    }
}
