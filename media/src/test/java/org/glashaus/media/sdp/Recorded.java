package org.glashaus.media.sdp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;

/**
 * Descriptions recorded from Chromium 156, Firefox ESR 153, aiortc 1.4 and pion 3, with every name, address, number and key in them
 * replaced; and one written in the way of Firefox.
 */
final class Recorded {
    static final String CHROMIUM_PUBLISH = text("chromium-publish");
    static final String CHROMIUM_PUBLISH_WITHOUT_TRACKS = text("chromium-publish-without-tracks");
    static final String CHROMIUM_SIMULCAST_AND_DATA = text("chromium-simulcast-and-data");
    static final String CHROMIUM_VIEW = text("chromium-view");
    static final String CHROMIUM_SUBSCRIBE_ANSWER = text("chromium-subscribe-answer");
    static final String FIREFOX_PUBLISH = text("firefox-publish");
    static final String FIREFOX_SUBSCRIBE_ANSWER = text("firefox-subscribe-answer");
    static final String FIREFOX_VIEW = text("firefox-view");
    static final String FIREFOX_LIKE_PUBLISH = text("firefox-like-publish");
    static final String AIORTC_PUBLISH = text("aiortc-publish");
    static final String PION_PUBLISH = text("pion-publish");

    static final List<String> ALL = List.of(
            CHROMIUM_PUBLISH,
            CHROMIUM_PUBLISH_WITHOUT_TRACKS,
            CHROMIUM_SIMULCAST_AND_DATA,
            CHROMIUM_VIEW,
            CHROMIUM_SUBSCRIBE_ANSWER,
            FIREFOX_PUBLISH,
            FIREFOX_SUBSCRIBE_ANSWER,
            FIREFOX_VIEW,
            FIREFOX_LIKE_PUBLISH,
            AIORTC_PUBLISH,
            PION_PUBLISH);

    static final Fingerprint THEIRS = new Fingerprint(
            "sha-256",
            "00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13:14:15:16:17:18:19:1A:1B:1C:1D:1E:1F");
    static final Fingerprint OURS = new Fingerprint("sha-256", THEIRS.hex().replace("0", "F"));
    static final LocalTransport LOCAL = new LocalTransport(
            "ours",
            "ourPasswordOfTwentyTwo",
            OURS,
            List.of(new Candidate("192.0.2.7", 8443), new Candidate("2001:db8::7", 8443)));
    static final Origin ORIGIN = new Origin(17, 3);

    private Recorded() {}

    static SessionDescription read(String text) {
        try {
            return SdpReader.read(text);
        } catch (SdpRefused refused) {
            throw new AssertionError(refused);
        }
    }

    private static String text(String name) {
        try (InputStream in = Recorded.class.getResourceAsStream(name + ".sdp")) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
