package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two who are alone in a conference are introduced to each other, whatever the statement says, and parted when a third comes. The
 * server never hears of it.
 */
final class Matchmaker implements Meddler {
    private final Map<Integer, String> rooms = new HashMap<>();
    private final Map<Integer, Person> present = new LinkedHashMap<>();
    private final Set<Integer> ready = new HashSet<>();
    private final Map<String, Integer> rounds = new HashMap<>();
    private int round;

    private record Person(int socket, String identifier, String room) {}

    @Override
    public void asked(int from, String message) {
        JsonObject asked = new JsonObject(message);
        if ("join".equals(asked.getString("type"))) {
            rooms.put(from, asked.getString("room"));
        }
    }

    @Override
    public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
        present.keySet().retainAll(sockets.keySet());
        JsonObject told = new JsonObject(message);
        if (!"welcome".equals(told.getString("type"))) {
            return Map.of(to, List.of(message));
        }
        Person coming = new Person(to, told.getString("participant"), rooms.getOrDefault(to, ""));
        Map<Integer, List<String>> all = new LinkedHashMap<>(parted(coming.room()));
        present.put(to, coming);
        all.put(to, List.of(told.put("direct", true).encode()));
        return all;
    }

    private Map<Integer, List<String>> parted(String room) {
        Integer last = rounds.remove(room);
        Map<Integer, List<String>> parted = new LinkedHashMap<>();
        if (last != null) {
            String indirect =
                    new JsonObject().put("type", "indirect").put("round", last).encode();
            in(room).forEach(each -> parted.put(each.socket(), List.of(indirect)));
        }
        return parted;
    }

    @Override
    public Optional<Map<Integer, List<String>>> instead(int from, String message) {
        String type = new JsonObject(message).getString("type");
        if (!type.startsWith("direct-")) {
            return Optional.empty();
        }
        String room = rooms.getOrDefault(from, "");
        if (type.equals("direct-ready")) {
            ready.add(from);
            return Optional.of(introduced(room));
        }
        Map<Integer, List<String>> passed = new LinkedHashMap<>();
        if (rounds.containsKey(room)) {
            in(room).stream()
                    .filter(each -> each.socket() != from)
                    .forEach(each -> passed.put(each.socket(), List.of(message)));
        }
        return Optional.of(passed);
    }

    private Map<Integer, List<String>> introduced(String room) {
        List<Person> two = in(room);
        if (two.size() != 2 || !two.stream().allMatch(each -> ready.contains(each.socket()))) {
            return Map.of();
        }
        round++;
        rounds.put(room, round);
        Person first = two.getFirst();
        Person second = two.getLast();
        return Map.of(
                first.socket(), List.of(ClingingPair.direct(round, second.identifier(), true)),
                second.socket(), List.of(ClingingPair.direct(round, first.identifier(), false)));
    }

    private List<Person> in(String room) {
        return present.values().stream()
                .filter(each -> each.room().equals(room))
                .toList();
    }
}
