package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** This process is not confined, so nothing that it is told makes it believe so. */
class SandboxTest {
    private static final Path EVERYBODYS = Path.of("/dev/zero");

    @Test
    void whatIsSaidAndNotSeenIsNotInForce() {
        Sandbox sandbox = Sandbox.told("landlock 7", EVERYBODYS);

        assertThat(sandbox.inForce()).isFalse();
        assertThat(sandbox.json().getBoolean("in-force")).isFalse();
        assertThat(sandbox.json().getString("why")).contains("/dev/zero", "all the same");
    }

    @Test
    void whatCouldNotBeTriedIsNotInForce() {
        assertThat(Sandbox.told("landlock 7", Path.of("/dev/nowhere")).inForce())
                .isFalse();
    }

    @Test
    void aServerThatIsNotConfinedSaysWhy() {
        assertThat(Sandbox.told(null, EVERYBODYS).why()).contains("launcher");
        assertThat(Sandbox.told("off", EVERYBODYS).why()).contains("--sandbox off");
        assertThat(Sandbox.told("lacking this kernel has no Landlock", EVERYBODYS)
                        .why())
                .isEqualTo("this kernel has no Landlock");
    }

    @Test
    void whoMayLookIntoTheProcessAndWhoDoesIsTold() {
        assertThat(Inspection.ofThisProcess().dumpable()).contains(true);
        assertThat(Inspection.told(Optional.of(0), List.of("Name:\tjava", "TracerPid:\t4711"))
                        .addTo(new JsonObject()))
                .isEqualTo(new JsonObject().put("dumpable", false).put("traced", true));
        assertThat(Inspection.told(Optional.of(2), List.of("TracerPid:\t0")).addTo(new JsonObject()))
                .isEqualTo(new JsonObject().put("dumpable", false).put("traced", false));
        assertThat(Inspection.told(Optional.empty(), List.of()).addTo(new JsonObject()))
                .isEmpty();
        assertThat(Inspection.told(Optional.of(-1), List.of()).dumpable())
                .as("refused")
                .isEmpty();
    }

    @Test
    void whoRequiresItIsRefusedWith69() {
        assertThatThrownBy(() -> Sandbox.told("lacking this kernel has no Landlock", EVERYBODYS)
                        .require())
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(69))
                .hasMessageContaining("this kernel has no Landlock");
    }
}
