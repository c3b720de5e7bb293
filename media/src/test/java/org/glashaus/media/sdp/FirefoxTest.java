package org.glashaus.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.glashaus.media.SdpRefused;
import org.junit.jupiter.api.Test;

/** What Firefox ESR 153 itself said in a call with this server. */
final class FirefoxTest {
    // RFC 9143 §6: port 0 with bundle-only; RFC 8285 §5: extmap with a direction
    @Test
    void itsThreeSectionsToSendAreTaken() throws SdpRefused {
        PublishAnswer result =
                PublishAnswer.to(Recorded.read(Recorded.FIREFOX_PUBLISH), Recorded.LOCAL, Recorded.ORIGIN);
        assertThat(result.sections()).extracting(PublishedSection::mid).containsExactly("0", "1", "2");
        assertThat(result.sections()).allMatch(PublishedSection::sending);
        assertThat(result.sections().get(0).codec().payloadType()).isEqualTo(109);
        assertThat(result.sections().get(1).codec())
                .isEqualTo(new Codec(120, "VP8", 90_000, 1, "max-fs=12288;max-fr=60"));
        assertThat(result.sections().get(1).ssrcs()).containsExactly(3_000_000_002L);
        assertThat(result.sections().get(2).ssrcs()).containsExactly(3_000_000_004L);
        assertThat(result.sections().get(1).extensions()).isEqualTo(new Extensions(3, Extensions.ABSENT, 4, 7));
        assertThat(result.remote())
                .isEqualTo(new RemoteTransport("recf1", "recordedPasswordNumber02", Recorded.THEIRS));
    }

    @Test
    void itTakesAllThatWeOffer() throws SdpRefused {
        SessionDescription answer = Recorded.read(Recorded.FIREFOX_SUBSCRIBE_ANSWER);
        List<OfferedSection> offered = IntStream.range(0, answer.sections().size())
                .mapToObj(i -> new OfferedSection(
                        answer.sections().get(i).attribute("mid").orElseThrow().value(),
                        i == 0 ? MediaKind.AUDIO : MediaKind.VIDEO,
                        new OurStream(5000 + i, 6000 + i, "cname", "stream" + i, "track" + i),
                        true))
                .toList();
        SubscribeAnswer result =
                SubscribeAnswer.read(answer, SubscribeOffer.of(Recorded.LOCAL, Recorded.ORIGIN, offered));
        assertThat(result.sections()).hasSize(3).allMatch(SentSection::receiving);
        assertThat(result.sections().get(0).codec().payloadType()).isEqualTo(111);
        assertThat(result.sections().get(1).codec().payloadType()).isEqualTo(96);
    }

    @Test
    void eachSectionItWantsToWatchIsAnswered() throws SdpRefused {
        ViewAnswer result = ViewAnswer.to(
                Recorded.read(Recorded.FIREFOX_VIEW),
                Recorded.LOCAL,
                Recorded.ORIGIN,
                (mid, kind) -> new OurStream(
                        Long.parseLong(mid), 100 + Long.parseLong(mid), "cname", "stream" + mid, "track" + mid));
        assertThat(result.sections()).hasSize(4).allMatch(SentSection::receiving);
        assertThat(result.sections()).extracting(SentSection::kind).startsWith(MediaKind.AUDIO, MediaKind.VIDEO);
        assertThat(result.sections().get(3).codec().payloadType()).isEqualTo(120);
    }
}
