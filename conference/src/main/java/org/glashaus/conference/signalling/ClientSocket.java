package org.glashaus.conference.signalling;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.function.Consumer;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.room.Attendee;
import org.glashaus.conference.room.Participant;
import org.glashaus.conference.room.RoomEvent;
import org.glashaus.conference.room.Rooms;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.SdpRefused;

/** One client's socket. Everything here happens on the conference's thread. */
final class ClientSocket implements Attendee {
    private static final short GOING_AWAY = 1001;
    private static final short PROTOCOL = 1002;
    private static final short POLICY = 1008;

    private final ServerWebSocket socket;
    private final Rooms rooms;
    private final Consumer<Throwable> faults;
    private final Rate rate = new Rate(System.nanoTime());
    private final long openedNanos = System.nanoTime();
    private long heardNanos = openedNanos;
    private Optional<Participant> participant = Optional.empty();
    private Optional<SubscriptionOffers> subscription = Optional.empty();
    private boolean over;

    ClientSocket(ServerWebSocket socket, Rooms rooms, Consumer<Throwable> faults) {
        this.socket = socket;
        this.rooms = rooms;
        this.faults = faults;
    }

    void open(Runnable whenClosed) {
        socket.setWriteQueueMaxSize(Limits.SEND_QUEUE_OCTETS);
        socket.frameHandler(frame -> heardNanos = System.nanoTime());
        socket.pongHandler(pong -> heardNanos = System.nanoTime());
        socket.textMessageHandler(this::received);
        socket.binaryMessageHandler(
                binary -> refuse(new BadMessage(ErrorCode.BAD_MESSAGE, "messages are text, not binary")));
        // A frame that is no frame, or one beyond what the transport reads.
        socket.exceptionHandler(broken -> close(PROTOCOL));
        socket.closeHandler(closed -> {
            end();
            whenClosed.run();
        });
    }

    private void received(String text) {
        heardNanos = System.nanoTime();
        if (over) {
            return;
        }
        if (!rate.allows(heardNanos)) {
            boolean enough = rate.isExhausted();
            send(ServerMessages.error(ErrorCode.TOO_FAST, "too many messages; this one was dropped", enough));
            if (enough) {
                close(POLICY);
            }
            return;
        }
        try {
            carryOut(MessageParser.parse(text));
        } catch (BadMessage bad) {
            refuse(bad);
        } catch (RuntimeException fault) {
            faults.accept(fault);
            refuse(new BadMessage(ErrorCode.BAD_MESSAGE, "the server could not carry this out"));
        }
    }

    private void carryOut(ClientMessage message) throws BadMessage {
        switch (message) {
            case ClientMessage.Join join -> join(join);
            case ClientMessage.Publish publish -> publish(publish);
            case ClientMessage.Subscribed subscribed -> {
                joined();
                subscription.ifPresent(own -> own.answered(subscribed.revision(), subscribed.sdp()));
            }
            case ClientMessage.State state -> joined().switched(state.switches());
            case ClientMessage.Chat chat -> joined().says(chat.text());
            case ClientMessage.Leave leave -> {
                end();
                socket.close();
            }
        }
    }

    private Participant joined() throws BadMessage {
        return participant.orElseThrow(() -> new BadMessage(ErrorCode.NOT_JOINED, "join first"));
    }

    private void join(ClientMessage.Join join) throws BadMessage {
        if (participant.isPresent()) {
            throw new BadMessage(ErrorCode.ALREADY_JOINED, "this socket has joined a room already");
        }
        Participant own = rooms.enter(join.room(), join.name(), this)
                .orElseThrow(() -> new BadMessage(ErrorCode.ROOM_FULL, "the room is full"));
        participant = Optional.of(own);
        send(ServerMessages.welcome(own));
        SubscriptionOffers news = new SubscriptionOffers(own, this);
        subscription = Optional.of(news);
        news.changed();
    }

    private void publish(ClientMessage.Publish publish) throws BadMessage {
        joined().seat().publish(publish.sdp(), publish.sources()).whenComplete((answer, failure) -> {
            if (failure == null) {
                send(ServerMessages.published(answer));
            } else {
                sdpFailed(failure);
            }
        });
    }

    /** Anything but a refusal is our own mistake; the loop has counted it. */
    void sdpFailed(Throwable failure) {
        String sentence = failure instanceof SdpRefused refused
                ? String.valueOf(refused.getMessage())
                : "the server could not carry this out";
        refuse(new BadMessage(ErrorCode.SDP_REFUSED, sentence));
    }

    private void refuse(BadMessage bad) {
        send(ServerMessages.error(bad.code(), bad.sentence(), false));
    }

    /** RFC 6455 leaves it to us how long a slow reader may make us keep its messages. */
    void send(JsonObject message) {
        if (over || socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            close(POLICY);
            return;
        }
        socket.writeTextMessage(message.encode());
    }

    @Override
    public void tell(RoomEvent event) {
        send(ServerMessages.event(event));
    }

    @Override
    public void connected(Leg leg) {
        send(ServerMessages.connection(leg, "connected", ""));
    }

    @Override
    public void lost(Leg leg, LossReason reason) {
        if (leg == Leg.SUBSCRIBE) {
            subscription.ifPresent(SubscriptionOffers::lost);
        }
        send(ServerMessages.connection(leg, "lost", ServerMessages.lowerCase(reason)));
    }

    @Override
    public void subscriptionChanged() {
        subscription.ifPresent(SubscriptionOffers::changed);
    }

    void ask(long nowNanos) {
        boolean silent = nowNanos - heardNanos > Limits.SOCKET_SILENCE.toNanos();
        boolean idle = participant.isEmpty() && nowNanos - openedNanos > Limits.JOIN_WITHIN.toNanos();
        if (silent || idle) {
            close(POLICY);
        } else if (!socket.isClosed()) {
            socket.writePing(Buffer.buffer());
        }
    }

    void serverStops() {
        send(ServerMessages.error(ErrorCode.SERVER_STOPPING, "the server is being stopped", true));
        close(GOING_AWAY);
    }

    private void close(short code) {
        end();
        if (!socket.isClosed()) {
            socket.close(code);
        }
    }

    /** The participant leaves at once, however long the socket takes to close. */
    private void end() {
        over = true;
        participant.ifPresent(Participant::leave);
        participant = Optional.empty();
        subscription = Optional.empty();
    }
}
