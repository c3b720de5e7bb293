package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KernelDropsTest {
    @Test
    void dropsAreThoseOfOurPortAlone() {
        assertThat(KernelDrops.of(
                        10_000,
                        Stream.of(
                                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
                                        + " inode ref pointer drops",
                                "  12: 0100007F:2710 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0"
                                        + " 1 2 0000000000000000 7",
                                "  13: 0200007F:2710 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0"
                                        + " 1 2 0000000000000000 4",
                                "  14: 0200007F:2711 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0"
                                        + " 1 2 0000000000000000 99")))
                .isEqualTo(11);
    }
}
