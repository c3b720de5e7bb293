package org.glashaus.media.forward;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.SequenceNumber;
import org.glashaus.media.rtp.Vp8Descriptor;
import org.jspecify.annotations.Nullable;

/**
 * One outgoing stream to one receiver, with identifiers of our own: whatever is put into it, the receiver sees one SSRC
 * whose sequence has no gap but real loss and whose time never runs backwards.
 */
public final class Slot {
    private final String mid;
    private final boolean video;
    private final int ssrc;
    private final int repairSsrc;
    private final byte[] cname;
    private final Receiver receiver;
    private final RewrittenHeader header;
    private final SenderState sent;
    private final PictureIds pictures = new PictureIds();
    private final ResendLimit resends = new ResendLimit();
    private final RoundTrip roundTrip = new RoundTrip();
    private final Vp8Descriptor again = new Vp8Descriptor();
    private final RtcpWriter reports = new RtcpWriter();
    private @Nullable PublishedStream stream;
    private boolean open;
    private boolean used;
    private boolean vacated;
    private int repairSequence;
    private int reportedLost;

    /** Extended sequence number of the stream's first packet in this slot; nothing older enters. */
    private long firstExtended;

    private boolean anchored;
    private long sequenceOffset;
    private int timestampOffset;
    private int lastFullIntraCommand = -1;
    private boolean pictureSinceCommand;

    /**
     * What a slot is called.
     *
     * @param repairSsrc the SSRC of its retransmissions
     * @param sequenceStart first sequence number of both, below 2^15 (RFC 3711 §3.3.1 wants room before the first
     *     rollover)
     */
    public record Name(String mid, boolean video, int ssrc, int repairSsrc, String cname, int sequenceStart) {}

