package org.glashaus.media.core;

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
}
