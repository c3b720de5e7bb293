package org.glashaus.features.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.glashaus.features.browser.Json;
import org.glashaus.features.server.Heard;
import org.junit.jupiter.api.Test;

final class CompanyTest {
    private static final String DORA = "mZ1Qk0c4yE2vXw9T";

    @Test
    void aNameIsToldInTheWelcome() {
        assertThat(nameOfDora("""
                {"type": "welcome", "participant": "aB3dE5gH7jK9mN1p", "participants": [
                    {"id": "bB3dE5gH7jK9mN1p", "name": "Anna"}, {"id": "mZ1Qk0c4yE2vXw9T", "name": "Guest 1"}]}""")).isEqualTo("Guest 1");
    }

    @Test
    void aNameIsToldLaterWhereTheWelcomeHasNone() {
        assertThat(nameOfDora("""
                {"type": "welcome", "participant": "aB3dE5gH7jK9mN1p", "participants": [
                    {"id": "mZ1Qk0c4yE2vXw9T", "key": "BG"}]}""")).isEmpty();
        assertThat(nameOfDora("""
                {"type": "name", "participant": "mZ1Qk0c4yE2vXw9T", "sealed": "v1.a.b", "name": "Guest 1"}""")).isEqualTo("Guest 1");
    }

    @Test
    void whatIsNotOpenedYetAndWhatOthersAreCalledIsNoName() {
        assertThat(nameOfDora("{\"type\": \"name\", \"participant\": \"mZ1Qk0c4yE2vXw9T\", \"sealed\": \"v1.a.b\"}"))
                .isEmpty();
        assertThat(nameOfDora("{\"type\": \"name\", \"participant\": \"aB3dE5gH7jK9mN1p\", \"name\": \"Anna\"}"))
                .isEmpty();
    }

    private static String nameOfDora(String text) {
        JsonNode message = Json.read(text);
        return Company.nameOf(
                DORA, new Heard(Instant.now(), message.path("type").asText(), text, message));
    }
}
