package org.glashaus.conference.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.conference.journal.LoggedAddress;

/**
 * What links somebody to entries: only what this server can match itself, and nothing that it had to ask a document for (Articles 11
 * and 12(6) GDPR).
 *
 * @param windows when they say that they were here; alone they link nothing, since others were here too
 * @param address that the person was seen at when they asked, in full; kept only where a log holds full addresses
 * @param account number of the organiser's account that they logged in to while they asked
 * @param identifier of a conference or a participant, in 32 hex digits: who knows those 128 random bits was given them
 */
public record Evidence(
        List<Window> windows, Optional<LoggedAddress> address, Optional<Long> account, Optional<String> identifier) {
    public static final Evidence NONE = new Evidence(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Evidence {
        windows = List.copyOf(windows);
    }

    /** What was known, and what has come to it. */
    public Evidence and(Evidence more) {
        return new Evidence(
                Stream.concat(windows.stream(), more.windows.stream())
                        .distinct()
                        .toList(),
                more.address.or(() -> address),
                more.account.or(() -> account),
                more.identifier.or(() -> identifier));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("windows", new JsonArray(windows.stream().map(Window::json).toList()));
        address.ifPresent(one -> json.put("address", one.text()));
        account.ifPresent(one -> json.put("account", one));
        identifier.ifPresent(one -> json.put("identifier", one));
        return json;
    }

    static Evidence of(JsonObject json) {
        return new Evidence(
                json.getJsonArray("windows", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .map(Window::of)
                        .toList(),
                Optional.ofNullable(json.getString("address")).flatMap(LoggedAddress::parse),
                Optional.ofNullable(json.getLong("account")),
                Optional.ofNullable(json.getString("identifier")));
    }

    @Override
    public String toString() {
        return "Evidence(redacted)";
    }
}
