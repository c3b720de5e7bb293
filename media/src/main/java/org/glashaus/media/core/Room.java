package org.glashaus.media.core;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.media.forward.PublishedStream;

/** The participants of one room in the order in which they came. Media never cross from one room to another. */
final class Room {
    private final int number;
    private final List<Participant> participants = new ArrayList<>();

    Room(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    void enter(Participant participant) {
        participants.add(participant);
    }

    void leave(Participant participant) {
        participants.remove(participant);
    }

    boolean isEmpty() {
        return participants.isEmpty();
    }

    /** A stream has begun: everybody else who receives gets it, as far as there is room. */
    void began(PublishedStream stream, long nowNanos) {
        for (Participant participant : participants) {
            Subscription subscription = participant.subscription();
            if (subscription != null && participant.number() != stream.participant()) {
                subscription.offer(stream, nowNanos);
            }
        }
    }

    /** Somebody speaks: whoever has no slot for these streams gets one for them. Called for packets, so no iterator. */
    void spoke(Participant speaker, List<PublishedStream> streams, long nowNanos) {
        for (int i = 0; i < participants.size(); i++) {
            Participant participant = participants.get(i);
            Subscription subscription = participant.subscription();
            if (subscription != null && participant != speaker) {
                subscription.spoke(streams, nowNanos);
            }
        }
    }

    /** Streams have ended and slots are free. */
    void ended(long nowNanos) {
        for (Participant participant : participants) {
            Subscription subscription = participant.subscription();
            if (subscription != null && subscription.takeVacated()) {
                subscription.freed(streamsFor(participant), nowNanos);
            }
        }
    }

    /** What {@code receiver} may receive: the streams of all others, in the order in which these joined. */
    List<PublishedStream> streamsFor(Participant receiver) {
        List<PublishedStream> streams = new ArrayList<>();
        for (Participant participant : participants) {
            Publication publication = participant.publication();
            if (participant != receiver && publication != null) {
                streams.addAll(publication.streams());
            }
        }
        return streams;
    }
}