    public Slot(Name name, Receiver receiver) {
        this.mid = name.mid();
        this.video = name.video();
        this.ssrc = name.ssrc();
        this.repairSsrc = name.repairSsrc();
        this.cname = name.cname().getBytes(US_ASCII);
        this.receiver = receiver;
        this.header = new RewrittenHeader(mid, ssrc, repairSsrc);
        this.sent = new SenderState(name.sequenceStart());
        this.repairSequence = name.sequenceStart();
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

    public int repairSsrc() {
        return repairSsrc;
    }

    /** What this slot carries now; null when it is free. */
    public @Nullable PublishedStream stream() {
        return stream;
    }

    /** True once it has carried anything. */
    public boolean used() {
        return used;
    }

    /** The receiver has agreed to this section with these numbers. */
    public void open(Negotiated numbers, long nowNanos) {
        header.negotiated(numbers);
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
        anchored = false;
    }

    /** Whether the receiver may ask for packets of this slot again. */
    boolean repairs() {
        return open && anchored && header.repairs();
    }

    /** Puts a stream into the slot, instead of whatever was there. */
    public void fill(PublishedStream with, long nowNanos) {
        free();
        stream = with;
        used = true;
        vacated = false;
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
        vacated = true;
    }

    /** Whether its stream has ended since the last call and no other has come. */
    public boolean takeVacated() {
        boolean was = vacated;
        vacated = false;
        return was;
    }

    /**
     * False if the slot cannot show anything before a key frame comes.
     *
     * @param picture describes the packet, null for sound and for what is no VP8
     */
    boolean forward(
            PublishedStream from, RtpView packet, long extended, @Nullable Vp8Descriptor picture, long nowNanos) {
        if (!open || !receiver.ready()) {
            return true;
        }
        boolean keyframe = picture != null && picture.keyFrame();
        if (!anchored) {
            if (video && !keyframe) {
                return false;
            }
            anchor(from, packet, extended, nowNanos);
        }
        if (extended < firstExtended) {
            return true;
        }
        try {
            send(from, packet, extended + sequenceOffset, picture, nowNanos);
        } catch (RuntimeException fault) {
            Bytes.wipe(receiver.buffer());
            throw fault;
        }
        return true;
    }

    private void send(
            PublishedStream from, RtpView packet, long outExtended, @Nullable Vp8Descriptor picture, long nowNanos) {
        int timestamp = packet.timestamp() + timestampOffset;
        int length = header.write(
                receiver.buffer(), packet, from.audioLevelExtension(), (int) outExtended & 0xffff, timestamp, nowNanos);
        if (length < 0) {
            return;
        }
        if (picture != null) {
            pictures.rewrite(picture, receiver.buffer(), header.payloadOffset());
            pictureSinceCommand |= picture.keyFrame();
        }
        sent.sent(outExtended, timestamp, packet.payloadLength(), nowNanos);
        resends.sent(length);
        receiver.rtp(length);
    }

    /** Continues the slot's own sequence, time and picture ids with the new stream's first packet. */
    private void anchor(PublishedStream from, RtpView packet, long extended, long nowNanos) {
        firstExtended = extended;
        sequenceOffset = sent.highestSequence() + 1 - extended;
        timestampOffset = sent.timestampAfter(nowNanos, from.clockRate()) - packet.timestamp();
        pictures.anchor();
        anchored = true;
    }

    // RFC 4585 §6.2.1, RFC 4588 §4
    /**
     * The receiver lacks the packet of this number of ours. It gets it as a retransmission, if that was agreed, if the
     * packet is of the stream that the slot carries now and still there, and if it is not asked for too often.
     */
    public boolean resend(int sequence, long nowNanos) {
        PublishedStream from = stream;
        PacketRing ring = from == null ? null : from.ring();
        if (ring == null || !repairs()) {
            return false;
        }
        long outExtended = SequenceNumber.unwrap(sent.highestSequence(), sequence);
        long extended = outExtended - sequenceOffset;
        int place = outExtended > sent.highestSequence() || extended < firstExtended
                ? PacketRing.NONE
                : ring.find(extended);
        if (place == PacketRing.NONE
                || !resends.take(outExtended, ring.payloadLength(place), roundTrip.resendIntervalNanos(), nowNanos)) {
            return false;
        }
        try {
            return resend(ring, place, sequence, nowNanos);
        } catch (RuntimeException fault) {
            Bytes.wipe(receiver.buffer());
            throw fault;
        }
    }

    private boolean resend(PacketRing ring, int place, int sequence, long nowNanos) {
        int timestamp = ring.timestamp(place) + timestampOffset;
        byte[] out = receiver.buffer();
        int length = header.writeAgain(out, ring, place, sequence, repairSequence & 0xffff, timestamp, nowNanos);
        if (length < 0) {
            return false;
        }
        int payload = header.payloadOffset();
        if (again.wrap(out, payload, length - payload)) {
            pictures.rewrite(again, out, payload);
        }
        repairSequence++;
        receiver.rtp(length);
        return true;
    }

    // RFC 5104 §4.3.1.2: a request that is repeated before the picture came has the number of the first.
    /** Whether this request has not been answered by a key frame yet. */
    public boolean isNewFullIntraRequest(int command) {
        boolean repeated = command == lastFullIntraCommand;
        lastFullIntraCommand = command;
        pictureSinceCommand &= repeated;
        return !pictureSinceCommand;
    }

    /** RFC 3550 §6.4.1: the sender's wall clock beside the slot's own RTP time, so that picture and sound stay together. */
    void senderReport(long ntpTimestamp, int rtpTimestamp, long nowNanos) {
        if (open && anchored && receiver.ready()) {
            int timestamp = rtpTimestamp + timestampOffset;
            receiver.rtcp(sent.writeReport(reports, receiver.buffer(), ssrc, cname, ntpTimestamp, timestamp));
            roundTrip.reported(ntpTimestamp, nowNanos);
        }
    }

    /** How many packets of ours the receiver says it has missed (RFC 3550 §6.4.1): signed there, a count here. */
    public void reportedLost(int cumulative) {
        reportedLost = Math.max(0, cumulative);
    }

    public int reportedLost() {
        return reportedLost;
    }

    /** The receiver tells how long ago it had our sender report (RFC 3550 §6.4.1). */
    public void receiverReport(int lastSenderReport, long delaySinceLastSenderReport, long nowNanos) {
        roundTrip.answered(lastSenderReport, delaySinceLastSenderReport, nowNanos);
    }
}
