package org.glashaus.tools.load;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.glashaus.media.rtcp.RtcpVisitor;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpView;

/** A receiver that asks for one picture packet in ten again, as if it had not come (RFC 4585 §6.2.1). */
final class AskingViewer implements Connection.Media {
    private static final int OURS = 1;
    private static final int ASKED_ONE_OF = 10;

    private final byte[] buffer = new byte[Limits.DATAGRAM_OCTETS];
    private final RtcpWriter rtcp = new RtcpWriter();
    final List<Keys> keys = new ArrayList<>();
    private long nextReportNanos = System.nanoTime();
    private boolean asking;
    private int wantedSsrc;
    private int wantedSequence;
    private int pictures;
    private int sounds;
    private int repaired;

    int pictures() {
        return pictures;
    }

    int sounds() {
        return sounds;
    }

    int repaired() {
        return repaired;
    }

    @Override
    public void turn(Connection connection, long nowNanos) {
        if (asking || nextReportNanos - nowNanos <= 0) {
            rtcp.begin(buffer, 0, buffer.length - 64);
            rtcp.receiverReport(OURS);
            if (asking) {
                rtcp.nack(OURS, wantedSsrc, wantedSequence, 0);
                asking = false;
            } else {
                nextReportNanos = nowNanos + Limits.REPORT_INTERVAL_NANOS;
            }
            connection.sendRtcp(buffer, rtcp.length());
        }
    }

    @Override
    public void rtp(RtpView packet, long nowNanos) {
        switch (packet.payloadType()) {
            case Descriptions.RTX -> repaired++;
            case Descriptions.OPUS -> sounds++;
            default -> {
                pictures++;
                if (pictures % ASKED_ONE_OF == 0) {
                    asking = true;
                    wantedSsrc = packet.ssrc();
                    wantedSequence = packet.sequence();
                }
            }
        }
    }

    @Override
    public void keyed(Keys session) {
        keys.add(new Keys(session.profile(), session.material().clone()));
    }

    @Override
    public RtcpVisitor reports() {
        return new RtcpVisitor() {};
    }
}
