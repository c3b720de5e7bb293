package org.glashaus.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value in a file that remembers its line and the field that leads to it, so that any complaint can name both. */
sealed interface Node {

    Place place();

    /** As plain maps, lists and scalars, the way a JSON Schema sees it. */
    @Nullable
    Object plain();

    record Place(String file, int line, String field) {

        Place key(String key, int keyLine) {
            return new Place(file, keyLine, field.isEmpty() ? key : field + "." + key);
        }

        Place index(int index, int elementLine) {
            return new Place(file, elementLine, field + "[" + index + "]");
        }

        StatementRefused refused(String reason) {
            return new StatementRefused(file, line, field, reason);
        }
    }

    /** A string, a whole number, a truth value or nothing. */
    record Scalar(Place place, @Nullable Object value) implements Node {
        @Override
        public @Nullable Object plain() {
            return value;
        }
    }

    record Sequence(Place place, List<Node> elements) implements Node {
        @Override
        public Object plain() {
            List<@Nullable Object> plain = new ArrayList<>();
            elements.forEach(e -> plain.add(e.plain()));
            return plain;
        }
    }

    record Mapping(Place place, Map<String, Node> entries) implements Node {
        @Override
        public Object plain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            entries.forEach((k, v) -> plain.put(k, v.plain()));
            return plain;
        }

        Optional<Node> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        Node get(String key) throws StatementRefused {
            Node node = entries.get(key);
            if (node == null) {
                throw place.key(key, place.line()).refused("is missing");
            }
            return node;
        }

        String text(String key) throws StatementRefused {
            return get(key).asText();
        }

        Optional<String> optionalText(String key) throws StatementRefused {
            Optional<Node> node = find(key);
            return node.isPresent() ? Optional.of(node.get().asText()) : Optional.empty();
        }

        List<Node> list(String key) throws StatementRefused {
            Optional<Node> node = find(key);
            return node.isPresent() ? node.get().asList() : List.of();
        }

        List<String> texts(String key) throws StatementRefused {
            List<String> texts = new ArrayList<>();
            for (Node node : list(key)) {
                texts.add(node.asText());
            }
            return texts;
        }
    }

    default String asText() throws StatementRefused {
        if (this instanceof Scalar(Place ignored, String text)) {
            return text;
        }
        throw place().refused("must be a text");
    }

    /** One text, plain or by language; a plain one is in this language. */
    default Text asWords(String language) throws StatementRefused {
        if (!(this instanceof Mapping mapping)) {
            return Text.of(language, asText());
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (var entry : mapping.entries().entrySet()) {
            byLanguage.put(entry.getKey(), entry.getValue().asText());
        }
        if (byLanguage.isEmpty()) {
            throw place().refused("must hold a text, or texts by language");
        }
        return new Text(byLanguage);
    }

    default int asNumber() throws StatementRefused {
        if (this instanceof Scalar(Place ignored, Integer number)) {
            return number;
        }
        throw place().refused("must be a whole number");
    }

    default boolean asTruth() throws StatementRefused {
        if (this instanceof Scalar(Place ignored, Boolean truth)) {
            return truth;
        }
        throw place().refused("must be true or false");
    }

    default List<Node> asList() throws StatementRefused {
        if (this instanceof Sequence sequence) {
            return sequence.elements();
        }
        throw place().refused("must be a list");
    }

    default Mapping asMapping() throws StatementRefused {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        throw place().refused("must hold fields");
    }
}
