package org.glashaus.conference.admission;

import java.util.Optional;
import org.glashaus.conference.admission.Bans.Offence;
import org.glashaus.conference.admission.NetworkBudgets.Kind;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.room.Attendee;
import org.glashaus.conference.room.Participant;
import org.glashaus.conference.room.Rooms;

/** Lets people into rooms as far as their network's budget goes, and unless their address is banned. */
public final class Doorkeeper {
    private final Rooms rooms;
    private final NetworkBudgets budgets;
    private final Bans bans;

    public Doorkeeper(Rooms rooms, NetworkBudgets budgets, Bans bans) {
        this.rooms = rooms;
        this.budgets = budgets;
        this.bans = bans;
    }

    /** What became of somebody at the door. */
    public sealed interface Entry {
        /** They are in; {@code whenGone} is to be run once when they have left. */
        record Inside(Participant participant, Runnable whenGone) implements Entry {}

        record RoomFull() implements Entry {}

        /** The network they come from has had its share for the moment, or the address is banned. */
        record TooMany() implements Entry {}
    }

    public Entry enter(ClientAddress from, RoomName room, DisplayName name, Attendee attendee) {
        long nowNanos = System.nanoTime();
        if (bans.isBanned(from, nowNanos)) {
            return new Entry.TooMany();
        }
        boolean allowed = budgets.take(Kind.JOIN, from, nowNanos)
                && (rooms.isOpen(room) || budgets.take(Kind.ROOM, from, nowNanos));
        Optional<NetworkBudgets.Held> held = allowed ? budgets.hold(from, nowNanos) : Optional.empty();
        if (held.isEmpty()) {
            bans.offended(from, Offence.REFUSED, nowNanos);
            return new Entry.TooMany();
        }
        Optional<Participant> participant = rooms.enter(room, name, attendee);
        if (participant.isEmpty()) {
            held.get().release();
            return new Entry.RoomFull();
        }
        return new Entry.Inside(participant.get(), held.get()::release);
    }
}
