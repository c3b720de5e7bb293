package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DrawnIdentifiersTest {
    private static final List<String> NAMES = List.of("сад-庭-garden", "cellar");
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();

    @Test
    void drawnOnesHaveNoFlaw() {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(drawn());
        }
        assertThat(DrawnIdentifiers.flaw(drawn, NAMES)).isEmpty();
        assertThat(DrawnIdentifiers.flaw(List.of(), NAMES)).isEmpty();
    }

    @Test
    void oneForTwoConferencesIsAFlaw() {
        String twice = drawn();
        assertThat(DrawnIdentifiers.flaw(List.of(drawn(), twice, twice), NAMES)).hasValue("two of them are the same");
    }

    @Test
    void whatIsMadeOfANameIsAFlaw() throws Exception {
        byte[] name = "сад-庭-garden".getBytes(StandardCharsets.UTF_8);
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(name);
        UUID uuid = UUID.nameUUIDFromBytes("cellar".getBytes(StandardCharsets.UTF_8));
        for (String made : List.of(
                HEX.formatHex(sha, 0, 16),
                HEX.formatHex(sha, 16, 32),
                HEX.formatHex(MessageDigest.getInstance("SHA-1").digest(name), 0, 16),
                uuid.toString().replace("-", ""),
                HEX.formatHex(name, 0, 16),
                HEX.formatHex("CELLAR".getBytes(StandardCharsets.UTF_8)) + "00".repeat(10))) {
            assertThat(DrawnIdentifiers.flaw(List.of(drawn(), made), NAMES))
                    .as(made)
                    .hasValue("one of them is made of a name");
        }
    }

    @Test
    void whatIsCountedUpIsAFlaw() {
        assertThat(DrawnIdentifiers.flaw(List.of("%032x".formatted(7), "%032x".formatted(8)), NAMES))
                .hasValue("two of them are too much alike to have been drawn");
    }

    private String drawn() {
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        return HEX.formatHex(octets);
    }
}
