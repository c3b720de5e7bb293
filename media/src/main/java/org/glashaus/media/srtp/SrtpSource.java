package org.glashaus.media.srtp;

/** What RFC 3711 §3.2.3 keeps for each SSRC of a direction. */
final class SrtpSource {
    final int ssrc;
    final ReplayWindow rtp = new ReplayWindow();
    final ReplayWindow rtcp = new ReplayWindow();

    SrtpSource(int ssrc) {
        this.ssrc = ssrc;
    }
}
