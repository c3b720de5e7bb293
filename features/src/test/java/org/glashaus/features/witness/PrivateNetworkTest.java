package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PrivateNetworkTest {
    private static final String USER = "user.name";

    private final String me = System.getProperty(USER);

    @BeforeEach
    void beSomebodyElse() {
        System.setProperty(USER, "nobody");
    }

    @AfterEach
    void beMyself() {
        System.setProperty(USER, me);
    }

    /** Then nobody meets, nobody is asked, and what was to be seen there is unknown. */
    @Test
    void whoMayMakeNoneIsToldSoAndNobodyIsAskedInstead() {
        assertThatThrownBy(() -> PrivateNetwork.with(List.of("anna")))
                .isInstanceOf(CouldNotLook.class)
                .hasMessageContaining("Root can make one");
    }
}
