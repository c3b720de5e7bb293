package org.glashaus.conference.signalling;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import org.glashaus.conference.admission.Doorkeeper;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.personal.SealedText;
import org.glashaus.conference.room.Attendee;
import org.glashaus.conference.room.DirectMessage;
import org.glashaus.conference.room.Participant;
import org.glashaus.conference.room.RoomEvent;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.SdpRefused;
import org.jspecify.annotations.Nullable;

/**
 * A client's stay in a room. It outlives a lost socket for a while, with its place in the roster and its media; what
 * happens meanwhile is not kept for the client, since the next welcome tells everything anew.
 */
final class Stay implements Attendee {
    enum Connection {
        NONE,
        CONNECTED,
        LOST
    }

    private final ResumeToken token;
    private final RoomName room;
    private final Stays stays;
    private final Map<Leg, Connection> connections = new EnumMap<>(Leg.class);
    private @Nullable ClientSocket socket;
    private @Nullable Participant participant;
    private @Nullable SubscriptionOffers offers;
    private @Nullable Absence absence;
    private Runnable whenGone = () -> {};

    Stay(ResumeToken token, RoomName room, Stays stays) {
        this.token = token;
        this.room = room;
        this.stays = stays;
        for (Leg leg : Leg.values()) {
            connections.put(leg, Connection.NONE);
        }
    }

    boolean isIn(RoomName name) {
        return room.equals(name);
    }

    ResumeToken token() {
        return token;
    }

    Connection connection(Leg leg) {
        return connections.getOrDefault(leg, Connection.NONE);
    }

    Participant participant() {
        Participant own = participant;
        if (own == null) {
            throw new IllegalStateException("the stay has not begun");
        }
        return own;
    }

    void begin(Doorkeeper.Entry.Inside inside, ClientSocket with) {
        Participant own = inside.participant();
        participant = own;
        whenGone = inside.whenGone();
        socket = with;
        with.send(ServerMessages.welcome(this, false));
        SubscriptionOffers news = new SubscriptionOffers(own, this);
        offers = news;
        news.changed();
    }

    /** The client is back on another socket, perhaps before we knew that the last one was dead. */
    void resume(ClientSocket with) {
        ClientSocket before = socket;
        socket = with;
        participant().log().resumed();
        stopWaiting();
        if (before != null) {
            before.replaced();
        }
        with.send(ServerMessages.welcome(this, true));
        offers().resumed();
    }

    /** The socket is gone without a goodbye, or nothing comes over it any more. */
    void lost(ClientSocket which) {
        if (socket == which) {
            socket = null;
            participant().log().lost();
            absence = Absence.begin(which.heardNanos(), participant().seat(), stays, this::end);
        }
    }

    void end() {
        stopWaiting();
        socket = null;
        stays.over(token);
        participant().leave();
        whenGone.run();
        whenGone = () -> {};
    }

    private void stopWaiting() {
        Absence waiting = absence;
        if (waiting != null) {
            waiting.over();
            absence = null;
        }
    }

    private SubscriptionOffers offers() {
        SubscriptionOffers own = offers;
        if (own == null) {
            throw new IllegalStateException("the stay has not begun");
        }
        return own;
    }

    boolean isAway() {
        return socket == null;
    }

    /** Runs the work then; it must find out itself whether there is still a use for it. */
    void later(long millis, Runnable work) {
        stays.later(millis, work);
    }

    void publish(ClientMessage.Publish publish) {
        participant().seat().publish(publish.sdp(), publish.sources()).whenComplete((answer, failure) -> {
            if (failure != null) {
                sdpFailed(failure);
            } else {
                connections.put(Leg.PUBLISH, renewed(Leg.PUBLISH));
                send(ServerMessages.published(answer));
            }
        });
    }

    /** An offer on a lost connection made a new one, which is yet to connect. */
    private Connection renewed(Leg leg) {
        return connection(leg) == Connection.LOST ? Connection.NONE : connection(leg);
    }

    void subscribed(ClientMessage.Subscribed subscribed) {
        offers().answered(subscribed.revision(), subscribed.sdp());
    }

    /** The client's end of the subscribing connection is broken: it gets another one. */
    void resubscribe() {
        connections.put(Leg.SUBSCRIBE, Connection.NONE);
        participant().seat().close(Leg.SUBSCRIBE);
        offers().renewed();
    }

    /** Also said when the client has come back: then it hears anew whether it may. */
    void readyForDirect() throws BadMessage {
        if (!participant().readyForDirect()) {
            throw directRefused();
        }
    }

    void tellOther(DirectMessage message) throws BadMessage {
        if (!participant().tellsOther(message)) {
            throw directRefused();
        }
    }

    void isCalled(SealedText name) throws BadMessage {
        if (!participant().isCalled(name)) {
            throw hasNoKey();
        }
    }

    void says(SealedText text) throws BadMessage {
        if (!participant().says(text)) {
            throw hasNoKey();
        }
    }

    void sendsKeys(ClientMessage.Keys keys) throws BadMessage {
        if (!participant().sendsKeys(keys.to(), keys.sealed())) {
            throw hasNoKey();
        }
    }

    private static BadMessage hasNoKey() {
        return Fields.bad("only who has joined with a \"key\" seals anything, and for those who have too");
    }

    private static BadMessage directRefused() {
        return new BadMessage(
                ErrorCode.DIRECT_REFUSED, "there is nobody here to connect to directly: media go through the server");
    }

    /** Anything but a refusal is our own mistake; the loop has counted it. */
    void sdpFailed(Throwable failure) {
        String sentence = failure instanceof SdpRefused refused
                ? String.valueOf(refused.getMessage())
                : "the server could not carry this out";
        send(ServerMessages.error(ErrorCode.SDP_REFUSED, sentence, false));
    }

    void send(JsonObject message) {
        ClientSocket present = socket;
        if (present != null) {
            present.send(message);
        }
    }

    @Override
    public void tell(RoomEvent event) {
        if (socket != null) {
            send(ServerMessages.event(event));
        }
    }

    @Override
    public void connected(Leg leg) {
        connections.put(leg, Connection.CONNECTED);
        send(ServerMessages.connection(leg, Connection.CONNECTED, ""));
    }

    @Override
    public void lost(Leg leg, LossReason reason) {
        connections.put(leg, Connection.LOST);
        send(ServerMessages.connection(leg, Connection.LOST, ServerMessages.lowerCase(reason)));
        if (leg == Leg.SUBSCRIBE) {
            offers().renewed();
        }
    }

    @Override
    public void subscriptionChanged() {
        offers().changed();
    }

    @Override
    public String toString() {
        return "Stay(redacted)";
    }
}
