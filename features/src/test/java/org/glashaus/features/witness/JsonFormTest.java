package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.glashaus.features.browser.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonFormTest {
    private static final JsonNode SCHEMA = Json.read("""
            {"title": "one", "type": "object", "additionalProperties": false, "required": ["day"],
             "properties": {"day": {"type": "string", "format": "date"}, "kind": {"enum": ["a", "b"]}, "form": {"const": "x/1"},
                            "all": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/number"}}},
             "$defs": {"number": {"type": "integer"}}}""");

    @Test
    void whatFollowsTheSchemaHasNoFault() {
        assertThat(faults("{'day': '2026-03-05', 'kind': 'a', 'form': 'x/1', 'all': [1, 2]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|it lacks day",
                "[]|it is no object",
                "{'day': 'today'}|it.day is no date",
                "{'day': 3}|it.day is no string",
                "{'day': '2026-03-05', 'kind': 'c'}|it.kind is none of the words it may be",
                "{'day': '2026-03-05', 'form': 'x/2'}|it.form is not what it must be",
                "{'day': '2026-03-05', 'all': []}|it.all has too few items",
                "{'day': '2026-03-05', 'all': ['1']}|it.all[] is no integer",
                "{'day': '2026-03-05', 'name': 'somebody'}|it has name besides"
            })
    void eachDifferenceIsNamed(String document, String fault) {
        assertThat(faults(document)).contains(fault);
    }

    @Test
    void aSchemaThatSaysMoreThanIsKnownHereIsNotLookedAt() {
        JsonNode schema = Json.read("{\"maxLength\": 3}");
        assertThatThrownBy(() -> JsonForm.faults(schema, Json.read("\"four\""))).isInstanceOf(CouldNotLook.class);
    }

    private static List<String> faults(String document) {
        return JsonForm.faults(SCHEMA, Json.read(document.replace('\'', '"')));
    }
}
