package org.glashaus.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of fields that hold one text each, in the YAML of statements. */
public final class FlatFile {

    private FlatFile() {}

    /** Each field by name, in the order of the file. */
    public static Map<String, Field> read(Path file) throws StatementRefused {
        String name = file.toString();
        Map<String, Field> fields = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (var entry : YamlFile.read(name, in).asMapping().entries().entrySet()) {
                fields.put(entry.getKey(), field(entry.getValue()));
            }
        } catch (IOException e) {
            throw new StatementRefused(name, 0, "", "cannot be read: " + e);
        }
        return fields;
    }

    private static Field field(Node node) throws StatementRefused {
        Node.Place place = node.place();
        if (node instanceof Node.Scalar(Node.Place ignored, Object value) && value != null) {
            String words = value instanceof Boolean truth ? (truth ? "yes" : "no") : String.valueOf(value);
            return new Field(place.file(), place.line(), place.field(), words);
        }
        throw place.refused("must be one text");
    }

    /** A text and where it stands. */
    public record Field(String file, int line, String name, String words) {

        public StatementRefused refused(String reason) {
            return new StatementRefused(file, line, name, reason);
        }
    }
}
