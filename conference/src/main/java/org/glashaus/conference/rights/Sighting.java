package org.glashaus.conference.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.LoggedAddress;

/**
 * Once the server itself saw the person: where, when, and the times that they named in that very form. An address links nothing of
 * a time that was named from another one.
 *
 * @param windows all of them before it
 */
public record Sighting(LoggedAddress address, Instant at, List<Window> windows) {
    public Sighting {
        windows = List.copyOf(windows);
        if (windows.stream().anyMatch(window -> window.to().isAfter(at))) {
            throw new IllegalArgumentException("Nobody was here at a time yet to come.");
        }
    }

    boolean namesTimeOf(JournalEntry entry) {
        return windows.stream().anyMatch(window -> window.holds(entry.at()));
    }

    /** One sighting for each form, but a form that is sent again, from the same address, says nothing new. */
    static List<Sighting> joined(List<Sighting> before, List<Sighting> now) {
        List<Sighting> fresh =
                now.stream().filter(one -> before.stream().noneMatch(one::says)).toList();
        return Stream.concat(before.stream().filter(one -> fresh.stream().noneMatch(one::isSame)), fresh.stream())
                .toList();
    }

    private boolean says(Sighting other) {
        return address.equals(other.address) && windows.equals(other.windows);
    }

    private boolean isSame(Sighting other) {
        return address.equals(other.address)
                && windows.size() == other.windows.size()
                && windows.stream().allMatch(window -> other.windows.stream().anyMatch(window::isSameMinutes));
    }

    JsonObject json() {
        return new JsonObject()
                .put("address", address.text())
                .put("at", at.toString())
                .put("windows", new JsonArray(windows.stream().map(Window::json).toList()));
    }

    static Optional<Sighting> of(JsonObject json) {
        return LoggedAddress.parse(json.getString("address"))
                .map(address -> new Sighting(
                        address,
                        Instant.parse(json.getString("at")),
                        Window.all(json.getJsonArray("windows", new JsonArray()))));
    }

    @Override
    public String toString() {
        return "Sighting(redacted)";
    }
}
