package org.glashaus.media.core;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody in a room, with up to two connections. */
final class Participant {
    private final int number;
    private final Room room;
    private @Nullable Publication publication;
    private @Nullable Subscription subscription;

    Participant(int number, Room room) {
        this.number = number;
        this.room = room;
    }

    int number() {
        return number;
    }

    Room room() {
        return room;
    }

    @Nullable
    Publication publication() {
        return publication;
    }

    void publication(@Nullable Publication now) {
        publication = now;
    }

    @Nullable
    Subscription subscription() {
        return subscription;
    }

    void subscription(@Nullable Subscription now) {
        subscription = now;
    }

    /** Of the connections that there are. */
    Stream<Transport> transports() {
        return Stream.concat(
                Stream.ofNullable(publication).map(Publication::transport),
                Stream.ofNullable(subscription).map(Subscription::transport));
    }
}
