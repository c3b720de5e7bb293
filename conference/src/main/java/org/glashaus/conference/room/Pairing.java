package org.glashaus.conference.room;

import java.util.Collection;
import java.util.List;
import org.glashaus.conference.limits.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Who may connect directly in a room: the two who are alone in it, if the statement discloses it and both have said that they can.
 * With a third it is over, and with two it begins anew, each time as a round with a number of its own.
 */
final class Pairing {
    /** What becomes of a message for the other one. */
    enum Passing {
        PASSED,
        /** Its round is over, which its sender cannot know yet. */
        LATE,
        REFUSED
    }

    private final boolean disclosed;
    private final Collection<Participant> present;
    private int round;
    private @Nullable Pair pair;

    /** @param present those in the room, as they are at any time */
    Pairing(boolean disclosed, Collection<Participant> present) {
        this.disclosed = disclosed;
        this.present = present;
    }

    private static final class Pair {
        final Participant offers;
        final Participant answers;
        private int rounds = 1;
        private boolean over;
        private int descriptions;
        private int candidates;

        Pair(Participant offers, Participant answers) {
            this.offers = offers;
            this.answers = answers;
        }

        List<Participant> both() {
            return List.of(offers, answers);
        }

        Participant otherThan(Participant one) {
            return one == offers ? answers : offers;
        }

        /** One offer, one answer, and as many candidates as two browsers can have. */
        boolean takes(Participant from, DirectMessage message) {
            return switch (message) {
                case DirectMessage.Offer offer -> from == offers && descriptions++ == 0;
                case DirectMessage.Answer answer -> from == answers && descriptions++ == 1;
                case DirectMessage.Candidate candidate -> candidates++ < Limits.DIRECT_CANDIDATES;
                case DirectMessage.Over done -> {
                    over = true;
                    yield true;
                }
            };
        }
    }

    /** To be called whenever somebody has come, has left, or has become able to connect directly. */
    void look() {
        Pair before = pair;
        if (before != null && present.size() == 2 && present.containsAll(before.both())) {
            return;
        }
        pair = null;
        if (before != null) {
            int last = round;
            before.both().stream().filter(present::contains).forEach(one -> one.tell(new RoomEvent.Indirect(last)));
        }
        // Telling somebody may have ended their stay, and then all of this has been done already.
        if (pair == null
                && disclosed
                && present.size() == 2
                && present.stream().allMatch(Participant::connectsDirectly)) {
            List<Participant> two = List.copyOf(present);
            begin(new Pair(two.get(0), two.get(1)));
        }
    }

    private void begin(Pair begun) {
        pair = begun;
        round++;
        tell(begun, begun.offers);
        tell(begun, begun.answers);
    }

    private void tell(Pair told, Participant one) {
        if (pair == told) {
            one.tell(new RoomEvent.Direct(told.otherThan(one).id(), round, one == told.offers));
        }
    }

    /** Somebody says that they can, for the first time or since they are back. False where nobody may. */
    boolean ready(Participant participant) {
        if (!disclosed) {
            return false;
        }
        Pair before = pair;
        look();
        Pair now = pair;
        if (now == null) {
            participant.tell(new RoomEvent.Indirect(round));
        } else if (now == before && now.over && now.rounds < Limits.DIRECT_ROUNDS) {
            again(now);
        } else if (now == before && !now.over) {
            tell(now, participant);
        }
        return true;
    }

    private void again(Pair two) {
        Pair begun = new Pair(two.offers, two.answers);
        begun.rounds = two.rounds + 1;
        begin(begun);
    }

    Passing pass(Participant from, DirectMessage message) {
        Pair now = pair;
        if (!disclosed || message.round() > round || (now != null && !now.both().contains(from))) {
            return Passing.REFUSED;
        }
        if (now == null || now.over || message.round() < round) {
            return Passing.LATE;
        }
        if (!now.takes(from, message)) {
            return Passing.REFUSED;
        }
        now.otherThan(from).tell(new RoomEvent.Passed(message));
        return Passing.PASSED;
    }
}
