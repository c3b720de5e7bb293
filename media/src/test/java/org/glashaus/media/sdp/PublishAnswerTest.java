package org.glashaus.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.junit.jupiter.api.Test;

final class PublishAnswerTest {

    @Test
    void chromiumsThreeSectionsAreTaken() throws SdpRefused {
        PublishAnswer result = answer(Recorded.CHROMIUM_PUBLISH);
        assertThat(result.sections())
                .containsExactly(
                        new PublishedSection(
                                "0",
                                MediaKind.AUDIO,
                                new Codec(111, "opus", 48_000, 2, "minptime=10;useinbandfec=1"),
                                Codec.ABSENT,
                                false,
                                new Extensions(4, 1, 2, 3),
                                List.of(3_000_000_001L),
                                Map.of(),
                                "recordedCname1",
                                true),
                        video("1", 3_000_000_002L),
                        video("2", 3_000_000_004L));
        assertThat(result.remote())
                .isEqualTo(new RemoteTransport("recd1", "recordedPasswordNumber01", Recorded.THEIRS));
    }

    private static PublishedSection video(String mid, long ssrc) {
        return new PublishedSection(
                mid,
                MediaKind.VIDEO,
                new Codec(96, "VP8", 90_000, 1, ""),
                97,
                true,
                new Extensions(4, Extensions.ABSENT, 2, 3),
                List.of(ssrc),
                Map.of(ssrc + 1, ssrc),
                "recordedCname1",
                true);
    }

    @Test
    void theAnswerSaysAllThatABrowserNeeds() throws SdpRefused {
        String text = SdpWriter.write(answer(Recorded.PION_PUBLISH).answer());
        assertThat(text).isEqualTo("""
                        v=0
                        o=- 17 3 IN IP4 127.0.0.1
                        s=-
                        t=0 0
                        a=group:BUNDLE 0 1
                        a=ice-lite
                        m=audio 9 UDP/TLS/RTP/SAVPF 111
                        c=IN IP4 0.0.0.0
                        a=mid:0
                        a=ice-ufrag:ours
                        a=ice-pwd:ourPasswordOfTwentyTwo
                        a=fingerprint:sha-256 %1$s
                        a=setup:passive
                        a=rtcp-mux
                        a=rtcp-rsize
                        a=recvonly
                        a=rtpmap:111 opus/48000/2
                        a=fmtp:111 minptime=10;useinbandfec=1
                        a=extmap:2 urn:ietf:params:rtp-hdrext:sdes:mid
                        a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
                        a=candidate:1 1 udp 2130706431 192.0.2.7 8443 typ host
                        a=candidate:2 1 udp 2130706175 2001:db8::7 8443 typ host
                        a=end-of-candidates
                        m=video 9 UDP/TLS/RTP/SAVPF 96
                        c=IN IP4 0.0.0.0
                        a=mid:1
                        a=ice-ufrag:ours
                        a=ice-pwd:ourPasswordOfTwentyTwo
                        a=fingerprint:sha-256 %1$s
                        a=setup:passive
                        a=rtcp-mux
                        a=rtcp-rsize
                        a=recvonly
                        a=rtpmap:96 VP8/90000
                        a=rtcp-fb:96 nack
                        a=rtcp-fb:96 nack pli
                        a=rtcp-fb:96 ccm fir
                        a=extmap:2 urn:ietf:params:rtp-hdrext:sdes:mid
                        """.formatted(Recorded.OURS.hex()).replace("\n", "\r\n"));
    }

    // RFC 9143 §6: port 0 with bundle-only is an offer, not a rejection; session-level fingerprint
    @Test
    void aFirefoxLikeOfferIsTaken() throws SdpRefused {
        PublishAnswer result = answer(Recorded.FIREFOX_LIKE_PUBLISH);
        assertThat(result.sections()).extracting(PublishedSection::mid).containsExactly("0", "1");
        assertThat(result.sections().get(0).codec())
                .isEqualTo(new Codec(109, "opus", 48_000, 2, "maxplaybackrate=48000;stereo=1;useinbandfec=1"));
        assertThat(result.sections().get(1).codec().payloadType()).isEqualTo(120);
        assertThat(result.sections().get(1).ssrcs()).containsExactly(3_000_000_002L);
        assertThat(result.sections().get(1).extensions())
                .isEqualTo(new Extensions(3, Extensions.ABSENT, 4, Extensions.ABSENT));
        assertThat(result.sections().get(1).repairPayloadType()).isEqualTo(124);
        assertThat(result.sections().get(1).repairs()).containsExactly(Map.entry(3_000_000_003L, 3_000_000_002L));
        assertThat(result.remote().fingerprint()).isEqualTo(Recorded.THEIRS);
        MediaSection video = result.answer().sections().get(1);
        assertThat(video.port()).isEqualTo(9);
        assertThat(video.formats()).containsExactly("120", "124");
        // parameters of an answer say what we want to receive, not what was offered
        assertThat(video.attributes("fmtp")).containsExactly(new Attribute("fmtp", "124 apt=120"));
    }

