package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TextTest {

    @Test
    void theAskedLanguageComesFirstThenEnglishThenWhicheverThereIs() {
        Text both = new Text(Map.of("nl", "ja", "en", "yes"));
        assertThat(both.in("nl")).isEqualTo("ja");
        assertThat(both.in("de")).isEqualTo("yes");
        assertThat(both.languageFor("de")).isEqualTo("en");
        Map<String, String> foreign = new LinkedHashMap<>();
        foreign.put("fr", "oui");
        foreign.put("nl", "ja");
        assertThat(new Text(foreign).in("de")).isEqualTo("oui");
        assertThat(new Text(foreign).english()).isEqualTo("oui");
        assertThat(new Text(foreign).languageFor("en")).isEqualTo("fr");
    }

    @Test
    void aRegionDoesNotHideALanguage() {
        assertThat(Text.of("nl-BE", "ja").byLanguage()).containsOnlyKeys("nl");
        assertThat(Text.of("nl", "ja").in("NL-be")).isEqualTo("ja");
        assertThat(Text.of("nl", "ja").has("nl-NL")).isTrue();
        assertThat(Text.of("nl", "ja").has("en")).isFalse();
    }

    @Test
    void aTextWithoutWordsIsNone() {
        assertThatThrownBy(() -> new Text(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
