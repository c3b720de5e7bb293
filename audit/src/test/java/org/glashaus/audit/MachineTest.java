package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MachineTest {
    @Test
    void rootOfNameSpacesOfOnesOwnIsAnOrdinaryUser() {
        assertThat(Machine.ranAs(true, "         0       1001          1\n"))
                .isEqualTo("an ordinary user, in name spaces of that user's own");
    }

    @Test
    void whoIsNumberedAsOutsideIsWhoTheNameSays() {
        String all = "         0          0 4294967295\n";
        assertThat(Machine.ranAs(true, all)).isEqualTo("root");
        assertThat(Machine.ranAs(false, all)).isEqualTo("an ordinary user");
        assertThat(Machine.ranAs(false, "")).isEqualTo("an ordinary user");
    }
}
