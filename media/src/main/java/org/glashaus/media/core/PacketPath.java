package org.glashaus.media.core;

import java.lang.foreign.MemorySegment;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.forward.PublishedStream;
import org.glashaus.media.ice.IceLite;
import org.glashaus.media.net.FirstByte;
import org.glashaus.media.rtp.Retransmission;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.srtp.SrtpContext;
import org.glashaus.media.srtp.SrtpRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The way of one packet, from the datagram that came in to the datagrams that go out:
 *
 * <ol>
 *   <li>{@link FirstByte} tells what it is (RFC 7983).
 *   <li>STUN: {@link IceLite} answers a check whose integrity verifies, and the address is known from then on.
 *   <li>DTLS, from a known address: to the transport's handshake.
 *   <li>RTP, from a known address: {@link SrtpContext#unprotect} in place, in one buffer that is wiped afterwards;
 *   <li>{@link RtpView} checks the header once;
 *   <li>the SSRC finds its {@link PublishedStream}, within the sender's own transport only;
 *   <li>a {@link Retransmission} is made into the packet that it repeats, and what is here already is dropped;
 *   <li>if it is speech, {@link Room} sees to it that each receiver has a {@link Slots slot} for it;
 *   <li>each slot of the stream writes the packet anew for its receiver into one send buffer,
 *   <li>{@link SrtpContext#protect} encrypts it there,
 *   <li>and it waits in the {@link Outbox} for the caller to send it.
 *   <li>RTCP, from a known address: unprotected, read and answered by {@link Feedback}.
 * </ol>
 *
 * Whatever does not fit is dropped and counted by its reason; nothing that comes in makes anything throw. Should something
 * break all the same, it ends the session whose packet it was, and no other.
 */
final class PacketPath {
    private final Shared shared;
    private final Directory directory;
    private final Checks checks;
    private final Feedback feedback;
    private final RtpView view = new RtpView();
    private final byte[] clear = new byte[Limits.BUFFER_OCTETS];

    PacketPath(Shared shared, Directory directory) {
        this.shared = shared;
        this.directory = directory;
        this.checks = new Checks(shared);
        this.feedback = new Feedback(shared, directory);
    }

    void receive(int peer, MemorySegment datagram, long offset, int length, long nowNanos) {
        if (length > Limits.DATAGRAM_OCTETS) {
            shared.count(Count.DROPPED_TOO_LONG);
            return;
        }
        FirstByte.Kind kind = FirstByte.of(datagram, offset, length);
        switch (kind) {
            case STUN -> check(peer, datagram, offset, length, nowNanos);
            case DTLS, RTP, RTCP -> {
                Transport transport = shared.owners().transport(peer);
                if (transport == null) {
                    shared.count(Count.DROPPED_PEER_UNKNOWN);
                } else {
                    receive(kind, transport, peer, datagram, offset, length, nowNanos);
                }
            }
            case UNKNOWN -> shared.count(Count.DROPPED_UNKNOWN_KIND);
        }
    }

    /** A check is nobody's before it is judged, so what breaks over it ends nobody's session. */
    private void check(int peer, MemorySegment datagram, long offset, int length, long nowNanos) {
        try {
            checks.receive(peer, datagram, offset, length, nowNanos);
        } catch (RuntimeException fault) {
            shared.count(Count.FAULTS);
        }
    }

    /** Whatever breaks over a session's packet ends that session and no other. */
    private void receive(
            FirstByte.Kind kind,
            Transport transport,
            int peer,
            MemorySegment datagram,
            long offset,
            int length,
            long nowNanos) {
        try {
            switch (kind) {
                case DTLS -> transport.dtls(datagram, offset, length, nowNanos);
                case RTP -> rtp(transport, peer, datagram, offset, length, nowNanos);
                case RTCP -> rtcp(transport, peer, datagram, offset, length, nowNanos);
                case STUN, UNKNOWN -> {}
            }
        } catch (RuntimeException fault) {
            shared.fault(transport);
        }
    }

    private void rtp(Transport transport, int peer, MemorySegment datagram, long offset, int length, long nowNanos) {
        SrtpContext keys = keys(transport);
        if (keys == null) {
            return;
        }
        try {
            Bytes.copy(datagram, offset, clear, 0, length);
            int opened = keys.unprotect(clear, 0, length);
            if (opened >= 0) {
                transport.heard(peer, nowNanos);
                shared.count(Count.RTP_RECEIVED);
                route(transport, opened, nowNanos);
            } else {
                refused(opened);
            }
        } finally {
            Bytes.wipe(clear, 0, length);
        }
    }

    private void route(Transport transport, int length, long nowNanos) {
        Publication publication = directory.publication(transport);
        if (publication == null || !view.wrap(clear, 0, length)) {
            shared.count(Count.DROPPED_RTP_MALFORMED);
            return;
        }
        publication.arrived(view, nowNanos);
        PublishedStream repaired = publication.repairedBy(view);
        if (repaired != null) {
            recover(repaired, nowNanos);
            return;
        }
        PublishedStream stream = publication.stream(view.ssrc());
        if (stream == null) {
            stream = publication.firstPacket(view, nowNanos);
        }
        if (stream == null || stream.payloadType() != view.payloadType()) {
            shared.count(Count.DROPPED_STREAM_UNKNOWN);
            return;
        }
        publication.listen(stream, view, nowNanos);
        if (!stream.forward(view, nowNanos)) {
            shared.count(Count.DROPPED_DUPLICATE);
        }
    }

    // RFC 4588 §5.3
    /** A retransmission becomes what it repeats and goes on as that. */
    private void recover(PublishedStream stream, long nowNanos) {
        int restored = Retransmission.restore(view, stream.reception().ssrc(), stream.payloadType());
        if (restored < 0 || !view.wrap(clear, 0, restored)) {
            shared.count(Count.DROPPED_PADDING);
        } else {
            shared.count(stream.recovered(view, nowNanos) ? Count.PACKETS_RECOVERED : Count.DROPPED_DUPLICATE);
        }
    }

    private void rtcp(Transport transport, int peer, MemorySegment datagram, long offset, int length, long nowNanos) {
        SrtpContext keys = keys(transport);
        if (keys == null) {
            return;
        }
        try {
            Bytes.copy(datagram, offset, clear, 0, length);
            int opened = keys.unprotectRtcp(clear, 0, length);
            if (opened >= 0) {
                transport.heard(peer, nowNanos);
                shared.count(Count.RTCP_RECEIVED);
                feedback.read(transport, clear, opened, nowNanos);
            } else {
                refused(opened);
            }
        } finally {
            Bytes.wipe(clear, 0, length);
        }
    }

    private @Nullable SrtpContext keys(Transport transport) {
        SrtpContext keys = transport.inbound();
        if (keys == null) {
            shared.count(Count.DROPPED_NOT_KEYED);
        }
        return keys;
    }

    private void refused(int code) {
        SrtpRefusal reason = SrtpRefusal.of(code);
        shared.count(
                reason == SrtpRefusal.AUTH_FAILED
                        ? Count.DROPPED_SRTP_FORGED
                        : reason == SrtpRefusal.REPLAYED || reason == SrtpRefusal.TOO_OLD
                                ? Count.DROPPED_SRTP_REPLAYED
                                : Count.DROPPED_SRTP_OTHER);
    }

    long clearOctets() {
        return Bytes.nonZero(clear);
    }

    /** Whose connection a transport is. */
    interface Directory {
        /** What is published over it; null if it is a receiving connection. */
        @Nullable
        Publication publication(Transport transport);

        /** What is received over it; null if it is a sending connection. */
        @Nullable
        Subscription subscription(Transport transport);
    }
}
