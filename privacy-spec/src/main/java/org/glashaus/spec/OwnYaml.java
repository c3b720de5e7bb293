package org.glashaus.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One of our own YAML resources; a fault in it is ours, so no lines are needed. */
public final class OwnYaml {

    private OwnYaml() {}

    public static Map<String, Object> load(String name) {
        try (InputStream in = OwnYaml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + name);
            }
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(false)
                    .build();
            return fields(new Load(settings).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, Object> fields(Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalStateException("not fields: " + node);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        return fields;
    }

    public static Object get(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is missing in " + fields);
        }
        return value;
    }

    public static Text text(Object node) {
        Map<String, String> words = new LinkedHashMap<>();
        fields(node).forEach((language, value) -> words.put(language, String.valueOf(value)));
        return new Text(words);
    }
}
