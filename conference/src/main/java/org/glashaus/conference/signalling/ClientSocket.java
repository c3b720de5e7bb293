package org.glashaus.conference.signalling;

import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.impl.VertxConnection;
import java.util.Optional;
import java.util.function.Consumer;
import org.glashaus.conference.admission.Bans.Conduct;
import org.glashaus.conference.admission.Bans.Offence;
import org.glashaus.conference.diagnosis.Trace;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.jspecify.annotations.Nullable;

/** One client's socket. Everything here happens on the conference's thread. */
final class ClientSocket {
    // RFC 6455 §7.4.1
    private static final short NORMAL = 1000;
    private static final short GOING_AWAY = 1001;
    private static final short PROTOCOL = 1002;
    private static final short POLICY = 1008;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final ServerWebSocket socket;
    private final HttpConnection connection;
    /** Forgotten once it has been let in or is over. */
    private @Nullable ClientAddress from;

    private final Conduct conduct;
    private final Stays stays;
    private final Consumer<Throwable> faults;
    private final Rate rate = new Rate(System.nanoTime());
    private final long openedNanos = System.nanoTime();
    private long heardNanos = openedNanos;
    private long pingedNanos = openedNanos;
    private Optional<Stay> stay = Optional.empty();
    private Optional<Anteroom.Place> place = Optional.empty();
    /** Of the stay, also once it is over. */
    private Trace trace;

    private boolean over;
    private boolean closingTold;

    ClientSocket(
            ServerWebSocket socket,
            HttpConnection connection,
            ClientAddress from,
            Conduct conduct,
            Stays stays,
            Consumer<Throwable> faults) {
        this.socket = socket;
        this.connection = connection;
        this.from = from;
        this.conduct = conduct;
        this.stays = stays;
        this.trace = stays.stranger();
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
        socket.exceptionHandler(broken -> {
            conduct.offended(Offence.UNREADABLE, System.nanoTime());
            close(PROTOCOL);
        });
        socket.closeHandler(closed -> {
            closed(socket.closeStatusCode());
            whenClosed.run();
        });
    }

    /** Who closes the socket in so many words has left; one that merely broke may come back. */
    private void closed(@Nullable Short code) {
        boolean goodbye = code != null && (code == NORMAL || code == GOING_AWAY);
        if (!closingTold) {
            closingTold = true;
            trace.socketClosed(goodbye, (System.nanoTime() - openedNanos) / NANOS_PER_SECOND);
        }
        if (goodbye) {
            ended(Stay::end);
        } else {
            ended(one -> one.lost(this));
        }
    }

    private void received(String text) {
        heardNanos = System.nanoTime();
        if (over) {
            return;
        }
        if (!rate.allows(heardNanos)) {
            boolean enough = rate.isExhausted();
            tell(Optional.empty(), text, Optional.of(ErrorCode.TOO_FAST));
            send(ServerMessages.error(ErrorCode.TOO_FAST, "too many messages; this one was dropped", enough));
            if (enough) {
                conduct.offended(Offence.TOO_FAST, heardNanos);
                ended(Stay::end);
                close(POLICY);
            }
            return;
        }
        Optional<Class<?>> type = Optional.empty();
        Optional<Enum<?>> refusal = Optional.empty();
        try {
            ClientMessage message = MessageParser.parse(text);
            type = Optional.of(message.getClass());
            carryOut(message);
        } catch (BadMessage bad) {
            refusal = Optional.of(bad.code());
            refuse(bad);
        } catch (RuntimeException fault) {
            refusal = Optional.of(ErrorCode.BAD_MESSAGE);
            faults.accept(fault);
            refuse(new BadMessage(ErrorCode.BAD_MESSAGE, "the server could not carry this out"));
        }
        tell(type, text, refusal);
    }

    /** Signs of life come every few seconds, and would push out the rest. */
    private void tell(Optional<Class<?>> type, String text, Optional<Enum<?>> refusal) {
        if (trace.on() && (refusal.isPresent() || !type.equals(Optional.of(ClientMessage.Ping.class)))) {
            long micros = (System.nanoTime() - heardNanos) / NANOS_PER_MICRO;
            trace.message(type, MessageParser.octets(text), refusal, micros);
        }
    }

    private void carryOut(ClientMessage message) throws BadMessage {
        switch (message) {
            case ClientMessage.Join join -> join(join);
            case ClientMessage.Publish publish -> joined().publish(publish);
            case ClientMessage.Subscribed subscribed -> joined().subscribed(subscribed);
            case ClientMessage.Resubscribe again -> joined().resubscribe();
            case ClientMessage.State state -> joined().participant().switched(state.switches());
            case ClientMessage.DirectReady ready -> joined().readyForDirect();
            case ClientMessage.Direct direct -> joined().tellOther(direct.message());
            case ClientMessage.Name name -> joined().isCalled(name.sealed());
            case ClientMessage.Keys keys -> joined().sendsKeys(keys);
            case ClientMessage.Chat chat -> joined().says(chat.sealed());
            case ClientMessage.Ping ping -> send(ServerMessages.pong());
            case ClientMessage.Leave leave -> {
                ended(Stay::end);
                socket.close();
            }
        }
    }

