package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glashaus.audit.Mechanism;
import org.junit.jupiter.api.Test;

final class MeansTest {
    @Test
    void aWitnessThatSaysItSeesEverythingIsRefused() {
        assertThatThrownBy(() -> Means.outside("wire-capture", "Recorded.", Mechanism.NETWORK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wire-capture");
    }
}
