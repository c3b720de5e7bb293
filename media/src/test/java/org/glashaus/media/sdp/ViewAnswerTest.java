package org.glashaus.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.media.SdpRefused;
import org.junit.jupiter.api.Test;

final class ViewAnswerTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void eachSectionThatReceivesBecomesAStreamOfOurs() throws SdpRefused {
        ViewAnswer result = answer(Recorded.CHROMIUM_VIEW);
        assertThat(asked).containsExactly("0 AUDIO", "1 VIDEO", "2 VIDEO");
        assertThat(result.sections()).hasSize(3).allMatch(SentSection::receiving);
        assertThat(result.sections().get(1))
                .isEqualTo(new SentSection(
                        "1",
                        MediaKind.VIDEO,
                        new OurStream(1, 1001, "cname", "stream1", "track1"),
                        new Codec(96, "VP8", 90_000, 1, ""),
                        97,
                        new Extensions(4, Extensions.ABSENT, 2, Extensions.ABSENT),
                        true));
        MediaSection video = result.answer().sections().get(1);
        assertThat(video.attribute("sendonly")).isPresent();
        assertThat(video.attributes("ssrc"))
                .containsExactly(
                        new Attribute("ssrc", "1 cname:cname"),
                        new Attribute("ssrc", "1 msid:stream1 track1"),
                        new Attribute("ssrc", "1001 cname:cname"),
                        new Attribute("ssrc", "1001 msid:stream1 track1"));
        assertThat(video.attribute("ssrc-group")).contains(new Attribute("ssrc-group", "FID 1 1001"));
        assertThat(video.formats()).containsExactly("96", "97");
        assertThat(video.attributes("rtcp-fb"))
                .extracting(Attribute::value)
                .containsExactly("96 nack", "96 nack pli", "96 ccm fir", "96 goog-remb");
        assertThat(video.attribute("msid")).contains(new Attribute("msid", "stream1 track1"));
        assertThat(video.attribute("setup")).contains(new Attribute("setup", "passive"));
    }

    // RFC 4588 §8.6: changed headers cannot go out twice under one nonce, so without RTX nothing is sent again
    @Test
    void whoTakesNoRetransmissionsIsNotPromisedThem() throws SdpRefused {
        MediaSection video = answer(Recorded.CHROMIUM_VIEW.replace(" rtx/90000", " xtr/90000"))
                .answer()
                .sections()
                .get(1);
        assertThat(video.formats()).containsExactly("96");
        assertThat(video.attribute("ssrc-group")).isEmpty();
        assertThat(video.attributes("rtcp-fb")).extracting(Attribute::value).doesNotContain("96 nack");
    }

    @Test
    void whoReceivesNothingIsSentNothing() throws SdpRefused {
        ViewAnswer result = answer(Recorded.CHROMIUM_VIEW.replace("a=recvonly", "a=inactive"));
        assertThat(result.sections()).hasSize(3).noneMatch(SentSection::receiving);
        assertThat(SdpWriter.write(result.answer())).doesNotContain("a=ssrc").doesNotContain("a=msid");
    }

    private ViewAnswer answer(String offer) throws SdpRefused {
        return ViewAnswer.to(SdpReader.read(offer), Recorded.LOCAL, Recorded.ORIGIN, (mid, kind) -> {
            asked.add(mid + " " + kind);
            return new OurStream(
                    Long.parseLong(mid), 1000 + Long.parseLong(mid), "cname", "stream" + mid, "track" + mid);
        });
    }
}
