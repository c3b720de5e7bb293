package org.glashaus.media;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The media door. Datagrams, a time and commands go in; datagrams and events come out. One instance belongs to one
 * loop; every method is called on that loop's thread. Nothing here performs I/O, reads a clock or waits.
 *
 * <p>The caller's rhythm: {@link #receive} each datagram that has arrived, {@link #advance} the time, then
 * {@link #drain} what is to be sent and {@link #events} what is to be told.
 *
 * <p>Times are nanoseconds of any monotonic clock. A {@code peer} is a number the caller has given to a transport
 * address; a {@code room} and a {@code participant} are numbers as well, so that no name enters the core, and an address
 * for the length of one answer only ({@link PeerAddresses}).
 */
public interface MediaCore {

    /** One datagram from {@code peer}; the bytes belong to the caller again on return. Never throws on any content. */
    void receive(int peer, MemorySegment datagram, long offset, int length, long nowNanos);

    /** True while the number stands for somebody's verified address; otherwise the caller may give it away again. */
    boolean holds(int peer);

    /** Lets time pass: handshakes, keep-alives, feedback. Returns the next deadline, Long.MAX_VALUE if there is none. */
    long advance(long nowNanos);

    /** Hands every datagram waiting to be sent to {@code egress}. */
    void drain(Egress egress);

    /** Hands every event since the last call to {@code sink}. */
    void events(EventSink sink);

    /** Somebody enters the room; the number is valid until {@link #leave}. */
    int join(int room);

    /** The participant and everything kept for it is gone; keys and buffers are wiped. */
    void leave(int participant, long nowNanos);

    /**
     * The participant's publishing connection: its offer (SDP), the meaning of the offer's sections by mid, and the
     * answer (SDP). A section absent from {@code sources} gets its meaning by order: first audio is the microphone,
     * first video the camera, second video the screen. A repeated call renegotiates.
     */
    String publish(int participant, String offer, Map<String, Source> sources, long nowNanos) throws SdpRefused;

    /** The server's current offer for the participant's subscribing connection; made on the first call. */
    SubscriptionOffer subscription(int participant, long nowNanos);

    /** The participant's answer to the offer of that revision; an answer to an older one is ignored. */
    void subscribed(int participant, int revision, String answer, long nowNanos) throws SdpRefused;

    /**
     * A subscribing connection that the participant offers (WHEP): each receive-only section is answered with an SSRC of
     * ours and filled with the streams of others in the order in which these joined.
     */
    String view(int participant, String offer, long nowNanos) throws SdpRefused;

    /** One of the participant's connections is over, by the conference's own doing, so {@link EventSink#lost} is silent. */
    void close(int participant, Leg leg, long nowNanos);

    /** When the last authentic packet or check came over the participant's connections; empty if over none that is still there. */
    OptionalLong heard(int participant);

    /** Counters since the start, by name, for health and tests: no participant can be told from them. */
    Map<String, Long> counters();

    /** Where datagrams go. The bytes are valid during the call only. */
    interface Egress {
        void send(int peer, MemorySegment datagram, long offset, int length);
    }

    /** What the core tells the conference. Primitive arguments, since it may be often. */
    interface EventSink {
        /** The first authentic check has come: a path stands, and its handshake may begin. */
        default void checked(int participant, Leg leg) {}

        /**
         * Told before {@link #lost}, if the handshake itself failed.
         *
         * @param alert with which it ended (RFC 8446 §6); empty if nothing came any more
         */
        default void handshakeFailed(int participant, Leg leg, OptionalInt alert) {}

        void connected(int participant, Leg leg);

        /** The connection is over, by the peer's doing or by silence; the participant itself has not left yet. */
        void lost(int participant, Leg leg, LossReason reason);

        /**
         * A connection is over in whatever way, after {@link #lost} if it was lost; told also of who has just left.
         *
         * @param packets of media that came over it, or went if it is a subscribing one
         * @param lost how many of them never arrived, as far as is known
         */
        default void ended(int participant, Leg leg, long packets, long lost) {}

        /** {@link #subscription} would now give a newer offer. */
        void subscriptionChanged(int participant);
    }

    enum Leg {
        PUBLISH,
        SUBSCRIBE
    }

    enum LossReason {
        CLOSED_BY_PEER,
        HANDSHAKE_FAILED,
        CONSENT_LOST,
        /** The server failed at something within this session, and ended it alone. */
        FAULT
    }
}
