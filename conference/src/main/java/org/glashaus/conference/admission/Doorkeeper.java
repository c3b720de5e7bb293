package org.glashaus.conference.admission;

import java.util.Optional;
import java.util.function.Consumer;
import org.glashaus.conference.admission.Bans.Offence;
import org.glashaus.conference.admission.NetworkBudgets.Kind;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.personal.RoomPassword;
import org.glashaus.conference.room.Attendee;
import org.glashaus.conference.room.Introduction;
import org.glashaus.conference.room.Participant;
import org.glashaus.conference.room.RoomLock;
import org.glashaus.conference.room.Rooms;
import org.glashaus.media.RandomSource;

/**
 * Lets people into rooms as far as the statement and their network's budget go, and unless their address is banned. A room that is
 * not open and one whose password was not shown get the same answer, after the same work: whether it exists is for those
 * inside to know.
 */
public final class Doorkeeper {
    private final Rooms rooms;
    private final NetworkBudgets budgets;
    private final Bans bans;
    private final Admission admission;
    private final PasswordTries tries;
    /** Looked at where there is no room, so that this takes as long. */
    private final RoomLock nobodys;

    private Consumer<RoomName> opened = room -> {};

    public Doorkeeper(Rooms rooms, NetworkBudgets budgets, Bans bans, Admission admission, RandomSource random) {
        this.rooms = rooms;
        this.budgets = budgets;
        this.bans = bans;
        this.admission = admission;
        this.tries = new PasswordTries(random);
        this.nobodys = RoomLock.ofNobody(random);
    }

    /** What became of somebody at the door. */
    public sealed interface Entry {
        /** They are in; {@code whenGone} is to be run once when they have left. */
        record Inside(Participant participant, Runnable whenGone) implements Entry {}

        record RoomFull() implements Entry {}

        /** The network they come from has had its share for the moment, or the address is banned. */
        record TooMany() implements Entry {}

        /**
         * It is not open, or not for what they showed. Whoever waits holds a place of their network's; {@code whenGone} is to
         * be run once when they stop, also to come in.
         */
        record Closed(Runnable whenGone) implements Entry {}
    }

    /**
     * Somebody at the door of a room.
     *
     * @param counted whether their network has paid for them already, since they have been waiting
     */
    public record Newcomer(
            ClientAddress from,
            RoomName room,
            Introduction introduction,
            Attendee attendee,
            Shown shown,
            boolean counted) {}

    /** Who is to hear of each room that opens. */
    public void whenOpened(Consumer<RoomName> listener) {
        opened = listener;
    }

    public Admission admission() {
        return admission;
    }

    /** False for a login that is over. */
    public boolean knows(LoginToken login) {
        return admission.knows(login);
    }

    public Entry enter(Newcomer who) {
        long nowNanos = System.nanoTime();
        if (bans.isBanned(who.from, nowNanos)) {
            return new Entry.TooMany();
        }
        if (!who.counted && !budgets.take(Kind.JOIN, who.from, nowNanos)) {
            return tooMany(who, nowNanos);
        }
        boolean tried = admission.takesPasswords() && who.shown.password().isPresent();
        if (tried && !who.counted && !tries.take(who.room, who.from, nowNanos)) {
            return new Entry.TooMany();
        }
        boolean open = rooms.isOpen(who.room);
        boolean welcome = isWelcome(who, open);
        if (welcome && !open && !budgets.take(Kind.ROOM, who.from, nowNanos)) {
            return tooMany(who, nowNanos);
        }
        Optional<NetworkBudgets.Held> held = budgets.hold(who.from, nowNanos);
        if (held.isEmpty()) {
            return tooMany(who, nowNanos);
        }
        if (!welcome) {
            return new Entry.Closed(held.get()::release);
        }
        if (tried) {
            tries.giveBack(who.room, who.from, nowNanos);
        }
        return inside(who, open, held.get());
    }

    private Entry inside(Newcomer who, boolean open, NetworkBudgets.Held held) {
        Optional<RoomPassword> own =
                who.shown.password().filter(given -> admission.takesPasswords() && who.shown.locks());
        Optional<Participant> participant = rooms.enter(who.room, who.introduction, who.attendee, own);
        if (participant.isEmpty()) {
            held.release();
            return new Entry.RoomFull();
        }
        if (!open) {
            opened.accept(who.room);
        }
        return new Entry.Inside(participant.get(), held::release);
    }

    private Entry tooMany(Newcomer who, long nowNanos) {
        bans.offended(who.from, Offence.REFUSED, nowNanos);
        return new Entry.TooMany();
    }

    /** Both questions are always asked. */
    private boolean isWelcome(Newcomer who, boolean open) {
        Optional<RoomLock> lock = rooms.lock(who.room);
        boolean unlocked = admission.unlocks(lock.orElse(nobodys), who.shown.password()) || lock.isEmpty();
        boolean opens = admission.mayOpen(who.shown.login());
        return open ? unlocked : opens;
    }

    /** To be called now and then. */
    public void forget(long nowNanos) {
        tries.forget(nowNanos);
    }
}
