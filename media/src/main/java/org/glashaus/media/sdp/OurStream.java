package org.glashaus.media.sdp;

/**
 * How a stream that we send names itself. All of it is ours, nothing the publisher's.
 *
 * @param ssrc unsigned 32 bits
 * @param repairSsrc that of its retransmissions (RFC 4588 §4), unsigned 32 bits
 * @param cname RFC 3550 §6.5.1
 * @param stream the MediaStream's id (RFC 8830)
 * @param track the track's id
 */
public record OurStream(long ssrc, long repairSsrc, String cname, String stream, String track) {}
