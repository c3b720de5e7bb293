package org.glashaus.media.rtcp;

/**
 * Numbers of RTCP's common header (RFC 3550 §6.4) and the feedback header behind it (RFC 4585 §6.1).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P| count/  |  packet type  |   length in words, less one   |
 * |     | format  |               |                               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                    SSRC of the packet's sender                |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           in feedback: SSRC of the media it is about          |
 * </pre>
 */
final class RtcpPacket {
    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int SOURCE_DESCRIPTION = 202;
    static final int GOODBYE = 203;
    static final int TRANSPORT_FEEDBACK = 205;
    static final int PAYLOAD_FEEDBACK = 206;

    static final int FORMAT_NACK = 1;
    static final int FORMAT_TRANSPORT_CC = 15;
    static final int FORMAT_PLI = 1;
    static final int FORMAT_FIR = 4;
    static final int FORMAT_APPLICATION = 15;

    /** "REMB" */
    static final int REMB = 0x5245_4d42;

    static final int CNAME = 1;

    static final int HEADER_LENGTH = 4;
    static final int FEEDBACK_HEADER_LENGTH = 12;
    static final int SENDER_INFO_LENGTH = 24;
    static final int REPORT_BLOCK_LENGTH = 24;

    /** The count field has five bits. */
    static final int COUNT_MAX = 31;

    private RtcpPacket() {}
}