    private Stay joined() throws BadMessage {
        return stay.orElseThrow(() -> new BadMessage(ErrorCode.NOT_JOINED, "join first"));
    }

    private void join(ClientMessage.Join join) throws BadMessage {
        if (stay.isPresent()) {
            throw new BadMessage(ErrorCode.ALREADY_JOINED, "this socket has joined a room already");
        }
        ClientAddress asking = from;
        if (asking == null) {
            throw new BadMessage(ErrorCode.NOT_JOINED, "this socket's stay is over");
        }
        stays.requireFields(join.shown());
        stopWaiting();
        enter(join, asking, false);
    }

    private void enter(ClientMessage.Join join, ClientAddress asking, boolean again) throws BadMessage {
        switch (stays.enter(join, asking, this, again)) {
            case Stays.Entered.In in -> {
                trace = in.stay().participant().log().trace();
                from = null;
                if (over) {
                    // The welcome found the queue full.
                    in.stay().lost(this);
                } else {
                    stay = Optional.of(in.stay());
                }
            }
            case Stays.Entered.Waits waits -> {
                place = Optional.of(stays.anteroom().take(join.room(), () -> tryAgain(join), waits.whenGone()));
                if (!again) {
                    send(ServerMessages.waiting());
                }
            }
        }
    }

    /** A room of that name has opened. */
    private void tryAgain(ClientMessage.Join join) {
        ClientAddress asking = from;
        stopWaiting();
        if (asking == null) {
            return;
        }
        try {
            enter(join, asking, true);
        } catch (BadMessage bad) {
            refuse(bad);
        }
    }

    private void stopWaiting() {
        place.ifPresent(Anteroom.Place::leave);
        place = Optional.empty();
    }

    private void refuse(BadMessage bad) {
        if (bad.code() == ErrorCode.BAD_MESSAGE || bad.code() == ErrorCode.TOO_LARGE) {
            conduct.offended(Offence.UNREADABLE, System.nanoTime());
        }
        // Who found no place has been told of at the door.
        if (bad.code() != ErrorCode.ROOM_FULL && bad.code() != ErrorCode.TOO_MANY) {
            stay.ifPresentOrElse(one -> one.participant().log().refusedMessage(), stays::refusedMessage);
        }
        send(ServerMessages.error(bad.code(), bad.sentence(), false));
        if (stay.isEmpty() && conduct.isBanned(System.nanoTime())) {
            close(POLICY);
        }
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

    /** @param away for how many nanoseconds the server itself was stopped and could hear nobody */
    void ask(long nowNanos, long away) {
        heardNanos = Math.min(nowNanos, heardNanos + away);
        boolean silent = nowNanos - heardNanos >= Limits.SOCKET_SILENCE.toNanos();
        boolean idle = stay.isEmpty() && place.isEmpty() && nowNanos - openedNanos > Limits.JOIN_WITHIN.toNanos();
        if (socket.isClosed()) {
            // One of us has said goodbye, and it does not get through.
            closed(socket.closeStatusCode());
            stays.afterGoodbye(this::cut);
        } else if (silent || idle) {
            close(POLICY);
        } else if (nowNanos - pingedNanos >= Limits.SOCKET_PING_INTERVAL.toNanos()) {
            pingedNanos = nowNanos;
            socket.writePing(Buffer.buffer());
        }
    }

    /** The client has come back on another socket. */
    void replaced() {
        send(ServerMessages.error(ErrorCode.REPLACED, "this stay goes on over another socket", true));
        stay = Optional.empty();
        close(POLICY);
    }

    void serverStops() {
        send(ServerMessages.error(ErrorCode.SERVER_STOPPING, "the server is being stopped", true));
        ended(Stay::end);
        close(GOING_AWAY);
    }

    /**
     * The participant is away at once, however long the socket takes to close. Who does not read will not read the goodbye
     * either, so after a moment the connection is cut.
     */
    private void close(short code) {
        ended(one -> one.lost(this));
        if (!socket.isClosed()) {
            socket.close(code);
        }
        // Also if it counts as closed: it does from the client's own goodbye on, which ends nothing by itself.
        stays.afterGoodbye(this::cut);
    }

    /** Every public way to close waits behind what is still to be written, which is just what does not get through. */
    private void cut() {
        if (connection instanceof VertxConnection inner) {
            Channel channel = inner.channelHandlerContext().channel();
            channel.unsafe().close(channel.voidPromise());
        }
    }

    /** When the last sign of life came over it. */
    long heardNanos() {
        return heardNanos;
    }

    private void ended(Consumer<Stay> how) {
        over = true;
        from = null;
        stopWaiting();
        Optional<Stay> own = stay;
        stay = Optional.empty();
        own.ifPresent(how);
    }
}
