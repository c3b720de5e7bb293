package org.glashaus.conference.signalling;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.admission.Agreement;
import org.glashaus.conference.admission.Doorkeeper;
import org.glashaus.conference.admission.Doorkeeper.Newcomer;
import org.glashaus.conference.admission.Shown;
import org.glashaus.conference.diagnosis.Trace;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling.Step;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.log.ConferenceLog;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.media.RandomSource;

/** The stays that a client could take up again, by their tokens. */
final class Stays {
    private final Vertx vertx;
    private final Doorkeeper doorkeeper;
    private final Agreement agreement;
    private final RandomSource random;
    private final ConferenceLog log;
    private final Map<ResumeToken, Stay> stays = new HashMap<>();
    private final Anteroom anteroom = new Anteroom();

    Stays(Vertx vertx, Doorkeeper doorkeeper, Agreement agreement, RandomSource random, ConferenceLog log) {
        this.agreement = agreement;
        this.log = log;
        this.vertx = vertx;
        this.doorkeeper = doorkeeper;
        this.random = random;
        // Later: the one who opens it is not in it yet.
        doorkeeper.whenOpened(room -> vertx.runOnContext(now -> anteroom.opened(room)));
    }

    /** A host whose rooms anybody opens, or none can be locked, has no such fields. */
    void requireFields(Shown shown) throws BadMessage {
        Admission admission = doorkeeper.admission();
        if (shown.login().isPresent() && !admission.asksForLogin()
                || shown.password().isPresent() && !admission.takesPasswords()) {
            throw Fields.unknown();
        }
        if (shown.login().isPresent()
                && !shown.login().filter(doorkeeper::knows).isPresent()) {
            throw new BadMessage(ErrorCode.LOGIN_OVER, "this login is over");
        }
    }

    /** The stay that the client asks for: its former one if the token is one of that room's, else a new one. */
    Entered enter(ClientMessage.Join join, ClientAddress from, ClientSocket socket, boolean counted) throws BadMessage {
        if (!agreement.isGivenBy(join.agreed())) {
            throw new BadMessage(ErrorCode.NOT_AGREED, Agreement.MISSING);
        }
        Optional<Stay> former = join.resume().flatMap(token -> Optional.ofNullable(stays.get(token)));
        if (former.isPresent() && former.get().isIn(join.room())) {
            former.get().resume(socket);
            return new Entered.In(former.get());
        }
        return begin(join, from, socket, counted);
    }

    /** What becomes of a join that is not refused. */
    sealed interface Entered {
        record In(Stay stay) implements Entered {}

        /** @param whenGone to be run once when the wait is over */
        record Waits(Runnable whenGone) implements Entered {}
    }

    private Entered begin(ClientMessage.Join join, ClientAddress from, ClientSocket socket, boolean counted)
            throws BadMessage {
        ResumeToken token = ResumeToken.random(random);
        RoomName room = join.room();
        Stay stay = new Stay(token, room, this);
        switch (doorkeeper.enter(new Newcomer(from, room, join.introduction(), stay, join.shown(), counted))) {
            case Doorkeeper.Entry.Inside inside -> stay.begin(inside, socket);
            case Doorkeeper.Entry.Closed closed -> {
                return new Entered.Waits(closed.whenGone());
            }
            case Doorkeeper.Entry.RoomFull full -> throw new BadMessage(ErrorCode.ROOM_FULL, "the room is full");
            case Doorkeeper.Entry.TooMany many -> {
                log.refused(Step.REFUSED_TOO_MANY);
                log.attacked(from, Security.Sort.JOIN_FLOOD);
                throw new BadMessage(ErrorCode.TOO_MANY, "too many came from your network; try again in a moment");
            }
        }
        stays.put(token, stay);
        return new Entered.In(stay);
    }

    Anteroom anteroom() {
        return anteroom;
    }

    Trace stranger() {
        return log.recorder().stranger();
    }

    /** Of a client that is in no room. */
    void refusedMessage() {
        log.refused(Step.REFUSED_MESSAGE);
    }

    void over(ResumeToken token) {
        stays.remove(token);
    }

    void afterGoodbye(Runnable work) {
        later(Limits.GOODBYE_WITHIN.toMillis(), work);
    }

    /** What it returns is good for {@link #cancel}. */
    long later(long millis, Runnable work) {
        return vertx.setTimer(millis, timer -> work.run());
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    /** Nobody comes back to a server that stops. */
    void end() {
        new ArrayList<>(stays.values()).forEach(Stay::end);
    }
}
