package org.glashaus.features.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A busy machine loses lines in the middle of a conference: that must not make an honest server of it. */
final class SpeakingTimesTest {
    private static final String SPEAKS = "{\"type\":\"state\",\"microphone\":true}";
    private static final String IS_SILENT = "{\"type\":\"state\",\"microphone\":false}";

    private final List<String> notes = new ArrayList<>();
    private final SpeakingTimes times = new SpeakingTimes(note -> notes.add(new String(note, StandardCharsets.UTF_8)));

    @Test
    void aTimeIsNotedWhenSomebodyStopsSpeaking() {
        welcome(1, "anna");
        times.asked(1, SPEAKS);
        assertThat(notes).isEmpty();
        times.asked(1, IS_SILENT);
        assertThat(notes).containsExactly("anna 0 s\n");
    }

    @Test
    void whoComesBackByAnotherSocketStopsSpeakingThere() {
        welcome(1, "anna");
        times.asked(1, SPEAKS);
        welcome(2, "anna");
        times.asked(2, IS_SILENT);
        assertThat(notes).containsExactly("anna 0 s\n");
    }

    @Test
    void whoIsLostWhileSpeakingHasSpoken() {
        welcome(1, "anna");
        times.asked(1, SPEAKS);
        times.message(2, "{\"type\":\"left\",\"participant\":\"anna\"}", Map.of());
        times.message(3, "{\"type\":\"left\",\"participant\":\"anna\"}", Map.of());
        assertThat(notes).containsExactly("anna 0 s\n");
    }

    private void welcome(int socket, String participant) {
        times.message(socket, "{\"type\":\"welcome\",\"participant\":\"" + participant + "\"}", Map.of());
    }
}
