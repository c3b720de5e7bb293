package org.glashaus.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameIdTest {

    // RFC 9562 §5.5
    @Test
    void idsAreOfVersionFiveAndTheStandardsVariant() {
        UUID id = NameId.of("finding", "waag", "media-not-stored");

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void theSameNameHasTheSameIdAndPartsDoNotRunTogether() {
        assertThat(NameId.of("finding", "ab", "c")).isEqualTo(NameId.of("finding", "ab", "c"));
        assertThat(NameId.of("finding", "ab", "c")).isNotEqualTo(NameId.of("finding", "a", "bc"));
    }
}
