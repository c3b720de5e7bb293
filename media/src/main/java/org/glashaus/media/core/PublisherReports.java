package org.glashaus.media.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.glashaus.media.Limits;
import org.glashaus.media.forward.PublishedStream;
import org.glashaus.media.forward.Reception;
import org.glashaus.media.rtcp.ArrivalTimes;
import org.glashaus.media.rtcp.RtcpWriter;

/** What we tell a sender: how its packets come, which it shall send again, when to begin a picture anew. */
final class PublisherReports {
    private final Shared shared;
    private final Transport transport;
    private final int ssrc;
    private final byte[] cname;
    private final RtcpWriter writer = new RtcpWriter();
    private final ArrivalTimes arrivals = new ArrivalTimes();
    private long reportDueNanos;
    private long arrivalsDueNanos = Long.MAX_VALUE;

    PublisherReports(Shared shared, Transport transport, long nowNanos) {
        this.shared = shared;
        this.transport = transport;
        this.ssrc = shared.identifiers().ssrc();
        this.cname = shared.identifiers().cname().getBytes(US_ASCII);
        this.reportDueNanos = nowNanos;
    }

    /** As whom we report. */
    int ssrc() {
        return ssrc;
    }

    // RFC 3550 §6.1: each compound begins with a report.
    private void begin() {
        writer.begin(transport.buffer(), 0, Limits.DATAGRAM_OCTETS);
        writer.receiverReport(ssrc);
    }

    // RFC 4585 §6.3.1
    void askForKeyframe(PublishedStream stream) {
        if (transport.ready()) {
            begin();
            writer.pictureLoss(ssrc, stream.reception().ssrc());
            transport.rtcp(writer.length());
            shared.count(Count.KEYFRAMES_REQUESTED);
        }
    }

    // RFC 4585 §6.2.1: a number, and a bit for each of the sixteen after it.
    void askAgain(PublishedStream stream, int[] sequences, int count) {
        if (!transport.ready()) {
            return;
        }
        begin();
        int i = 0;
        while (i < count) {
            int sequence = sequences[i++];
            int following = 0;
            for (; i < count && (sequences[i] - sequence & 0xffff) <= 16; i++) {
                following |= 1 << (sequences[i] - sequence & 0xffff) - 1;
            }
            writer.nack(ssrc, stream.reception().ssrc(), sequence, following);
        }
        transport.rtcp(writer.length());
        shared.count(Count.PACKETS_ASKED_AGAIN, count);
    }

    /** A packet with a transport-wide number came. */
    void arrived(int number, long nowNanos) {
        if (arrivals.arrived(number, nowNanos)) {
            arrivalsDueNanos = nowNanos + Limits.ARRIVAL_REPORT_NANOS;
            shared.dueBy(arrivalsDueNanos);
        }
    }

    /** Lets time pass; returns the next moment something is due. */
    long advance(List<PublishedStream> streams, boolean estimates, long nowNanos) {
        if (!transport.ready()) {
            return Long.MAX_VALUE;
        }
        boolean report = nowNanos >= reportDueNanos;
        boolean arrived = nowNanos >= arrivalsDueNanos;
        if (report || arrived) {
            begin();
            if (report) {
                report(streams, estimates, nowNanos);
                reportDueNanos = nowNanos + Limits.REPORT_INTERVAL_NANOS;
            }
            tellArrivals(streams, nowNanos);
            transport.rtcp(writer.length());
        }
        return Math.min(reportDueNanos, arrivalsDueNanos);
    }

    // RFC 3550 §6.4.2, and REMB for a sender that gets no transport-wide reports: without either it sends a poor
    // picture.
    private void report(List<PublishedStream> streams, boolean estimates, long nowNanos) {
        for (PublishedStream stream : streams) {
            Reception reception = stream.reception();
            if (reception.any()) {
                writer.reportBlock(
                        reception.ssrc(),
                        reception.takeFractionLost(),
                        reception.cumulativeLost(),
                        reception.highestSequence(),
                        reception.jitter(),
                        reception.lastSenderReport(),
                        reception.delaySinceSenderReport(nowNanos));
            }
        }
        writer.cname(ssrc, cname);
        int[] video = videoSsrcs(streams);
        if (estimates && video.length > 0) {
            writer.receiverEstimate(ssrc, Limits.RECEIVED_BITS_PER_SECOND, video, video.length);
        }
    }

    // draft-holmer-rmcat-transport-wide-cc-extensions-01 §3: of all streams, under the SSRC of any.
    private void tellArrivals(List<PublishedStream> streams, long nowNanos) {
        int media = streams.isEmpty() ? 0 : streams.getFirst().reception().ssrc();
        if (arrivals.report(writer, ssrc, media)) {
            shared.count(Count.ARRIVAL_REPORTS);
        }
        arrivalsDueNanos = arrivals.any() ? nowNanos + Limits.HANDSHAKE_POLL_NANOS : Long.MAX_VALUE;
    }

    private static int[] videoSsrcs(List<PublishedStream> streams) {
        return streams.stream()
                .filter(PublishedStream::video)
                .mapToInt(stream -> stream.reception().ssrc())
                .toArray();
    }
}
