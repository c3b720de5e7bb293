package org.glashaus.features.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glashaus.features.browser.Json;

/** Identifiers that the server's messages tell. */
final class Identifiers {
    private Identifiers() {}

    /** Every participant's identifier that the programs and browsers of the day were told. */
    static Set<String> of(Gathering gathering) {
        Set<String> identifiers = new TreeSet<>();
        List<String> all = new ArrayList<>(gathering.insider());
        all.addAll(gathering.stranger());
        all.addAll(gathering.latecomer());
        for (String message : all) {
            JsonNode told = Json.read(message);
            own(told).forEach(identifiers::add);
        }
        return identifiers;
    }

    private static List<String> own(JsonNode told) {
        List<String> ids = new ArrayList<>();
        JsonNode participant = told.path("participant");
        if (participant.isTextual()) {
            ids.add(participant.asText());
        } else if (participant.isObject()) {
            ids.add(participant.path("id").asText());
        }
        told.path("participants").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }
}
