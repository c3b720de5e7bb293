package org.glashaus.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.glashaus.media.SdpRefused;
import org.junit.jupiter.api.Test;

/** What aiortc 1.4 itself said. */
final class AiortcTest {
    // RFC 9143 §14 forbids it to use one extension id for two things, but an answer may leave extensions out (RFC 8285
    // §6)
    @Test
    void theSecondMeaningOfAnExtensionIdIsLeftOut() throws SdpRefused {
        PublishAnswer result =
                PublishAnswer.to(Recorded.read(Recorded.AIORTC_PUBLISH), Recorded.LOCAL, Recorded.ORIGIN);
        assertThat(result.sections()).hasSize(2).allMatch(PublishedSection::sending);
        assertThat(result.sections().get(0).extensions().audioLevel()).isEqualTo(2);
        assertThat(result.sections().get(1).extensions().absSendTime()).isEqualTo(Extensions.ABSENT);
        assertThat(result.sections().get(1).extensions().mid()).isEqualTo(1);
        assertThat(SdpWriter.write(result.answer())).doesNotContain("abs-send-time");
    }
}
