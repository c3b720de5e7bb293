package org.glashaus.conference.dtls;

import java.time.Duration;

/** How much of a handshake we take part in. */
final class DtlsLimits {
    /** The longest datagram that is looked at; browsers keep below 1500. */
    static final int DATAGRAM_OCTETS = 2048;
    /** What passes everywhere: IPv6's smallest link less its header and UDP's, and less a tunnel's. */
    static final int SENT_DATAGRAM_OCTETS = 1200;

    static final int WAITING_DATAGRAMS = 32;
    /** A hello with a post-quantum key share has about 1.9 KiB; a chain of RSA certificates is never needed. */
    static final int HANDSHAKE_MESSAGE_OCTETS = 4096;

    static final int HANDSHAKE_MILLIS = 10_000;
    /** RFC 6347 §4.2.4.1 says one second unless the situation is known: here ICE has just verified a path. */
    static final int FIRST_RESEND_MILLIS = 250;

    static final Duration CERTIFICATE_LIFE = Duration.ofDays(30);

    /** After these a handshake takes about a tenth of the first one. */
    static final int WARM_UP_HANDSHAKES = 8;

    private DtlsLimits() {}
}
