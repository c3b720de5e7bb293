package org.glashaus.conference.whip;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.admission.Doorkeeper;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.room.Attendee;
import org.glashaus.conference.room.Participant;
import org.glashaus.conference.room.RoomEvent;
import org.glashaus.conference.room.Switches;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;

/** A participant without a browser: a WHIP session, a WHEP session, or one of each. */
final class Guest implements Attendee {
    final RoomName room;
    final DisplayName name;
    private final long callerHash;
    private final Map<Leg, WhipSession> sessions = new EnumMap<>(Leg.class);
    private Optional<Participant> participant = Optional.empty();
    private Runnable whenGone = () -> {};

    /** @param callerHash tells whether another request comes from the same address */
    Guest(RoomName room, DisplayName name, long callerHash) {
        this.callerHash = callerHash;
        this.room = room;
        this.name = name;
    }

    void enter(Doorkeeper.Entry.Inside inside) {
        participant = Optional.of(inside.participant());
        whenGone = inside.whenGone();
    }

    Participant participant() {
        return participant.orElseThrow(() -> new IllegalStateException("the guest is in no room"));
    }

    boolean isFrom(long otherHash) {
        return callerHash == otherHash;
    }

    boolean lacks(Leg leg) {
        return !sessions.containsKey(leg);
    }

    boolean isGone() {
        return sessions.isEmpty();
    }

    void begin(WhipSession session) {
        sessions.put(session.leg(), session);
    }

    void end(WhipSession session) {
        sessions.remove(session.leg(), session);
        if (isGone()) {
            participant.ifPresent(Participant::leave);
            whenGone.run();
            whenGone = () -> {};
        } else {
            participant.ifPresent(one -> {
                one.seat().close(session.leg());
                if (session.leg() == Leg.PUBLISH) {
                    one.switched(Switches.OFF);
                }
            });
        }
    }

    @Override
    public void tell(RoomEvent event) {
        // WHIP has no way to tell.
    }

    @Override
    public void connected(Leg leg) {
        Optional.ofNullable(sessions.get(leg)).ifPresent(WhipSession::connected);
    }

    @Override
    public void lost(Leg leg, LossReason reason) {
        Optional.ofNullable(sessions.get(leg)).ifPresent(WhipSession::end);
    }

    @Override
    public void subscriptionChanged() {
        // A WHEP session was given its sections once; the core fills them.
    }

    @Override
    public String toString() {
        return "Guest(redacted)";
    }
}
