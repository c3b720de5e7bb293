package org.glashaus.media.core;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.glashaus.media.Limits;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.forward.Receiver;
import org.glashaus.media.ice.IceLite;
import org.glashaus.media.sdp.LocalTransport;
import org.glashaus.media.sdp.RemoteTransport;
import org.glashaus.media.srtp.SrtpContext;
import org.glashaus.media.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;

/**
 * One peer connection's transport: who it is (ICE), the handshake (DTLS), the keys (SRTP). Everything of the connection
 * goes over one verified address.
 */
final class Transport implements Receiver {

    private enum State {
        /** Waiting for the first authenticated check. */
        CHECKING,
        HANDSHAKING,
        CONNECTED,
        CLOSED
    }

    private final Shared shared;
    private final Integer participant;
    private final Leg leg;
    private final IceLite ice;
    private final LocalTransport local;
    private final long openedNanos;
    private State state = State.CHECKING;
    private boolean reached;
    private @Nullable RemoteTransport remote;
    private @Nullable DtlsHandshake dtls;
    private @Nullable SrtpContext inbound;
    private @Nullable SrtpContext outbound;
    private final Paths paths;
    private final SeenChecks seenChecks = new SeenChecks();
    private long heardNanos;
    private long dtlsHeardNanos;
    private long packets;

    Transport(Shared shared, int participant, Leg leg, long nowNanos) {
        this.shared = shared;
        this.paths = new Paths(shared.owners(), this);
        this.participant = participant;
        this.leg = leg;
        this.openedNanos = nowNanos;
        this.heardNanos = nowNanos;
        String ufrag = shared.identifiers().iceText(Limits.ICE_UFRAG_CHARACTERS);
        String password = shared.identifiers().iceText(Limits.ICE_PASSWORD_CHARACTERS);
        this.ice = new IceLite(ufrag, password);
        Surroundings surroundings = shared.surroundings();
        this.local = new LocalTransport(ufrag, password, surroundings.dtls().fingerprint(), surroundings.candidates());
    }

    int participant() {
        return participant;
    }

    /** The same as a key of a map, which costs no object a packet. */
    Integer participantKey() {
        return participant;
    }

    Leg leg() {
        return leg;
    }

    IceLite ice() {
        return ice;
    }

    LocalTransport local() {
        return local;
    }

    boolean connected() {
        return state == State.CONNECTED;
    }

    boolean closed() {
        return state == State.CLOSED;
    }

    /** The peer's description: until it is known, no handshake begins. */
    void remote(RemoteTransport described) {
        remote = described;
    }

    @Nullable
    RemoteTransport remote() {
        return remote;
    }

    Paths paths() {
        return paths;
    }

    /** Whether this is where a session with keys is at home. */
    boolean livesAt(int peer) {
        return state == State.CONNECTED && paths.selected() == peer;
    }

    // RFC 8445 §7.3.1.5, and docs/adr/0131: once there are keys, a check opens a path but moves nothing.
    /**
     * An authentic check came from this peer; false if it gets no answer. One that was seen before proves nothing new:
     * it is answered where its path is known, since responses get lost, and that is all.
     */
    boolean checked(int peer, int transaction, boolean nominate, long nowNanos) {
        if (paths.isTaken(peer)) {
            shared.count(Count.DROPPED_PEER_TAKEN);
            return false;
        }
        boolean fresh = seenChecks.add(transaction);
        if (!fresh && !paths.has(peer)) {
            shared.count(Count.DROPPED_STUN_REPLAYED);
            return false;
        }
        if (fresh) {
            if (!reached) {
                reached = true;
                shared.checked(this);
            }
            heardNanos = nowNanos;
            paths.claim(peer);
            if (state != State.CONNECTED) {
                paths.choose(peer, nominate, state == State.CHECKING);
            }
        }
        RemoteTransport described = remote;
        if (state == State.CHECKING && described != null) {
            dtls = shared.surroundings().dtls().accept(described.fingerprint(), List.of(SrtpProfile.values()));
            state = State.HANDSHAKING;
            shared.handshakes().add(this);
        }
        return true;
    }

    void dtls(MemorySegment datagram, long offset, int length, long nowNanos) {
        DtlsHandshake endpoint = dtls;
        if (endpoint == null) {
            shared.count(Count.DROPPED_NOT_KEYED);
            return;
        }
        shared.count(Count.DTLS_RECEIVED);
        dtlsHeardNanos = nowNanos;
        endpoint.receive(datagram, offset, length);
        shared.handshakes().add(this);
    }

