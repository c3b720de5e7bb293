package org.glashaus.media.forward;

import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.srtp.SrtpProfile;
import org.jspecify.annotations.Nullable;

/** Breaches for the architecture's test: who routes packets sees neither keys nor handshakes. */
final class ForwardBreach {
    private ForwardBreach() {}

    static final class KnowsSrtp {
        @Nullable
        SrtpProfile profile;
    }

    static final class KnowsDtls {
        @Nullable
        DtlsHandshake handshake;
    }
}
