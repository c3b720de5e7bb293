package org.glashaus.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glashaus.spec.Node.Scalar;
import org.glashaus.spec.StatementRefused.Fault;
import org.glashaus.spec.StatementText.Problem;

/**
 * The text that a host's own file names under {@code source.text}. It is shown to visitors, so it is taken only if every
 * row is a sentence of it: what people read and what the server goes by must be one.
 */
final class OwnText {
    private static final String FIELD = "text";

    private OwnText() {}

    /** The field, checked for its kind only by the schema. */
    static Optional<Scalar> named(Node document) {
        return document instanceof Node.Mapping top
                        && top.find("source").orElse(top) instanceof Node.Mapping source
                        && source.find(FIELD).orElse(source) instanceof Scalar scalar
                        && scalar.value() instanceof String
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** Relative to the statement's own folder, so that both can be moved together. */
    static Path path(Path statement, Scalar field) {
        return statement.resolveSibling(String.valueOf(field.value()));
    }

    static PrivacyStatement beside(Path file, Node document, PrivacyStatement statement) throws StatementRefused {
        Optional<Scalar> field = named(document);
        if (field.isEmpty()) {
            return statement;
        }
        Node.Place place = field.get().place();
        if (statement.model()) {
            throw place.refused("a model holds nothing of somebody else's text; leave it out");
        }
        Path path = path(file, field.get());
        try (InputStream in = Files.newInputStream(path)) {
            return compared(place, path.toString(), in, statement);
        } catch (NoSuchFileException missing) {
            throw place.refused("there is no file " + path);
        } catch (CharacterCodingException notUtf8) {
            throw place.refused(path + " is not UTF-8");
        } catch (IOException e) {
            throw place.refused(path + " cannot be read: " + e);
        }
    }

    /** Of a statement that this product ships. */
    static PrivacyStatement shipped(Node document, PrivacyStatement statement) throws StatementRefused {
        Optional<Scalar> field = named(document);
        if (field.isEmpty()) {
            return statement;
        }
        String name = String.valueOf(field.get().value());
        try (InputStream in = OwnText.class.getResourceAsStream("/statements/" + name)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + name);
            }
            return compared(field.get().place(), name, in, statement);
        } catch (IOException e) {
            throw field.get().place().refused(name + " cannot be read: " + e);
        }
    }

    private static PrivacyStatement compared(Node.Place place, String name, InputStream in, PrivacyStatement statement)
            throws IOException, StatementRefused {
        byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
        if (bytes.length > Limits.FILE_BYTES) {
            throw place.refused(name + " is larger than " + Limits.FILE_BYTES + " bytes");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        List<Problem> problems = StatementText.check(statement, text);
        if (!problems.isEmpty()) {
            throw new StatementRefused(problems.stream()
                    .map(problem -> new Fault(
                            place.file(),
                            place.line(),
                            place.field(),
                            name + " is not the text of the rows: " + problem))
                    .toList());
        }
        return with(statement, StatementText.normalise(text));
    }

    private static PrivacyStatement with(PrivacyStatement rows, String text) {
        return new PrivacyStatement(
                rows.id(),
                rows.name(),
                rows.language(),
                rows.sha256(),
                rows.length(),
                rows.model(),
                rows.sections(),
                rows.sentences(),
                rows.contradictions(),
                rows.denials(),
                rows.facts(),
                rows.history(),
                rows.departures(),
                Optional.of(text));
    }
}
