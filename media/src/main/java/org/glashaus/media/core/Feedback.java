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
        wantKeyframe(media);
    }

    private void wantKeyframe(int ssrc) {
        Subscription to = subscription;
        Slot slot = to == null ? null : to.slot(ssrc);
        PublishedStream stream = slot == null ? null : slot.stream();
        if (stream != null) {
            stream.wantKeyframe(nowNanos);
        }
    }
}
