package org.glashaus.tools.load;

import java.util.HashMap;
import java.util.Map;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.SequenceNumber;

/** What has arrived on one connection, by SSRC. */
final class Tally {
    private final Map<Integer, Stream> streams = new HashMap<>();
    private final Latencies latencies;

    Tally(Latencies latencies) {
        this.latencies = latencies;
    }

    private static final class Stream {
        private long first;
        private long highest;
        private long received;
    }

    /** Replayed packets never come here: SRTP has refused them (RFC 3711 §3.3.2). */
    void arrived(RtpView packet, long nowNanos) {
        Stream stream = streams.get(packet.ssrc());
        if (stream == null) {
            stream = new Stream();
            stream.first = packet.sequence();
            stream.highest = packet.sequence();
            streams.put(packet.ssrc(), stream);
        }
        long index = SequenceNumber.unwrap(stream.highest, packet.sequence());
        stream.first = Math.min(stream.first, index);
        stream.highest = Math.max(stream.highest, index);
        stream.received++;
        long sent = Stamp.read(packet.buffer(), packet.payloadOffset(), packet.payloadLength());
        if (sent >= 0) {
            latencies.add(nowNanos - sent);
        }
    }

    int streams() {
        return streams.size();
    }

    long received() {
        return streams.values().stream().mapToLong(stream -> stream.received).sum();
    }

    /** Numbers between the first and the last of each stream that did not come. */
    long missing() {
        return streams.values().stream()
                .mapToLong(stream -> stream.highest - stream.first + 1 - stream.received)
                .sum();
    }
}
