package org.glashaus.tools.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.glashaus.tools.reach.Step.Manner;
import org.glashaus.tools.reach.Ways.Ending;
import org.junit.jupiter.api.Test;

class WayTest {
    @Test
    void innerStepsAreLeftOutWhereItIsDeclared() {
        assertThat(by("a.A", "b.B", "b.C", "b.D").brief()).isEqualTo("""
                s.Start.go()
                  calls a.A.go()
                  ...
                  calls b.D.go()
                  logs or prints: java.io.Console.go()""");
    }

    @Test
    void aWayWithoutInnerStepsIsDeclaredWhole() {
        assertThat(by("a.A", "b.B").brief()).isEqualTo("""
                s.Start.go()
                  calls a.A.go()
                  calls b.B.go()
                  logs or prints: java.io.Console.go()""");
        assertThat(by().brief()).isEqualTo("s.Start.go()\n  logs or prints: java.io.Console.go()");
    }

    private static Way by(String... owners) {
        return new Way(
                unit("s.Start"),
                Arrays.stream(owners)
                        .map(owner -> new Step(Manner.CALLS, unit(owner)))
                        .toList(),
                new Ending(Sink.LOG, unit("java.io.Console")));
    }

    private static Unit unit(String owner) {
        return new Unit(owner, "go", "()V");
    }
}
