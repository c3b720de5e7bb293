package org.glashaus.conference.signalling;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.admission.Doorkeeper;
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
    private final RandomSource random;
    private final ConferenceLog log;
    private final Map<ResumeToken, Stay> stays = new HashMap<>();

    Stays(Vertx vertx, Doorkeeper doorkeeper, RandomSource random, ConferenceLog log) {
        this.log = log;
        this.vertx = vertx;
        this.doorkeeper = doorkeeper;
        this.random = random;
    }

    /** The stay that the client asks for: its former one if the token is one of that room's, else a new one. */
    Stay enter(ClientMessage.Join join, ClientAddress from, ClientSocket socket) throws BadMessage {
        Optional<Stay> former = join.resume().flatMap(token -> Optional.ofNullable(stays.get(token)));
        if (former.isPresent() && former.get().isIn(join.room())) {
            former.get().resume(socket);
            return former.get();
        }
        return begin(join, from, socket);
    }

    private Stay begin(ClientMessage.Join join, ClientAddress from, ClientSocket socket) throws BadMessage {
        ResumeToken token = ResumeToken.random(random);
        RoomName room = join.room();
        Stay stay = new Stay(token, room, this);
        switch (doorkeeper.enter(from, room, join.name(), stay)) {
            case Doorkeeper.Entry.Inside inside -> stay.begin(inside, socket);
            case Doorkeeper.Entry.RoomFull full -> throw new BadMessage(ErrorCode.ROOM_FULL, "the room is full");
            case Doorkeeper.Entry.TooMany many -> {
                log.refused(Step.REFUSED_TOO_MANY);
                log.attacked(from, Security.Sort.JOIN_FLOOD);
                throw new BadMessage(ErrorCode.TOO_MANY, "too many came from your network; try again in a moment");
            }
        }
        stays.put(token, stay);
        return stay;
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

    /** Runs the work unless the client is back by then. */
    long afterGrace(Runnable work) {
        return vertx.setTimer(Limits.RESUME_WITHIN.toMillis(), timer -> work.run());
    }

    void afterGoodbye(Runnable work) {
        later(Limits.GOODBYE_WITHIN.toMillis(), work);
    }

    void later(long millis, Runnable work) {
        vertx.setTimer(millis, timer -> work.run());
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    /** Nobody comes back to a server that stops. */
    void end() {
        new ArrayList<>(stays.values()).forEach(Stay::end);
    }
}