    @Test
    void withoutTracksChromiumOffersTheSame() throws SdpRefused {
        assertThat(answer(Recorded.CHROMIUM_PUBLISH_WITHOUT_TRACKS).sections())
                .hasSize(3)
                .allMatch(PublishedSection::sending);
    }

    @Test
    void simulcastIsNotTakenUpAndADataChannelIsRejected() throws SdpRefused {
        PublishAnswer result = answer(Recorded.CHROMIUM_SIMULCAST_AND_DATA);
        assertThat(result.sections())
                .extracting(PublishedSection::kind)
                .containsExactly(MediaKind.VIDEO, MediaKind.AUDIO);
        assertThat(result.sections().getFirst().ssrcs()).isEmpty();
        String text = SdpWriter.write(result.answer());
        assertThat(text).doesNotContain("simulcast").doesNotContain("a=rid");
        MediaSection data = result.answer().sections().stream()
                .filter(section -> section.media().equals("application"))
                .findFirst()
                .orElseThrow();
        assertThat(data.port()).isZero();
        assertThat(data.formats()).containsExactly("webrtc-datachannel");
        // RFC 9143 §7.3: a rejected section is in no group
        String rejected = data.attribute("mid").orElseThrow().value();
        assertThat(result.answer().attribute("group").orElseThrow().value().split(" "))
                .hasSize(3)
                .doesNotContain(rejected);
    }

    // RFC 4588 §8.6; draft-holmer-rmcat-transport-wide-cc-extensions-01 §4
    @Test
    void whoOffersRetransmissionsAndTransportFeedbackIsPromisedBothAndNoEstimate() throws SdpRefused {
        MediaSection video =
                answer(Recorded.CHROMIUM_PUBLISH).answer().sections().get(1);
        assertThat(video.formats()).containsExactly("96", "97");
        assertThat(video.attributes("rtpmap")).contains(new Attribute("rtpmap", "97 rtx/90000"));
        assertThat(video.attributes("fmtp")).contains(new Attribute("fmtp", "97 apt=96"));
        assertThat(video.attributes("rtcp-fb"))
                .extracting(Attribute::value)
                .containsExactly("96 nack", "96 nack pli", "96 ccm fir", "96 transport-cc");
        assertThat(video.attributes("extmap"))
                .extracting(Attribute::value)
                .contains("3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01");
        assertThat(SdpWriter.write(answer(Recorded.CHROMIUM_PUBLISH).answer())).doesNotContain("H264");
    }

    @Test
    void packetsAreNotNumberedWhereNoReportOnThemIsAskedFor() throws SdpRefused {
        PublishAnswer result = answer(Recorded.CHROMIUM_PUBLISH.replaceAll("a=rtcp-fb:\\d+ transport-cc\r\n", ""));
        assertThat(result.sections())
                .extracting(section -> section.extensions().transportSequence())
                .containsOnly(Extensions.ABSENT);
        assertThat(SdpWriter.write(result.answer()))
                .contains("a=rtcp-fb:96 goog-remb\r\n")
                .doesNotContain("transport-wide");
    }

    @Test
    void aRetransmissionOfAnotherCodecIsNotTaken() throws SdpRefused {
        PublishAnswer result =
                answer(Recorded.FIREFOX_LIKE_PUBLISH.replace("a=fmtp:124 apt=120", "a=fmtp:124 apt=126"));
        assertThat(result.sections().get(1).repairPayloadType()).isEqualTo(Codec.ABSENT);
        assertThat(result.answer().sections().get(1).formats()).containsExactly("120");
    }

    // RFC 4588 §8.6: rtx-time may stand beside apt, in any order and case
    @Test
    void furtherParametersOfARetransmissionAreReadPast() throws SdpRefused {
        PublishAnswer result = answer(Recorded.FIREFOX_LIKE_PUBLISH
                .replace("a=fmtp:124 apt=120", "a=fmtp:124 rtx-time=3000; APT=120")
                .replace("a=rtpmap:124 rtx", "a=rtpmap:124 RTX"));
        assertThat(result.sections().get(1).repairPayloadType()).isEqualTo(124);
    }

    @Test
    void aSectionWithoutACodecOfOursIsRejected() throws SdpRefused {
        PublishAnswer result = answer(Recorded.PION_PUBLISH.replace("VP8/90000", "H264/90000"));
        assertThat(result.sections()).extracting(PublishedSection::mid).containsExactly("0");
        assertThat(result.answer().sections().get(1).port()).isZero();
    }

