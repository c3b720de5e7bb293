package org.glashaus.features.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What participants have sealed for each other, as the server told it: whoever has the room's key can open it, the server cannot.
 *
 * @param names what they are called
 * @param chat what they wrote
 */
public record Sealed(Set<String> names, Set<String> chat) {
    public Sealed {
        names = Set.copyOf(names);
        chat = Set.copyOf(chat);
    }

    /** @param messages of the server */
    public static Sealed of(Collection<JsonNode> messages) {
        Set<String> names = new HashSet<>();
        Set<String> chat = new HashSet<>();
        for (JsonNode message : messages) {
            switch (message.path("type").asText()) {
                case "name" -> add(names, message);
                case "joined" -> add(names, message.path("participant"));
                case "chat" -> add(chat, message);
                case "welcome" -> {
                    message.path("participants").forEach(each -> add(names, each));
                    message.path("chat").forEach(each -> add(chat, each));
                }
                default -> {}
            }
        }
        return new Sealed(names, chat);
    }

    private static void add(Set<String> texts, JsonNode holder) {
        if (holder.has("sealed")) {
            texts.add(holder.path("sealed").asText());
        }
    }

    public Set<String> all() {
        Set<String> all = new HashSet<>(names);
        all.addAll(chat);
        return Set.copyOf(all);
    }
}
