package org.glashaus.media.core;

import org.glashaus.media.forward.PublishedStream;
import org.glashaus.media.forward.Slot;
import org.glashaus.media.rtcp.RtcpReader;
import org.glashaus.media.rtcp.RtcpVisitor;
import org.jspecify.annotations.Nullable;

/** Reads RTCP: what a sender reports goes on to its receivers, what a receiver lacks goes back to the sender. */
final class Feedback implements RtcpVisitor {
    private final Shared shared;
    private final PacketPath.Directory directory;
    private @Nullable Publication publication;
    private @Nullable Subscription subscription;
    private long nowNanos;

    Feedback(Shared shared, PacketPath.Directory directory) {
        this.shared = shared;
        this.directory = directory;
    }

    void read(Transport transport, byte[] packet, int length, long now) {
        publication = directory.publication(transport);
        subscription = directory.subscription(transport);
        nowNanos = now;
        if (!RtcpReader.read(packet, 0, length, this)) {
            shared.count(Count.DROPPED_RTCP_MALFORMED);
        }
        publication = null;
        subscription = null;
    }

    @Override
    public void senderReport(int ssrc, long ntpTimestamp, int rtpTimestamp, long packetCount, long octetCount) {
        Publication from = publication;
        PublishedStream stream = from == null ? null : from.stream(ssrc);
        if (stream != null) {
            stream.senderReport(ntpTimestamp, rtpTimestamp, nowNanos);
        }
    }

    @Override
    public void pictureLoss(int sender, int media) {
        wantKeyframe(media);
    }

    @Override
    public void fullIntraRequest(int sender, int media, int commandSequence) {
        Slot slot = slot(media);
        if (slot != null && slot.isNewFullIntraRequest(commandSequence)) {
            wantKeyframe(media);
        }
    }

    @Override
    public void nack(int sender, int media, int sequence) {
        Slot slot = slot(media);
        if (slot != null) {
            shared.count(slot.resend(sequence, nowNanos) ? Count.PACKETS_RESENT : Count.PACKETS_NOT_RESENT);
        }
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
        Slot slot = slot(source);
        if (slot != null) {
            shared.count(Count.RECEIVER_REPORTS);
            shared.count(Count.RECEIVER_REPORTS_OF_LOSS, fractionLost > 0 ? 1 : 0);
            slot.reportedLost(cumulativeLost);
            slot.receiverReport(lastSenderReport, delaySinceLastSenderReport, nowNanos);
        }
    }

    @Override
    public void receiverEstimate(int sender, long bitsPerSecond) {
        if (subscription != null) {
            shared.count(Count.RECEIVER_ESTIMATES);
        }
    }

    @Override
    public void bye(int ssrc) {
        Publication from = publication;
        if (from != null) {
            from.goodbye(ssrc, nowNanos);
        }
    }

    private @Nullable Slot slot(int ssrc) {
        Subscription to = subscription;
        return to == null ? null : to.slot(ssrc);
    }

    private void wantKeyframe(int ssrc) {
        Slot slot = slot(ssrc);
        PublishedStream stream = slot == null ? null : slot.stream();
        if (stream != null) {
            stream.wantKeyframe(nowNanos);
        }
    }
}
