package org.glashaus.tools.load;

import org.glashaus.media.rtcp.RtcpVisitor;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpView;

/** Counts what comes, and reports that it is there. */
final class Viewer implements Connection.Media {
    private static final int OURS = 1;

    private final Tally tally;
    private final byte[] buffer = new byte[Limits.DATAGRAM_OCTETS];
    private final RtcpWriter rtcp = new RtcpWriter();
    private long nextReportNanos = System.nanoTime();

    Viewer(Tally tally) {
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }

    @Override
    public void turn(Connection connection, long nowNanos) {
        if (nextReportNanos - nowNanos <= 0) {
            nextReportNanos = nowNanos + Limits.REPORT_INTERVAL_NANOS;
            rtcp.begin(buffer, 0, buffer.length - 64);
            rtcp.receiverReport(OURS);
            connection.sendRtcp(buffer, rtcp.length());
        }
    }

    @Override
    public void rtp(RtpView packet, long nowNanos) {
        if (packet.payloadType() != Descriptions.RTX) {
            tally.arrived(packet, nowNanos);
        }
    }

    @Override
    public RtcpVisitor reports() {
        return new RtcpVisitor() {};
    }
}
