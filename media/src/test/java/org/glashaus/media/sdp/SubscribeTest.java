package org.glashaus.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.glashaus.media.SdpRefused;
import org.junit.jupiter.api.Test;

final class SubscribeTest {
    private static final List<OfferedSection> SECTIONS = List.of(
            section("m0", MediaKind.AUDIO, 5000, true),
            section("m1", MediaKind.VIDEO, 5001, false),
            section("m2", MediaKind.VIDEO, 5002, true),
            section("m3", MediaKind.AUDIO, 5003, true));
    /** That to which Chromium's recorded answer belongs. */
    static final SubscribeOffer OFFER = SubscribeOffer.of(Recorded.LOCAL, Recorded.ORIGIN, SECTIONS);

    private static OfferedSection section(String mid, MediaKind kind, long ssrc, boolean active) {
        return new OfferedSection(
                mid, kind, new OurStream(ssrc, ssrc + 100, "cname", "stream" + mid, "track" + mid), active);
    }

    @Test
    void theOfferNamesOurStreams() {
        String text = SdpWriter.write(SubscribeOffer.of(Recorded.LOCAL, Recorded.ORIGIN, SECTIONS.subList(2, 3))
                .offer());
        assertThat(text).isEqualTo("""
                        v=0
                        o=- 17 3 IN IP4 127.0.0.1
                        s=-
                        t=0 0
                        a=group:BUNDLE m2
                        a=ice-lite
                        m=video 9 UDP/TLS/RTP/SAVPF 96 97
                        c=IN IP4 0.0.0.0
                        a=mid:m2
                        a=ice-ufrag:ours
                        a=ice-pwd:ourPasswordOfTwentyTwo
                        a=fingerprint:sha-256 %s
                        a=setup:actpass
                        a=rtcp-mux
                        a=rtcp-rsize
                        a=sendonly
                        a=rtpmap:96 VP8/90000
                        a=rtpmap:97 rtx/90000
                        a=fmtp:97 apt=96
                        a=rtcp-fb:96 nack
                        a=rtcp-fb:96 nack pli
                        a=rtcp-fb:96 ccm fir
                        a=rtcp-fb:96 goog-remb
                        a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid
                        a=extmap:3 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
                        a=msid:streamm2 trackm2
                        a=ssrc-group:FID 5002 5102
                        a=ssrc:5002 cname:cname
                        a=ssrc:5002 msid:streamm2 trackm2
                        a=ssrc:5102 cname:cname
                        a=ssrc:5102 msid:streamm2 trackm2
                        a=candidate:1 1 udp 2130706431 192.0.2.7 8443 typ host
                        a=candidate:2 1 udp 2130706175 2001:db8::7 8443 typ host
                        a=end-of-candidates
                        """.formatted(Recorded.OURS.hex()).replace("\n", "\r\n"));
    }

    @Test
    void anInactiveSectionKeepsItsPlaceAndNamesNoStream() {
        MediaSection inactive = OFFER.offer().sections().get(1);
        assertThat(inactive.port()).isEqualTo(9);
        assertThat(inactive.attribute("inactive")).isPresent();
        assertThat(inactive.attribute("msid")).isEmpty();
        assertThat(inactive.attribute("ssrc")).isEmpty();
    }