    // RFC 9143 §7.3.1: the transport is that of the first accepted section
    @Test
    void theFirstAcceptedSectionSpeaksForTheTransport() throws SdpRefused {
        String offer = Recorded.PION_PUBLISH
                .replace("opus/48000/2", "PCMU/8000")
                .replaceFirst("a=ice-ufrag:recd1", "a=ice-ufrag:left");
        PublishAnswer result = answer(offer);
        assertThat(result.remote().ufrag()).isEqualTo("recd1");
        assertThat(result.answer().sections().get(1).attributes("candidate")).hasSize(2);
    }

    @Test
    void theGroupsOrderDecidesWhichSectionIsFirst() throws SdpRefused {
        PublishAnswer result = answer(Recorded.PION_PUBLISH
                .replace("BUNDLE 0 1", "BUNDLE 1 0")
                .replaceFirst("a=ice-ufrag:recd1", "a=ice-ufrag:left"));
        assertThat(result.remote().ufrag()).isEqualTo("recd1");
        assertThat(result.answer().attribute("group")).contains(new Attribute("group", "BUNDLE 1 0"));
        assertThat(result.answer().sections().get(0).attributes("candidate")).isEmpty();
        assertThat(result.answer().sections().get(1).attributes("candidate")).hasSize(2);
    }

    @Test
    void aSectionOutsideTheBundleIsRejected() throws SdpRefused {
        PublishAnswer result = answer(Recorded.PION_PUBLISH.replace("BUNDLE 0 1", "BUNDLE 1"));
        assertThat(result.sections()).extracting(PublishedSection::mid).containsExactly("1");
    }

    @Test
    void aStoppedSectionStaysRejected() throws SdpRefused {
        PublishAnswer result = answer(Recorded.PION_PUBLISH.replace("m=video 9", "m=video 0"));
        assertThat(result.sections()).extracting(PublishedSection::mid).containsExactly("0");
        assertThat(result.answer().sections().get(1).port()).isZero();
    }

    @Test
    void theDirectionIsMirrored() throws SdpRefused {
        PublishAnswer paused = answer(Recorded.PION_PUBLISH.replace("a=sendonly", "a=inactive"));
        assertThat(paused.sections()).noneMatch(PublishedSection::sending);
        assertThat(paused.answer().sections())
                .allMatch(section -> section.attribute("inactive").isPresent());
        PublishAnswer both = answer(Recorded.PION_PUBLISH.replace("a=sendonly\r\n", ""));
        assertThat(both.sections()).allMatch(PublishedSection::sending);
        assertThat(both.answer().sections())
                .allMatch(section -> section.attribute("recvonly").isPresent());
    }

    @Test
    void theStrongestKnownFingerprintIsKept() throws SdpRefused {
        String long512 = Recorded.THEIRS.hex() + ":" + Recorded.THEIRS.hex();
        PublishAnswer result = answer(Recorded.PION_PUBLISH.replace(
                "a=extmap-allow-mixed",
                "a=fingerprint:sha-1 00:01\r\na=fingerprint:SHA-512 " + long512.toLowerCase(java.util.Locale.ROOT)));
        assertThat(result.remote().fingerprint()).isEqualTo(new Fingerprint("sha-512", long512));
    }

    @Test
    void extensionsThatNeedTheTwoByteFormCountAsAbsent() throws SdpRefused {
        PublishAnswer result = answer(Recorded.PION_PUBLISH.replace("a=extmap:2 urn", "a=extmap:15 urn"));
        assertThat(result.sections().getFirst().extensions())
                .isEqualTo(new Extensions(Extensions.ABSENT, 1, Extensions.ABSENT, Extensions.ABSENT));
    }

    // RFC 5761 §4
    @Test
    void payloadTypesThatLookLikeRtcpAreNotTaken() throws SdpRefused {
        PublishAnswer result =
                answer(Recorded.PION_PUBLISH.replace("SAVPF 96", "SAVPF 72").replace("rtpmap:96", "rtpmap:72"));
        assertThat(result.sections()).extracting(PublishedSection::mid).containsExactly("0");
    }

