package org.glashaus.conference.admission;

import java.nio.ByteBuffer;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.media.RandomSource;

/** Passwords that were tried at the door of a room: of one network, so that it shuts out itself only, and in all. */
final class PasswordTries {
    private final Tries ofNetwork;
    private final Tries ofAll;

    PasswordTries(RandomSource random) {
        ofNetwork = new Tries(
                Limits.ROOM_PASSWORDS_OF_NETWORK_AT_ONCE, Limits.ROOM_PASSWORDS_OF_NETWORK_PER_SECOND, random);
        ofAll = new Tries(Limits.ROOM_PASSWORDS_AT_ONCE, Limits.ROOM_PASSWORDS_PER_SECOND, random);
    }

    boolean take(RoomName room, ClientAddress from, long nowNanos) {
        return ofNetwork.take(key(room, from), nowNanos) && ofAll.take(room.forCounting(), nowNanos);
    }

    void giveBack(RoomName room, ClientAddress from, long nowNanos) {
        ofNetwork.giveBack(key(room, from), nowNanos);
        ofAll.giveBack(room.forCounting(), nowNanos);
    }

    void forget(long nowNanos) {
        ofNetwork.forget(nowNanos);
        ofAll.forget(nowNanos);
    }

    private static byte[] key(RoomName room, ClientAddress from) {
        byte[] name = room.forCounting();
        byte[] address = from.octets();
        return ByteBuffer.allocate(name.length + 6)
                .put(name)
                .put(address, 0, address.length == 4 ? 3 : 6)
                .array();
    }
}