    @Test
    void anOfferNeedsASection() {
        assertThatThrownBy(() -> SubscribeOffer.of(Recorded.LOCAL, Recorded.ORIGIN, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void chromiumsAnswerIsRead() throws SdpRefused {
        SubscribeAnswer result = read(Recorded.CHROMIUM_SUBSCRIBE_ANSWER);
        assertThat(result.remote())
                .isEqualTo(new RemoteTransport("recd1", "recordedPasswordNumber01", Recorded.THEIRS));
        assertThat(result.sections()).extracting(SentSection::mid).containsExactly("m0", "m1", "m2", "m3");
        assertThat(result.sections()).extracting(SentSection::receiving).containsExactly(true, false, true, true);
        assertThat(result.sections().getFirst())
                .isEqualTo(new SentSection(
                        "m0",
                        MediaKind.AUDIO,
                        SECTIONS.getFirst().stream(),
                        new Codec(111, "opus", 48_000, 2, "minptime=10;useinbandfec=1"),
                        Codec.ABSENT,
                        new Extensions(1, 2, 3, Extensions.ABSENT),
                        true));
    }

    // RFC 3264 §7: what we send carries the numbers of the answer
    @Test
    void theAnswersPayloadTypesHold() throws SdpRefused {
        SubscribeAnswer result = read(Recorded.CHROMIUM_SUBSCRIBE_ANSWER
                .replace("SAVPF 96", "SAVPF 120")
                .replace("rtpmap:96", "rtpmap:120"));
        assertThat(result.sections().get(2).codec().payloadType()).isEqualTo(120);
    }

    // RFC 4588 §8.6
    @Test
    void retransmissionsThatTheAnswerTakesHoldWithItsNumber() throws SdpRefused {
        SubscribeAnswer result = read(Recorded.CHROMIUM_SUBSCRIBE_ANSWER
                .replace("m=video 9 UDP/TLS/RTP/SAVPF 96", "m=video 9 UDP/TLS/RTP/SAVPF 96 99")
                .replace(
                        "a=rtpmap:96 VP8/90000", "a=rtpmap:96 VP8/90000\r\na=rtpmap:99 rtx/90000\r\na=fmtp:99 apt=96"));
        assertThat(result.sections().get(2).repairPayloadType()).isEqualTo(99);
        assertThat(result.sections().get(0).repairPayloadType()).isEqualTo(Codec.ABSENT);
        assertThat(read(Recorded.CHROMIUM_SUBSCRIBE_ANSWER).sections().get(2).repairPayloadType())
                .isEqualTo(Codec.ABSENT);
    }

    // RFC 3264 §6.1: an answer takes what was offered, and retransmissions of sound were not
    @Test
    void retransmissionsOfSoundAreNotTaken() throws SdpRefused {
        SubscribeAnswer result = read(Recorded.CHROMIUM_SUBSCRIBE_ANSWER
                .replaceFirst("m=audio 9 UDP/TLS/RTP/SAVPF 111", "m=audio 9 UDP/TLS/RTP/SAVPF 111 99")
                .replaceFirst(
                        "a=rtpmap:111 opus/48000/2",
                        "a=rtpmap:111 opus/48000/2\r\na=rtpmap:99 rtx/48000\r\na=fmtp:99 apt=111"));
        assertThat(result.sections().getFirst().repairPayloadType()).isEqualTo(Codec.ABSENT);
    }

    @Test
    void anExtensionThatTheAnswerLeavesOutIsNotSent() throws SdpRefused {
        SubscribeAnswer result = read(Recorded.CHROMIUM_SUBSCRIBE_ANSWER.replace(
                "a=extmap:2 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n", ""));
        assertThat(result.sections().getFirst().extensions())
                .isEqualTo(new Extensions(1, Extensions.ABSENT, 3, Extensions.ABSENT));
    }

    @Test
    void aRejectedSectionIsLeftOut() throws SdpRefused {
        SubscribeAnswer result = read(Recorded.CHROMIUM_SUBSCRIBE_ANSWER.replaceFirst("m=video 9", "m=video 0"));
        assertThat(result.sections()).extracting(SentSection::mid).containsExactly("m0", "m2", "m3");
    }

    @Test
    void theClientHasToBeActive() {
        refused("a=setup:active", "a=setup:passive", 16);
        refused("a=setup:active", "a=setup:actpass", 16);
    }

    // RFC 3264 §6
    @Test
    void theAnswerHasTheOffersSectionsInTheOffersOrder() {
        refused("a=mid:m2", "a=mid:m9", 44, "BUNDLE m0 m1 m9 m3");
        refused("m=audio 9", "m=video 9", 7);
        String shorter = Recorded.CHROMIUM_SUBSCRIBE_ANSWER
                .substring(0, Recorded.CHROMIUM_SUBSCRIBE_ANSWER.lastIndexOf("m=audio"))
                .replace(" m3", "");
        assertThat(catchThrowableOfType(SdpRefused.class, () -> read(shorter)).line())
                .isZero();
        String longer = Recorded.CHROMIUM_SUBSCRIBE_ANSWER + "m=audio 0 X 0\r\na=mid:m4\r\n";
        assertThat(catchThrowableOfType(SdpRefused.class, () -> read(longer)).line())
                .isEqualTo(79);
    }

    @Test
    void anAcceptedSectionNeedsWhatWasOffered() {
        refused("a=rtcp-mux", "a=rtcp-max", 7);
        refused("VP8/90000", "VP9/90000", 26);
        refused("BUNDLE m0 m1 m2 m3", "BUNDLE m0 m1 m2", 62);
    }

    private static void refused(String part, String instead, int line) {
        refused(part, instead, line, "BUNDLE m0 m1 m2 m3");
    }

    private static void refused(String part, String instead, int line, String group) {
        assertThat(Recorded.CHROMIUM_SUBSCRIBE_ANSWER).contains(part);
        String changed =
                Recorded.CHROMIUM_SUBSCRIBE_ANSWER.replace(part, instead).replace("BUNDLE m0 m1 m2 m3", group);
        SdpRefused refused = catchThrowableOfType(SdpRefused.class, () -> read(changed));
        assertThat(refused).as("%s instead of %s", instead, part).isNotNull();
        assertThat(refused.line()).as(refused.getMessage()).isEqualTo(line);
    }

    private static SubscribeAnswer read(String answer) throws SdpRefused {
        return SubscribeAnswer.read(SdpReader.read(answer), OFFER);
    }
}
