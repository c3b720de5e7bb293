package org.glashaus.spec;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glashaus.spec.StatementRefused.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema (2020-12) of one of our files, and its complaints brought back to the lines of the YAML. */
enum FileSchema {
    STATEMENT("/statements/statement.schema.json"),
    CATALOGUE("/statements/catalogue.schema.json"),
    PHRASES("/statements/phrases.schema.json"),
    REGISTER("/statements/register.schema.json");

    private final Schema schema;

    FileSchema(String resource) {
        try (InputStream in = FileSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + resource);
            }
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(Node document) throws StatementRefused {
        JsonNode json = new JsonMapper().valueToTree(document.plain());
        Set<Fault> faults = new LinkedHashSet<>();
        for (Error error : schema.validate(json)) {
            faults.add(fault(document, error));
        }
        if (!faults.isEmpty()) {
            List<Fault> inOrder = new ArrayList<>(faults);
            inOrder.sort((a, b) -> Integer.compare(a.line(), b.line()));
            throw new StatementRefused(inOrder);
        }
    }

    private static Fault fault(Node document, Error error) {
        Node node = document;
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            node = child(node, String.valueOf(path.getElement(i)));
        }
        String field = node.place().field();
        int line = node.place().line();
        String property = error.getProperty();
        if (property != null) {
            Node named = child(node, property);
            field = node.place().key(property, line).field();
            line = named.place().line();
        }
        return new Fault(document.place().file(), line, field, error.getMessage());
    }

    /** The node itself where there is no such child, as with a field that is missing. */
    private static Node child(Node node, String element) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().getOrDefault(element, mapping);
            case Node.Sequence sequence -> sequence.elements().get(Integer.parseInt(element));
            case Node.Scalar scalar -> scalar;
        };
    }
}
