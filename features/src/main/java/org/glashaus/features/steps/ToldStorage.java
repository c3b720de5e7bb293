package org.glashaus.features.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glashaus.features.browser.BrowserFailed;
import org.glashaus.features.browser.Json;
import org.glashaus.spec.PrivacyStatement;

/**
 * What may lie in somebody's local storage after hanging up though nobody has switched that on: what the statement says that
 * it keeps there, as far as its owner has entered it, and nothing else.
 *
 * @param words that were entered and are told of
 */
record ToldStorage(Set<String> words) {
    ToldStorage {
        words = Set.copyOf(words);
    }

    /**
     * By this statement.
     *
     * @param conferences that the owner of the browser was in
     * @param name that the owner has given; where a cookie is declared for it, it lies in that or, if refused, nowhere
     */
    static ToldStorage by(PrivacyStatement statement, List<String> conferences, String name) {
        Set<String> words = new TreeSet<>();
        if (claims(statement, "local-storage-optional")) {
            return new ToldStorage(words);
        }
        if (claims(statement, "room-name-kept-for-reuse") || claims(statement, "recent-conferences-in-local-storage")) {
            words.addAll(conferences);
        }
        if (claims(statement, "settings-in-local-storage")
                && !claims(statement, "settings-cleared-on-hangup")
                && !claims(statement, "persistent-personalisation-cookies")) {
            words.add(name);
        }
        return new ToldStorage(words);
    }

    private static boolean claims(PrivacyStatement statement, String claim) {
        return !statement.occurrences(claim).isEmpty();
    }

    /** Whether each text in it is one of the words; a number or a switch that nobody has set is not. */
    boolean covers(String value) {
        try {
            return covers(Json.read(value));
        } catch (BrowserFailed noJson) {
            return words.contains(value);
        }
    }

    private boolean covers(JsonNode node) {
        if (!node.isContainerNode()) {
            return node.isTextual() && words.contains(node.asText());
        }
        for (JsonNode each : node) {
            if (!covers(each)) {
                return false;
            }
        }
        return !node.isEmpty();
    }
}
