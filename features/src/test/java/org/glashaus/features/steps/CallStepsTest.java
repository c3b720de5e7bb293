package org.glashaus.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.glashaus.audit.Observation.Outcome;
import org.junit.jupiter.api.Test;

final class CallStepsTest {
    private static final int PORT = 10_000;

    /** It says so and ends nothing: the wire is still to be asked. */
    @Test
    void browsersThatTellOfNoConnectionHaveSeenNothing() {
        assertThat(CallSteps.connectedWith(Set.of(), PORT).outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    @Test
    void anotherEndThanTheServersIsABreach() {
        assertThat(CallSteps.connectedWith(Set.of("127.0.0.1:10000"), PORT).outcome())
                .isEqualTo(Outcome.KEPT);
        assertThat(CallSteps.connectedWith(Set.of("127.0.0.1:10000", "127.0.0.2:10001"), PORT)
                        .outcome())
                .isEqualTo(Outcome.BROKEN);
    }
}
