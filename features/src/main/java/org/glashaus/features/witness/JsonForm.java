package org.glashaus.features.witness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a document has the form that a JSON Schema asks for. It knows the words that ours uses and looks at no schema with others. */
public final class JsonForm {
    private static final Set<String> FOR_READERS = Set.of("$schema", "$id", "title", "description", "$defs");

    private final JsonNode schema;
    private final List<String> faults = new ArrayList<>();

    private JsonForm(JsonNode schema) {
        this.schema = schema;
    }

    /** Where it differs; nothing of the document is in it but the names of members. */
    public static List<String> faults(JsonNode schema, JsonNode document) {
        JsonForm form = new JsonForm(schema);
        form.look(schema, document, "it");
        return List.copyOf(form.faults);
    }

    private void look(JsonNode rule, JsonNode value, String place) {
        rule.properties().forEach(word -> {
            JsonNode asked = word.getValue();
            switch (word.getKey()) {
                case "$ref" -> look(schema.at(asked.asText().substring(1)), value, place);
                case "type" -> fault(isOf(asked.asText(), value), place, "is no " + asked.asText());
                case "const" -> fault(value.equals(asked), place, "is not what it must be");
                case "enum" -> fault(contains(asked, value), place, "is none of the words it may be");
                case "required" ->
                    asked.forEach(name -> fault(value.has(name.asText()), place, "lacks " + name.asText()));
                case "properties" ->
                    asked.properties().stream()
                            .filter(member -> value.has(member.getKey()))
                            .forEach(member -> look(
                                    member.getValue(), value.path(member.getKey()), place + "." + member.getKey()));
                case "additionalProperties" ->
                    value.fieldNames()
                            .forEachRemaining(name ->
                                    fault(rule.path("properties").has(name), place, "has " + name + " besides"));
                case "items" -> value.forEach(item -> look(asked, item, place + "[]"));
                case "minItems" -> fault(value.size() >= asked.asInt(), place, "has too few items");
                case "pattern" ->
                    fault(
                            Pattern.compile(asked.asText())
                                    .matcher(value.asText())
                                    .find(),
                            place,
                            "has another form");
                case "format" -> fault(asked.asText().equals("date") && isDate(value.asText()), place, "is no date");
                default -> {
                    if (!FOR_READERS.contains(word.getKey())) {
                        throw new CouldNotLook("the schema says " + word.getKey() + ", which is not known here");
                    }
                }
            }
        });
    }

    private void fault(boolean right, String place, String what) {
        if (!right) {
            faults.add(place + " " + what);
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            default -> throw new CouldNotLook("the schema has a type " + type + ", which is not known here");
        };
    }

    private static boolean contains(JsonNode words, JsonNode value) {
        for (JsonNode word : words) {
            if (word.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
