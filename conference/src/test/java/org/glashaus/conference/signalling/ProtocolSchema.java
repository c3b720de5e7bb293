package org.glashaus.conference.signalling;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schema that ships with the server, as a third party would use it. */
final class ProtocolSchema {
    private static final Schema FROM_CLIENT = half("fromClient");
    private static final Schema FROM_SERVER = half("fromServer");

    private ProtocolSchema() {}

    static List<String> faultsFromClient(String message) {
        return faults(FROM_CLIENT, message);
    }

    static List<String> faultsFromServer(String message) {
        return faults(FROM_SERVER, message);
    }

    /** The validator is not made for many threads at once, and clients hear on several. */
    private static synchronized List<String> faults(Schema schema, String message) {
        return schema.validate(message, InputFormat.JSON).stream()
                .map(Error::toString)
                .map(error -> error + " in " + message)
                .toList();
    }

    private static Schema half(String name) {
        String text = text().replaceFirst("\"oneOf\": \\[[^\\]]*\\]", "\"\\$ref\": \"#/\\$defs/" + name + "\"");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static String text() {
        try (InputStream in = ProtocolSchema.class.getResourceAsStream("protocol.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