    /** Sends what the handshake has to say and takes its keys when it is done. False once there is no more to expect. */
    boolean pollDtls(long nowNanos) {
        DtlsHandshake endpoint = dtls;
        if (endpoint == null || state == State.CLOSED) {
            return false;
        }
        endpoint.drain(this::sendRaw);
        return switch (endpoint.state()) {
            case HANDSHAKING -> true;
            case ESTABLISHED -> {
                if (state == State.HANDSHAKING) {
                    keyed(endpoint.takeKeys(), nowNanos);
                }
                yield nowNanos - dtlsHeardNanos < Limits.DTLS_AFTERMATH_NANOS;
            }
            case FAILED -> {
                shared.handshakeFailed(this, endpoint.alert());
                yield false;
            }
            case CLOSED -> {
                shared.lose(this, LossReason.CLOSED_BY_PEER);
                yield false;
            }
        };
    }

    private void keyed(DtlsHandshake.Keys keys, long nowNanos) {
        byte[] material = keys.material();
        try {
            inbound = SrtpContext.receiving(
                    shared.surroundings().ciphers(),
                    keys.profile(),
                    material,
                    SrtpContext.Writer.CLIENT,
                    leg == Leg.PUBLISH ? Limits.SRTP_RECEIVED_SSRCS : Limits.SRTP_REPORTING_SSRCS);
            outbound = SrtpContext.sending(
                    shared.surroundings().ciphers(), keys.profile(), material, SrtpContext.Writer.SERVER);
        } finally {
            Arrays.fill(material, (byte) 0);
        }
        state = State.CONNECTED;
        heardNanos = nowNanos;
        shared.count(Count.HANDSHAKES_DONE);
        shared.connected(this);
    }

    /** The keys for what the peer sends; null before the handshake is done. */
    @Nullable
    SrtpContext inbound() {
        return inbound;
    }

    /**
     * An authentic packet that no replay window knew: the peer is there (RFC 7675 in our direction), and it is where the
     * packet came from.
     */
    void heard(int peer, long nowNanos) {
        heardNanos = nowNanos;
        if (paths.move(peer)) {
            shared.count(Count.PATHS_MOVED);
        }
    }

    /** Whether an authentic check has come. */
    boolean reached() {
        return reached;
    }

    /** When the last authentic check or packet came, once one has. */
    long heardNanos() {
        return heardNanos;
    }

    /** A packet of media has come or gone. */
    void carried() {
        packets++;
    }

    /** How many. */
    long packets() {
        return packets;
    }

    /** Lets time pass; returns the next moment something is due. */
    long advance(long nowNanos) {
        long limit = state == State.CONNECTED ? Limits.CONSENT_NANOS : Limits.SETUP_NANOS;
        long due = (state == State.CONNECTED ? heardNanos : openedNanos) + limit;
        if (due - nowNanos > 0) {
            return due;
        }
        shared.lose(this, state == State.CONNECTED ? LossReason.CONSENT_LOST : LossReason.HANDSHAKE_FAILED);
        return Long.MAX_VALUE;
    }

    @Override
    public byte[] buffer() {
        return shared.sendBuffer();
    }

    @Override
    public boolean ready() {
        return outbound != null;
    }

    @Override
    public void rtp(int length) {
        SrtpContext keys = outbound;
        if (keys == null) {
            return;
        }
        try {
            send(keys.protect(shared.sendBuffer(), 0, length), Count.RTP_FORWARDED);
        } catch (RuntimeException fault) {
            broken();
        }
    }

    @Override
    public void rtcp(int length) {
        SrtpContext keys = outbound;
        if (keys == null) {
            return;
        }
        try {
            send(keys.protectRtcp(shared.sendBuffer(), 0, length), Count.RTCP_SENT);
        } catch (RuntimeException fault) {
            broken();
        }
    }

    private void send(int length, Count what) {
        if (length < 0) {
            shared.count(Count.DROPPED_SRTP_OTHER);
        } else if (shared.outbox().put(paths.selected(), shared.sendBuffer(), 0, length)) {
            shared.count(what);
            packets += what == Count.RTP_FORWARDED ? 1 : 0;
        } else {
            shared.count(Count.DROPPED_OUTBOX_FULL);
        }
        shared.wipeSendBuffer();
    }

    private void broken() {
        shared.wipeSendBuffer();
        shared.fault(this);
    }

    private void sendRaw(byte[] datagram, int offset, int length) {
        if (!shared.outbox().put(paths.selected(), datagram, offset, length)) {
            shared.count(Count.DROPPED_OUTBOX_FULL);
        }
    }

    /** Says goodbye where there is somebody to hear it, and forgets keys and addresses, whatever of it fails. */
    void close() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        DtlsHandshake endpoint = dtls;
        if (endpoint != null) {
            despiteFaults(endpoint::close);
            despiteFaults(() -> endpoint.drain(this::sendRaw));
        }
        SrtpContext in = inbound;
        SrtpContext out = outbound;
        inbound = null;
        outbound = null;
        if (in != null) {
            despiteFaults(in::close);
        }
        if (out != null) {
            despiteFaults(out::close);
        }
        paths.forget();
        shared.forget(this);
    }

    private void despiteFaults(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            shared.count(Count.FAULTS);
        }
    }
}
