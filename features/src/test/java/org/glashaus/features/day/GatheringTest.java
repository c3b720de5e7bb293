package org.glashaus.features.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glashaus.features.browser.Connection;
import org.glashaus.features.day.Gathering.Browser;
import org.glashaus.features.server.Sealed;
import org.junit.jupiter.api.Test;

final class GatheringTest {
    private static final String BEGINS = state("anna", true);
    private static final String STOPS = state("anna", false);

    @Test
    void aTimeCanBeMeasuredWhereSomebodyBeganToSpeakAndStopped() {
        assertThat(Gathering.tellsOfATime(List.of(STOPS, BEGINS, STOPS))).isTrue();
        assertThat(Gathering.tellsOfATime(List.of(BEGINS, "{\"type\":\"left\",\"participant\":\"anna\"}")))
                .isTrue();
    }

    @Test
    void thereIsNoneWhereNobodyBeganOrNobodyStopped() {
        assertThat(Gathering.tellsOfATime(List.of())).isFalse();
        assertThat(Gathering.tellsOfATime(List.of(STOPS))).isFalse();
        assertThat(Gathering.tellsOfATime(List.of(BEGINS))).isFalse();
        assertThat(Gathering.tellsOfATime(List.of(BEGINS, state("bram", false), "{\"type\":\"published\"}")))
                .isFalse();
    }

    @Test
    void whatTwoHaveHeardHasTheNamesOfBothAndWhatEachWrote() {
        Sealed sealed = Gathering.sealed(
                List.of("{\"type\":\"name\",\"sealed\":\"of Bram\"}", "{\"type\":\"chat\",\"sealed\":\"words\"}"),
                List.of(
                        "{\"type\":\"welcome\",\"participants\":[{\"sealed\":\"of Anna\"}],\"chat\":[]}",
                        "{\"type\":\"chat\",\"sealed\":\"words\"}"));
        assertThat(sealed.names()).containsExactlyInAnyOrder("of Anna", "of Bram");
        assertThat(sealed.chat()).containsExactly("words");
    }

    @Test
    void anEndOfAnotherBrowserIsKnownInMessagesAndInConnections() {
        Browser bram = browser(List.of("192.0.2.7:5000"), List.of(), List.of());
        assertThat(browser(List.of(), List.of(), List.of("192.0.2.7:5000")).wasToldOf(bram))
                .isTrue();
        assertThat(browser(
                                List.of(),
                                List.of("{\"candidate\":\"candidate:1 1 udp 2 192.0.2.7 5000 typ host\"}"),
                                List.of())
                        .wasToldOf(bram))
                .isTrue();
        assertThat(browser(
                                List.of(),
                                List.of("{\"candidate\":\"candidate:1 1 udp 2 192.0.2.7 5001 typ host\"}"),
                                List.of("192.0.2.7:50001"))
                        .wasToldOf(bram))
                .isFalse();
    }

    private static String state(String participant, boolean microphone) {
        return "{\"type\":\"state\",\"participant\":\"" + participant + "\",\"microphone\":" + microphone + "}";
    }

    private static Browser browser(List<String> own, List<String> heard, List<String> candidates) {
        return new Browser(
                List.of(new Connection(List.of(), "", List.of(), List.of(), candidates, 0)),
                own,
                "",
                List.of(),
                "",
                heard,
                List.of(),
                Map.of(),
                0);
    }
}
