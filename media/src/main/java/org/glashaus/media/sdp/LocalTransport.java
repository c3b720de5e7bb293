package org.glashaus.media.sdp;

import java.util.List;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;

/**
 * Our end of one peer connection's transport.
 *
 * @param ufrag at least 4 of RFC 8839's ice-chars
 * @param pwd at least 22 of them
 * @param candidates best first
 */
public record LocalTransport(String ufrag, String pwd, Fingerprint fingerprint, List<Candidate> candidates) {

    public LocalTransport {
        candidates = List.copyOf(candidates);
    }

    @Override
    public String toString() {
        return "LocalTransport[" + candidates.size() + " candidates]";
    }
}
