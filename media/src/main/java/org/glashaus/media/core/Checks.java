package org.glashaus.media.core;

import java.lang.foreign.MemorySegment;
import org.glashaus.media.Limits;
import org.glashaus.media.PeerAddresses;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.stun.StunClass;
import org.glashaus.media.stun.StunMessage;
import org.glashaus.media.stun.StunWriter;

/** Answers connectivity checks (RFC 8445 §7.3). Only a check whose integrity verifies gets an answer of any kind. */
final class Checks {
    private final Shared shared;
    private final StunMessage message = new StunMessage();
    private final StunWriter writer = new StunWriter();
    private final byte[] answer = new byte[Limits.STUN_MESSAGE_OCTETS];
    private final byte[] ipv4 = new byte[4];
    private final byte[] ipv6 = new byte[16];

    Checks(Shared shared) {
        this.shared = shared;
    }

    void receive(int peer, MemorySegment datagram, long offset, int length, long nowNanos) {
        if (!message.wrap(datagram, offset, length) || !message.isBinding(StunClass.REQUEST)) {
            shared.count(Count.DROPPED_STUN_MALFORMED);
            return;
        }
        String fragment = message.receiverFragment();
        Transport transport = fragment == null ? null : shared.byUfrag(fragment);
        if (transport == null) {
            shared.count(Count.DROPPED_STUN_UNKNOWN_USER);
            return;
        }
        byte[] key = transport.ice().key();
        switch (transport.ice().judge(message)) {
            case WITHOUT_FINGERPRINT -> shared.count(Count.DROPPED_STUN_MALFORMED);
            case FORGED -> shared.count(Count.DROPPED_STUN_BAD_INTEGRITY);
            case UNKNOWN_ATTRIBUTE -> send(peer, writer.bindingError(message, 420, key, answer, 0));
            case ROLE_CONFLICT -> send(peer, writer.bindingError(message, 487, key, answer, 0));
            case ACCEPTED -> accept(peer, transport, nowNanos);
        }
    }

    private void accept(int peer, Transport transport, long nowNanos) {
        PeerAddresses addresses = shared.surroundings().addresses();
        int octets = addresses.address(peer, ipv6);
        if (octets == 0) {
            shared.count(Count.DROPPED_PEER_UNKNOWN);
            return;
        }
        if (!transport.checked(peer, message.transactionHash(), message.useCandidate(), nowNanos)) {
            return;
        }
        byte[] address = ipv6;
        if (octets == ipv4.length) {
            Bytes.copy(ipv6, 0, ipv4, 0, octets);
            address = ipv4;
        }
        try {
            send(
                    peer,
                    writer.bindingSuccess(
                            message,
                            address,
                            addresses.port(peer),
                            transport.ice().key(),
                            answer,
                            0));
        } finally {
            wipe();
        }
    }

    /** The answer holds the address too, under a mask that everybody knows. */
    private void wipe() {
        Bytes.wipe(answer);
        Bytes.wipe(ipv4);
        Bytes.wipe(ipv6);
    }

    /** Octets that are left of the last address, here and in its answer. */
    long octetsLeft() {
        return Bytes.nonZero(answer) + Bytes.nonZero(ipv4) + Bytes.nonZero(ipv6);
    }

    private void send(int peer, int length) {
        boolean sent = shared.outbox().put(peer, answer, 0, length);
        shared.count(sent ? Count.STUN_ANSWERED : Count.DROPPED_OUTBOX_FULL);
    }
}
