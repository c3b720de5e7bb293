package org.glashaus.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The statements that this product ships, and the way in for a host's own. */
public final class StatementLibrary {

    /** What a server goes by whose host has chosen nothing. */
    public static final String DEFAULT = "strict";

    private static final List<String> IDS =
            List.of("waag", "vc4all", "studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig", DEFAULT);

    private static final Map<String, PrivacyStatement> READ = new ConcurrentHashMap<>();

    private StatementLibrary() {}

    public static List<String> ids() {
        return IDS;
    }

    /** A shipped statement. */
    public static PrivacyStatement byId(String id) throws StatementRefused {
        PrivacyStatement known = READ.get(id);
        if (known == null) {
            Node document = shipped(id);
            known = OwnText.shipped(document, new StatementReader(ClaimCatalogue.load()).read(document));
            READ.put(id, known);
        }
        return known;
    }

    /**
     * A host's own statement, with the text that it names. Every fault that the schema finds is reported, with file, line
     * and field, and so is every sentence of the text that is not as its row has it.
     */
    public static PrivacyStatement read(Path file) throws StatementRefused {
        Node document = document(file);
        return OwnText.beside(file, document, checked(document));
    }

    /** A host's own statement without a look at its text, for whoever compares the two. */
    public static PrivacyStatement readRows(Path file) throws StatementRefused {
        return checked(document(file));
    }

    /** The file of the text that a host's own statement names. */
    public static Optional<Path> textOf(Path file) throws StatementRefused {
        return OwnText.named(document(file)).map(node -> OwnText.path(file, node));
    }

    private static Node document(Path file) throws StatementRefused {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return YamlFile.read(name, in);
        } catch (IOException e) {
            throw new StatementRefused(name, 0, "", "cannot be read: " + e);
        }
    }

    static PrivacyStatement checked(Node document) throws StatementRefused {
        Unfinished.refuse(document);
        FileSchema.STATEMENT.check(document);
        return new StatementReader(ClaimCatalogue.load()).read(document);
    }

    /** Not checked against the schema at run time: tests have done that, and it costs a server memory. */
    static Node shipped(String id) throws StatementRefused {
        if (!IDS.contains(id)) {
            throw new StatementRefused(id, 0, "", "there is no such statement; known are " + String.join(", ", IDS));
        }
        return YamlFile.shipped("/statements/" + id + ".yaml");
    }
}
