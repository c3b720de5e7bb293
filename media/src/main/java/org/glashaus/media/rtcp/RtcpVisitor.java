package org.glashaus.media.rtcp;

/**
 * What {@link RtcpReader} finds, in the packet's order. SSRCs, RTP timestamps and middle NTP words are 32 bits as they
 * are. None of it is to be believed before it is matched with the sender's transport.
 */
public interface RtcpVisitor {

    // RFC 3550 §6.4.1
    default void senderReport(int ssrc, long ntpTimestamp, int rtpTimestamp, long packetCount, long octetCount) {}

    // RFC 3550 §6.4.2
    default void receiverReport(int ssrc) {}

    /** A report block of the sender or receiver report before it. */
    // RFC 3550 §6.4.1
    default void reportBlock(
            int reporter,
            int source,
            int fractionLost,
            int cumulativeLost,
            long highestSequence,
            long jitter,
            int lastSenderReport,
            long delaySinceLastSenderReport) {}

    // RFC 3550 §6.5.1
    default void cname(int ssrc, byte[] buffer, int offset, int length) {}

    // RFC 3550 §6.6
    default void bye(int ssrc) {}

    // RFC 4585 §6.3.1
    default void pictureLoss(int sender, int media) {}

    // RFC 5104 §4.3.1
    default void fullIntraRequest(int sender, int media, int commandSequence) {}

    /** Once for each packet that is asked for again. */
    // RFC 4585 §6.2.1
    default void nack(int sender, int media, int sequence) {}

    // draft-alvestrand-rmcat-remb-03 §2.2
    default void receiverEstimate(int sender, long bitsPerSecond) {}

    /** One SSRC that the estimate before it covers. */
    default void receiverEstimateSource(int ssrc) {}

    /** The status chunks and deltas, not yet looked at, are at {@code offset}. */
    // draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1
    default void transportFeedback(
            int sender,
            int media,
            int baseSequence,
            int statusCount,
            int referenceTime,
            int feedbackCount,
            byte[] buffer,
            int offset,
            int length) {}

    /** A packet of a type or format that is skipped. */
    default void unknown(int packetType, int format) {}

    /** A packet of a known type whose content does not fit its length; what was read of it before has been told. */
    default void malformed(int packetType, int format) {}
}
