package org.glashaus.media.forward;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpView;
import org.jspecify.annotations.Nullable;

/**
 * One outgoing stream to one receiver, with identifiers of our own: whatever is put into it, the receiver sees one SSRC
 * whose sequence has no gap but real loss and whose time never runs backwards.
 */
public final class Slot {
    private final String mid;
    private final boolean video;
    private final int ssrc;
    private final byte[] cname;
    private final Receiver receiver;
    private final RewrittenHeader header;
    private final SenderState sent;
    private final RtcpWriter reports = new RtcpWriter();
    private @Nullable PublishedStream stream;
    private boolean open;
    private boolean used;

    /** Extended sequence number of the stream's first packet in this slot; nothing older enters. */
    private long firstExtended;

    private boolean anchored;
    private long sequenceOffset;
    private int timestampOffset;

    /**
     * @param sequenceStart first sequence number, below 2^15 (RFC 3711 §3.3.1 wants room before the first rollover)
     */
    public Slot(String mid, boolean video, int ssrc, String cname, int sequenceStart, Receiver receiver) {
        this.mid = mid;
        this.video = video;
        this.ssrc = ssrc;
        this.cname = cname.getBytes(US_ASCII);
        this.receiver = receiver;
        this.header = new RewrittenHeader(mid, ssrc);
        this.sent = new SenderState(sequenceStart);
    }

    public String mid() {
        return mid;
    }

    public boolean video() {
        return video;
    }

    public int ssrc() {
        return ssrc;
    }

    /** What this slot carries now; null when it is free. */
    public @Nullable PublishedStream stream() {
        return stream;
    }

    /** True once it has carried anything. */
    public boolean used() {
        return used;
    }

    /** The receiver has agreed to this section with these numbers; -1 leaves an extension out. */
    public void open(int payloadType, int midExtension, int audioLevelExtension, long nowNanos) {
        header.negotiated(payloadType, midExtension, audioLevelExtension);
        boolean before = open;
        open = true;
        PublishedStream carried = stream;
        if (!before && carried != null) {
            carried.wantKeyframe(nowNanos);
        }
    }

    public boolean isOpen() {
        return open;
    }

    /** The receiver does not want this section. */
    public void close() {
        open = false;
    }

    /** Puts a stream into the slot, instead of whatever was there. */
    public void fill(PublishedStream with, long nowNanos) {
        free();
        stream = with;
        used = true;
        with.attach(this);
        if (open) {
            with.wantKeyframe(nowNanos);
        }
    }

    /** Takes the stream out. */
    public void free() {
        PublishedStream old = stream;
        if (old != null) {
            old.detach(this);
            clear();
        }
    }

    void clear() {
        stream = null;
        anchored = false;
    }

    /** False if the slot cannot show anything before a key frame comes. */
    boolean forward(PublishedStream from, RtpView packet, long extended, boolean keyframe, long nowNanos) {
        if (!open) {
            return true;
        }
        if (!anchored) {
            if (video && !keyframe) {
                return false;
            }
            anchor(from, packet, extended, nowNanos);
        }
        if (extended < firstExtended) {
            return true;
        }
        long outExtended = extended + sequenceOffset;
        int timestamp = packet.timestamp() + timestampOffset;
        int length = header.write(
                receiver.buffer(), packet, from.audioLevelExtension(), (int) outExtended & 0xffff, timestamp);
        if (length < 0) {
            return true;
        }
        sent.sent(outExtended, timestamp, packet.payloadLength(), nowNanos);
        receiver.rtp(length);
        return true;
    }

    /** Continues the slot's own sequence and time with the new stream's first packet. */
    private void anchor(PublishedStream from, RtpView packet, long extended, long nowNanos) {
        firstExtended = extended;
        sequenceOffset = sent.highestSequence() + 1 - extended;
        timestampOffset = sent.timestampAfter(nowNanos, from.clockRate()) - packet.timestamp();
        anchored = true;
    }

    /** RFC 3550 §6.4.1: the sender's wall clock beside the slot's own RTP time, so that picture and sound stay together. */
    void senderReport(long ntpTimestamp, int rtpTimestamp) {
        if (open && anchored) {
            int timestamp = rtpTimestamp + timestampOffset;
            receiver.rtcp(sent.writeReport(reports, receiver.buffer(), ssrc, cname, ntpTimestamp, timestamp));
        }
    }
}
