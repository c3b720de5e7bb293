package org.glashaus.media.dtls;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.OptionalInt;
import org.glashaus.media.srtp.SrtpProfile;

/**
 * A DTLS endpoint as the core sees it: polled, never waiting. The server side of RFC 5764; the adapter around a real
 * implementation lives outside this module.
 */
public interface DtlsHandshake extends AutoCloseable {

    enum State {
        HANDSHAKING,
        ESTABLISHED,
        FAILED,
        CLOSED
    }

    /** One datagram that the demultiplexer took for DTLS (RFC 7983); it is copied. Never throws on any content. */
    void receive(MemorySegment datagram, long offset, int length);

    /** Hands over the datagrams that wait to be sent. Retransmission is the endpoint's own affair. */
    void drain(Outbox outbox);

    State state();

    /** With which alert it failed, ours or the peer's; empty if it did not fail, or because nothing came any more. */
    default OptionalInt alert() {
        return OptionalInt.empty();
    }

    /** The keys of RFC 5764 §4.2, once the state is ESTABLISHED; the array becomes the caller's to wipe. */
    Keys takeKeys();

    /** Sends close_notify where a handshake was completed, and wipes what it holds. */
    @Override
    void close();

    /** Takes datagrams; valid during the call only. */
    interface Outbox {
        void send(byte[] datagram, int offset, int length);
    }

    /**
     * The exported keying material, laid out client key, server key, client salt, server salt.
     *
     * @param profile the protection profile that the server chose
     */
    record Keys(SrtpProfile profile, byte[] material) {}

    /** Makes endpoints. It calls the wake-up it was built with whenever an endpoint has something new to drain or say. */
    interface Factory {
        /**
         * A server endpoint for a peer whose certificate must have this fingerprint (RFC 8122), choosing the first of
         * {@code preferred} that the peer offers.
         */
        DtlsHandshake accept(Fingerprint expected, List<SrtpProfile> preferred);

        /** The fingerprint of our own certificate. */
        Fingerprint fingerprint();
    }

    /**
     * A certificate's fingerprint as in SDP.
     *
     * @param algorithm lower-case hash name, e.g. {@code sha-256}
     * @param hex upper-case hexadecimal octets joined by colons
     */
    record Fingerprint(String algorithm, String hex) {}
}
