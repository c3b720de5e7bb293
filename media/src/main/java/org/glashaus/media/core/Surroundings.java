package org.glashaus.media.core;

import java.util.List;
import org.glashaus.media.MediaMemory;
import org.glashaus.media.PeerAddresses;
import org.glashaus.media.RandomSource;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.sdp.Candidate;
import org.glashaus.media.srtp.CipherFactory;

/**
 * All that the core is given from outside.
 *
 * @param candidates our own addresses, as descriptions of sessions name them
 */
public record Surroundings(
        CipherFactory ciphers,
        DtlsHandshake.Factory dtls,
        PeerAddresses addresses,
        RandomSource random,
        List<Candidate> candidates,
        MediaMemory memory) {

    public Surroundings {
        candidates = List.copyOf(candidates);
    }
}
