package org.glashaus.media.sdp;

import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;

/** The peer's end: what its checks are made with and which certificate it will show. */
public record RemoteTransport(String ufrag, String pwd, Fingerprint fingerprint) {

    @Override
    public String toString() {
        return "RemoteTransport[redacted]";
    }
}
