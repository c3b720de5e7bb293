package org.glashaus.conference.whip;

import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glashaus.conference.admission.Doorkeeper.Newcomer;
import org.glashaus.conference.admission.Shown;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.room.Introduction;
import org.glashaus.media.MediaCore.Leg;

/**
 * Who wants what.
 *
 * @param named true if the name was given, and so may pair two sessions
 * @param bearer an organiser's login or a room's password, where there are such
 */
record Offer(ClientAddress from, RoomName room, DisplayName name, boolean named, Leg leg, Optional<String> bearer) {

    Newcomer asNewcomer(Guest guest) {
        return new Newcomer(
                from,
                room,
                new Introduction.InClear(name),
                guest,
                bearer.map(Shown::bearer).orElse(Shown.NOTHING),
                false);
    }

    /** What two sessions of a pair have in common: without the same bearer nobody listens behind another's back. */
    byte[] asked() {
        byte[] address = from.octets();
        byte[] shown = bearer.orElse("").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(address.length + shown.length)
                .put(address)
                .put(shown)
                .array();
    }

    // RFC 9725 §4.5, RFC 6750 §3: the answer is the same for a room that exists and one that does not.
    void refuse(HttpServerResponse response) {
        if (bearer.isEmpty()) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"glashaus\"");
            new Problem(401, "login-needed", "send an organiser's token, or the room's password, as the bearer token")
                    .answer(response);
        } else {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"glashaus\", error=\"invalid_token\"");
            new Problem(401, "login-wrong", "the bearer token does not open this room").answer(response);
        }
    }

    @Override
    public String toString() {
        return "Offer(redacted)";
    }
}
