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
 * The way of one packet, from the datagram that came in to those that go out, under the numbers of ARCHITECTURE.md:
 *
 * <ol>
 *   <li>The edge has received a datagram and numbered its address.
 *   <li>{@link Core#receive} is the door; what is longer than {@link Limits#DATAGRAM_OCTETS} goes no further.
 *   <li>{@link FirstByte} tells what it is (RFC 7983, RFC 5761).
 *   <li>STUN: {@link Checks} answers what {@link IceLite} has judged to be authentic, and the address is known from then on.
 *   <li>DTLS, from a known address: to the {@link Transport}'s handshake.
 *   <li>RTP and RTCP, from a known address: {@link SrtpContext} decrypts in place, in one buffer that is wiped afterwards.
 *   <li>RTP: {@link RtpView} checks the header once;
 *   <li>a {@link Retransmission} is made into the packet that it repeats, and goes on as that at 11;
 *   <li>the SSRC finds its {@link PublishedStream}, within the sender's own transport only;
 *   <li>if it is speech, {@link Room} and {@link Slots} see to it that receivers have a slot for it;
 *   <li>{@link PublishedStream#forward} drops what was here before, and each slot of the stream writes the packet anew for
 *       its receiver into one send buffer,
 *   <li>{@link SrtpContext#protect} encrypts it there,
 *   <li>and it waits in the {@link Outbox} for the caller to send it.
 *   <li>The stream keeps a picture's packet for a moment, if a receiver may ask for it.
 *   <li>RTCP: {@link Feedback} reads and obeys it;
 *   <li>a packet that is asked for goes out again as a retransmission, as from 12.
 *   <li>What we have to tell a sender {@link PublisherReports} writes, when a packet shows it or when {@link Core#advance} says
 *       that it is due; it goes on as from 12.
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
                transport.carried();
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

    long addressOctets() {
        return checks.octetsLeft();
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
