package org.glashaus.conference.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What links somebody to entries: only what this server can match itself, and nothing that it had to ask a document for (Articles 11
 * and 12(6) GDPR).
 *
 * @param windows when they say that they were here; alone they link nothing, since others were here too
 * @param sightings where the server saw them, with the times that they named there; kept only where a log holds full addresses
 * @param account number of the organiser's account that they logged in to while they asked
 * @param identifier of a participant, in 32 hex digits: who knows those 128 random bits was given them
 * @param entered those of the windows that the host entered; the others the person named on the page
 */
public record Evidence(
        List<Window> windows,
        List<Sighting> sightings,
        Optional<Long> account,
        Optional<String> identifier,
        List<Window> entered) {
    static final String ENTERED = "entered";

    public static final Evidence NONE = new Evidence(List.of(), List.of(), Optional.empty(), Optional.empty());

    /** What the host can take back, since it entered it itself. */
    public enum Item {
        ACCOUNT,
        IDENTIFIER,
        TIMES;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Item> of(String text) {
            return Arrays.stream(values())
                    .filter(item -> item.text().equals(text))
                    .findFirst();
        }
    }

    public Evidence {
        windows = List.copyOf(windows);
        sightings = List.copyOf(sightings);
        entered = List.copyOf(entered);
    }

    /** As the page has it. */
    public Evidence(
            List<Window> windows, List<Sighting> sightings, Optional<Long> account, Optional<String> identifier) {
        this(windows, sightings, account, identifier, List.of());
    }

    /** As the host enters it. */
    public static Evidence byHost(List<Window> windows, Optional<Long> account, Optional<String> identifier) {
        return new Evidence(windows, List.of(), account, identifier, windows);
    }

    /** What was known, and what has come to it. */
    public Evidence and(Evidence more) {
        List<Window> all = more.entered.isEmpty()
                ? Window.joined(windows, more.windows)
                : Stream.concat(windows.stream(), more.windows.stream())
                        .distinct()
                        .toList();
        return new Evidence(
                all,
                Sighting.joined(sightings, more.sightings),
                more.account.or(() -> account),
                more.identifier.or(() -> identifier),
                Stream.concat(entered.stream(), more.entered.stream())
                        .distinct()
                        .filter(window -> all.contains(window) && !isFromPage(window) && !more.isFromPage(window))
                        .toList());
    }

    private boolean isFromPage(Window window) {
        return windows.contains(window) && !entered.contains(window);
    }

    /** Without what the host entered of that. */
    Evidence without(Item item) {
        return switch (item) {
            case ACCOUNT -> new Evidence(windows, sightings, Optional.empty(), identifier, entered);
            case IDENTIFIER -> new Evidence(windows, sightings, account, Optional.empty(), entered);
            case TIMES ->
                new Evidence(
                        windows.stream().filter(this::isFromPage).toList(), sightings, account, identifier, List.of());
        };
    }

    /** Every time that was named, wherever. */
    Stream<Window> times() {
        return Stream.concat(windows.stream(), sightings.stream().flatMap(one -> one.windows().stream()));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("windows", new JsonArray(windows.stream().map(Window::json).toList()));
        json.put(
                "sightings",
                new JsonArray(sightings.stream().map(Sighting::json).toList()));
        account.ifPresent(one -> json.put("account", one));
        identifier.ifPresent(one -> json.put("identifier", one));
        if (!entered.isEmpty()) {
            json.put(ENTERED, new JsonArray(entered.stream().map(Window::json).toList()));
        }
        return json;
    }

    static Evidence of(JsonObject json) {
        return new Evidence(
                Window.all(json.getJsonArray("windows", new JsonArray())),
                json.getJsonArray("sightings", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .flatMap(one -> Sighting.of(one).stream())
                        .toList(),
                Optional.ofNullable(json.getLong("account")),
                Optional.ofNullable(json.getString("identifier")),
                Window.all(json.getJsonArray(ENTERED, new JsonArray())));
    }

    @Override
    public String toString() {
        return "Evidence(redacted)";
    }
}
