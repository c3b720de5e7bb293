package org.glashaus.media.rtcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a reader tells, one line each. */
final class RtcpNotes implements RtcpVisitor {
    final List<String> lines = new ArrayList<>();

    static List<String> of(byte[] b, int off, int length) {
        RtcpNotes notes = new RtcpNotes();
        return RtcpReader.read(b, off, length, notes) ? notes.lines : List.of("refused");
    }

    private void note(String what, Object... values) {
        StringBuilder line = new StringBuilder(what);
        for (Object value : values) {
            line.append(' ').append(value);
        }
        lines.add(line.toString());
    }

    @Override
    public void senderReport(int ssrc, long ntpTimestamp, int rtpTimestamp, long packetCount, long octetCount) {
        note("sr", ssrc, ntpTimestamp, rtpTimestamp, packetCount, octetCount);
    }

    @Override
    public void receiverReport(int ssrc) {
        note("rr", ssrc);
    }

    @Override
    public void reportBlock(
            int reporter,
            int source,
            int fractionLost,
            int cumulativeLost,
            long highestSequence,
            long jitter,
            int lastSenderReport,
            long delaySinceLastSenderReport) {
        note(
                "block",
                reporter,
                source,
                fractionLost,
                cumulativeLost,
                highestSequence,
                jitter,
                lastSenderReport,
                delaySinceLastSenderReport);
    }

    @Override
    public void cname(int ssrc, byte[] buffer, int offset, int length) {
        note("cname", ssrc, new String(buffer, offset, length, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void bye(int ssrc) {
        note("bye", ssrc);
    }

    @Override
    public void pictureLoss(int sender, int media) {
        note("pli", sender, media);
    }

    @Override
    public void fullIntraRequest(int sender, int media, int commandSequence) {
        note("fir", sender, media, commandSequence);
    }

    @Override
    public void nack(int sender, int media, int sequence) {
        note("nack", sender, media, sequence);
    }

    @Override
    public void receiverEstimate(int sender, long bitsPerSecond) {
        note("remb", sender, bitsPerSecond);
    }

    @Override
    public void receiverEstimateSource(int ssrc) {
        note("for", ssrc);
    }

    @Override
    public void transportFeedback(
            int sender,
            int media,
            int baseSequence,
            int statusCount,
            int referenceTime,
            int feedbackCount,
            byte[] buffer,
            int offset,
            int length) {
        note("twcc", sender, media, baseSequence, statusCount, referenceTime, feedbackCount, length);
    }

    @Override
    public void unknown(int packetType, int format) {
        note("unknown", packetType, format);
    }

    @Override
    public void malformed(int packetType, int format) {
        note("malformed", packetType, format);
    }
}
