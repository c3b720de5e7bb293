package org.glashaus.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.glashaus.media.Limits;
import org.glashaus.media.SdpRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

// RFC 8866 §5
final class SdpReaderTest {
    private static final String HEAD = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

    static List<String> recorded() {
        return Recorded.ALL;
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void everyRecordedDescriptionIsReadWhole(String text) {
        SessionDescription description = Recorded.read(text);
        long attributes = description.attributes().size()
                + description.sections().stream()
                        .mapToLong(section -> section.attributes().size())
                        .sum();
        assertThat(attributes)
                .isEqualTo(text.lines().filter(line -> line.startsWith("a=")).count());
        assertThat(description.sections()).hasSize((int)
                text.lines().filter(line -> line.startsWith("m=")).count());
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatWasReadIsWrittenSoThatItReadsTheSame(String text) {
        SessionDescription description = Recorded.read(text);
        assertThat(Recorded.read(SdpWriter.write(description))).isEqualTo(description);
    }

    @Test
    void attributesKnowTheirLine() {
        SessionDescription description = Recorded.read(HEAD + "a=x\r\nm=audio 9 P 0\r\na=y:1\r\na=z:\r\n");
        assertThat(description.attributes().getFirst().line()).isEqualTo(5);
        MediaSection section = description.sections().getFirst();
        assertThat(section.line()).isEqualTo(6);
        assertThat(section.attribute("y").orElseThrow().line()).isEqualTo(7);
        assertThat(section.attributes()).containsExactly(new Attribute("y", "1"), new Attribute("z", ""));
    }

    @Test
    void linesMayEndWithASoleNewline() {
        assertThat(Recorded.read(Recorded.PION_PUBLISH.replace("\r\n", "\n")))
                .isEqualTo(Recorded.read(Recorded.PION_PUBLISH));
    }

    @Test
    void theLastLineNeedsNoEndAndEmptyOnesMayFollow() {
        assertThat(Recorded.read(HEAD.strip())).isEqualTo(Recorded.read(HEAD + "\r\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | v=1",
                "1 | o=- 1 2 IN IP4 0.0.0.0",
                "1 | hello",
                "2 | v=0;s=-",
                "2 | v=0;o=- 1 2 IN IP4",
                "2 | v=0;o=- 1 x IN IP4 0.0.0.0",
                "2 | v=0;o=- -1 2 IN IP4 0.0.0.0",
                "2 | v=0;o=- 99999999999999999999 2 IN IP4 0.0.0.0",
                "1 | v=0",
                "3 | v=0;o=- 1 2 IN IP4 0.0.0.0;t=0 0",
                "3 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-",
                "4 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;m=audio 9 P 0",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;;a=x",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;a",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;a=",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;a=:x",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;a=b c",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;A=b",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;y=b",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;v=0",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;m=audio 9 P",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;m=audio 65536 P 0",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;m=audio 9/2 P 0",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;m=audio 9 P//Q 0",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;m=audio 9 P  0",
                "5 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;m=a:b 9 P 0",
                "6 | v=0;o=- 1 2 IN IP4 0.0.0.0;s=-;t=0 0;m=audio 9 P 0;t=0 0",
            })
    void aRefusalNamesTheLine(int line, String text) {
        assertThat(refused(text.replace(";", "\r\n")).line()).isEqualTo(line);
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThat(refused("").line()).isEqualTo(1);
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(refused(HEAD + "a=x:\u0000\r\n").line()).isEqualTo(5);
        assertThat(refused(HEAD + "a=x:1\ra=y:2\r\n").line()).isEqualTo(5);
    }

    @Test
    void theLimitsHold() {
        Recorded.read(HEAD + "a=x:" + "1".repeat(Limits.SDP_LINE_CHARACTERS - 4));
        assertThat(refused(HEAD + "a=x:" + "1".repeat(Limits.SDP_LINE_CHARACTERS - 3))
                        .line())
                .isEqualTo(5);

        Recorded.read(HEAD + "m=a 9 P 0\n".repeat(Limits.SDP_SECTIONS));
        assertThat(refused(HEAD + "m=a 9 P 0\n".repeat(Limits.SDP_SECTIONS + 1)).line())
                .isEqualTo(5 + Limits.SDP_SECTIONS);

        Recorded.read(HEAD + "m=a 9 P" + " 0".repeat(Limits.SDP_SECTION_FORMATS));
        assertThat(refused(HEAD + "m=a 9 P" + " 0".repeat(Limits.SDP_SECTION_FORMATS + 1))
                        .line())
                .isEqualTo(5);

        Recorded.read(HEAD + "a=x\n".repeat(Limits.SDP_SECTION_ATTRIBUTES));
        assertThat(refused(HEAD + "a=x\n".repeat(Limits.SDP_SECTION_ATTRIBUTES + 1))
                        .line())
                .isEqualTo(5 + Limits.SDP_SECTION_ATTRIBUTES);

        Recorded.read(HEAD + "i=\n".repeat(Limits.SDP_LINES - 4));
        assertThat(refused(HEAD + "i=\n".repeat(Limits.SDP_LINES - 3)).line()).isEqualTo(Limits.SDP_LINES + 1);

        String filled = HEAD + ("i=" + "1".repeat(1021) + "\n").repeat(63);
        Recorded.read(filled + "\n".repeat(Limits.SDP_CHARACTERS - filled.length()));
        assertThat(refused(filled + "\n".repeat(Limits.SDP_CHARACTERS - filled.length() + 1))
                        .line())
                .isZero();
    }

    private static SdpRefused refused(String text) {
        return catchThrowableOfType(SdpRefused.class, () -> SdpReader.read(text));
    }
}
