package org.glashaus.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.glashaus.media.SdpRefused;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptions, from the recorded ones on: each is taken or refused with a sentence, and what we answer reads back. */
class DescriptionFuzz {

    static Stream<Arguments> recorded() {
        return Recorded.ALL.stream().map(Arguments::of);
    }

    @FuzzTest
    @MethodSource("recorded")
    void anyTextIsADescriptionOrIsRefusedInASentence(@NotNull String text) {
        try {
            SessionDescription read = SdpReader.read(text);
            PublishAnswer answer = PublishAnswer.to(read, Recorded.LOCAL, Recorded.ORIGIN);
            assertThat(SdpReader.read(SdpWriter.write(answer.answer())).sections())
                    .hasSameSizeAs(read.sections());
        } catch (SdpRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
