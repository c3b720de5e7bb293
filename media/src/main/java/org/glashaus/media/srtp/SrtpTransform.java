package org.glashaus.media.srtp;

/** The cryptographic half of a profile: in place, knowing the index, keeping no state of streams. */
sealed interface SrtpTransform extends AutoCloseable permits GcmTransform, CounterTransform {

    /** The E flag of SRTCP's index word (RFC 3711 §3.4). */
    int ENCRYPTED = 0x8000_0000;

    /** Octets of SRTCP's index word. */
    int INDEX_LENGTH = 4;

    /** Octets of an RTCP header and its SSRC, which stay in clear (RFC 3711 §3.4). */
    int RTCP_CLEAR_LENGTH = 8;

    /** Encrypts the payload and appends the tag. */
    void sealRtp(byte[] buffer, int off, int header, int length, int ssrc, long index);

    /** Decrypts the payload, {@code length} being without the tag; false if the tag is wrong. */
    boolean openRtp(byte[] buffer, int off, int header, int length, int ssrc, long index);

    /** Encrypts a compound packet and appends tag and index word in the profile's order. */
    void sealRtcp(byte[] buffer, int off, int length, int ssrc, int index);

    /** The index word of a protected packet of {@code total} octets. */
    int rtcpIndexWord(byte[] buffer, int off, int total);

    /** Decrypts a compound packet, {@code length} being without tag and index word; false if the tag is wrong. */
    boolean openRtcp(byte[] buffer, int off, int length, int ssrc, int index);

    @Override
    void close();
}
