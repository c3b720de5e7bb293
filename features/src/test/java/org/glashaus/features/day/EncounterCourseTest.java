package org.glashaus.features.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.features.witness.CouldNotLook;
import org.junit.jupiter.api.Test;

final class EncounterCourseTest {
    private final List<String> progress = new ArrayList<>();

    @Test
    void theyMeetAgainWhileNothingCanBeToldAndWhileSomebodyIsMissing() throws Exception {
        int seen = EncounterCourse.untilTold(
                played -> {
                    if (played == 2) {
                        throw new DidNotMeet("Cleo did not come.");
                    }
                    return played;
                },
                played -> played == 3,
                progress::add);
        assertThat(seen).isEqualTo(3);
        assertThat(progress).hasSize(2).last().asString().startsWith("Cleo did not come.");
    }

    @Test
    void theFifthMeetingIsTheLastWhateverCameOfIt() throws Exception {
        assertThat(EncounterCourse.<Integer>untilTold(played -> played, seen -> false, progress::add))
                .isEqualTo(5);
    }

    @Test
    void whatTheMachineCannotDoIsNotTriedAgain() {
        List<Integer> tried = new ArrayList<>();
        assertThatThrownBy(() -> EncounterCourse.untilTold(
                        played -> {
                            tried.add(played);
                            throw new CouldNotLook("no name spaces here");
                        },
                        seen -> true,
                        progress::add))
                .isInstanceOf(CouldNotLook.class)
                .hasMessage("no name spaces here");
        assertThat(tried).containsExactly(1);
    }
}
