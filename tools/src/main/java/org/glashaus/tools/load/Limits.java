package org.glashaus.tools.load;

import java.time.Duration;

/** Every bound of the load client in one place. */
final class Limits {
    static final int DATAGRAM_OCTETS = 2048;

    /** A description may have 128 sections, two for each of the others. */
    static final int OTHERS = 63;

    /** What an RTP payload may hold, so that the datagram fits every path (RFC 8445 asks for 1280 on IPv6). */
    static final int PAYLOAD_OCTETS = 1100;

    static final Duration CONNECT = Duration.ofSeconds(20);
    static final Duration HTTP = Duration.ofSeconds(10);
    static final long CHECK_INTERVAL_NANOS = 100_000_000L;
    static final long CONSENT_INTERVAL_NANOS = 2_500_000_000L;
    static final long REPORT_INTERVAL_NANOS = 1_000_000_000L;

    /** How long the last packets may be on their way. */
    static final Duration TAIL = Duration.ofMillis(500);

    private Limits() {}
}
