package org.glashaus.media.srtp;

import org.glashaus.media.bytes.Bytes;

/** What RFC 3711 §4.3 derives from one master key; with GCM the authentication keys are empty. */
record SessionKeys(
        byte[] rtpKey,
        byte[] rtpAuthentication,
        byte[] rtpSalt,
        byte[] rtcpKey,
        byte[] rtcpAuthentication,
        byte[] rtcpSalt)
        implements AutoCloseable {

    /** Wipes the six arrays. */
    @Override
    public void close() {
        Bytes.wipe(rtpKey);
        Bytes.wipe(rtpAuthentication);
        Bytes.wipe(rtpSalt);
        Bytes.wipe(rtcpKey);
        Bytes.wipe(rtcpAuthentication);
        Bytes.wipe(rtcpSalt);
    }
}