    @Test
    void theRefusalNamesTheLine() {
        refused(Recorded.PION_PUBLISH, "a=setup:actpass", "a=setup:passive", 10);
        refused(Recorded.PION_PUBLISH, "a=setup:actpass", "a=setup:holdconn", 10);
        refused(Recorded.PION_PUBLISH, "a=ice-ufrag:recd1", "a=ice-ufrag:abc", 12);
        refused(Recorded.PION_PUBLISH, "a=ice-ufrag:recd1", "a=ice-ufrag:ab cd", 12);
        refused(Recorded.PION_PUBLISH, "a=ice-pwd:recordedPasswordNumber01", "a=ice-pwd:short", 13);
        refused(Recorded.PION_PUBLISH, "a=ice-pwd:", "a=ice-pw:", 8);
        refused(Recorded.PION_PUBLISH, "a=fingerprint:sha-256 ", "a=fingerprint:sha-1 ", 5);
        refused(Recorded.PION_PUBLISH, "sha-256 00:", "sha-256 ", 5);
        refused(Recorded.PION_PUBLISH, "sha-256 00:", "sha-256 0g:", 5);
        refused(Recorded.PION_PUBLISH, "BUNDLE 0 1", "BUNDLE 0 2", 7);
        refused(Recorded.PION_PUBLISH, "a=group:BUNDLE 0 1", "a=group:LS 0 1", 29);
        refused(Recorded.PION_PUBLISH, "a=mid:0", "a=mid:01234567890123456", 11);
        refused(Recorded.PION_PUBLISH, "a=mid:0", "a=mid:a b", 11);
        refused(Recorded.PION_PUBLISH, "a=mid:0", "a=mod:0", 8);
        refused(Recorded.PION_PUBLISH, "a=mid:0", "a=mid:1", 29);
        refused(Recorded.PION_PUBLISH, "a=rtpmap:111 opus/48000/2", "a=rtpmap:111 opus/x/2", 16);
        refused(Recorded.PION_PUBLISH, "a=extmap:2 ", "a=extmap:0 ", 18);
        refused(Recorded.PION_PUBLISH, "a=ssrc:3000000001 ", "a=ssrc:4294967296 ", 20);
        refused(Recorded.PION_PUBLISH, "a=ssrc:3000000002 ", "a=ssrc:3000000001 ", 42);
        refused(Recorded.PION_PUBLISH, "a=rtcp-rsize", "a=recvonly", 25);
    }

    @Test
    void whereNothingIsAcceptedTheWholeIsRefused() {
        refused(Recorded.PION_PUBLISH, "a=rtcp-mux", "a=rtcp-max", 0);
        refused(Recorded.PION_PUBLISH, "SAVPF", "SAVPFX", 0);
    }

    @Test
    void thirtyTwoSourcesAreEnough() throws SdpRefused {
        StringBuilder more = new StringBuilder("a=sendonly\r\n");
        for (int i = 0; i < 31; i++) {
            more.append("a=ssrc:").append(i).append(" cname:x\r\n");
        }
        String one = Recorded.PION_PUBLISH
                .substring(0, Recorded.PION_PUBLISH.indexOf("m=video"))
                .replace("BUNDLE 0 1", "BUNDLE 0");
        assertThat(answer(one.replace("a=sendonly\r\n", more))
                        .sections()
                        .getFirst()
                        .ssrcs())
                .hasSize(32);
        more.append("a=ssrc:99 cname:x\r\n");
        SdpRefused refused = catchThrowableOfType(SdpRefused.class, () -> answer(one.replace("a=sendonly\r\n", more)));
        assertThat(refused.line()).isEqualTo(57);
    }

    // RFC 9143 §9.1
    @Test
    void onePayloadTypeCannotMeanTwoCodecs() {
        String offer = Recorded.PION_PUBLISH.replace("SAVPF 96", "SAVPF 111").replace("rtpmap:96", "rtpmap:111");
        SdpRefused refused = catchThrowableOfType(SdpRefused.class, () -> answer(offer));
        assertThat(refused.line()).isEqualTo(29);
    }

    @Test
    void secretsAndAddressesDoNotPrint() throws SdpRefused {
        PublishAnswer result = answer(Recorded.PION_PUBLISH);
        assertThat(result.toString())
                .doesNotContain("recordedPassword")
                .doesNotContain("192.0.2.7")
                .doesNotContain(Recorded.LOCAL.pwd());
        assertThat(Recorded.LOCAL.toString()).doesNotContain(Recorded.LOCAL.pwd());
        assertThat(Recorded.read(Recorded.PION_PUBLISH).toString()).doesNotContain("127.0.0.1");
    }

    private static void refused(String offer, String part, String instead, int line) {
        assertThat(offer).contains(part);
        SdpRefused refused = catchThrowableOfType(SdpRefused.class, () -> answer(offer.replace(part, instead)));
        assertThat(refused).as("%s instead of %s", instead, part).isNotNull();
        assertThat(refused.line()).as(refused.getMessage()).isEqualTo(line);
    }

    private static PublishAnswer answer(String offer) throws SdpRefused {
        return PublishAnswer.to(SdpReader.read(offer), Recorded.LOCAL, Recorded.ORIGIN);
    }
}
