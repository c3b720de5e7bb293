package org.glashaus.features;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.glashaus.spec.Standing;

/** The feature files as data: which claim of which statement is checked by which line of which file, and by what. */
public final class Specification {
    static final String HOST = "host";
    static final String SAYS = "says";
    private static final String ATTESTATION = "attestation";

    private final List<FeatureFile> files;
    private final List<Case> cases;

    Specification(List<FeatureFile> files) {
        this.files = List.copyOf(files);
        this.cases = files.stream().flatMap(file -> cases(file).stream()).toList();
    }

    /**
     * One row of examples.
     *
     * @param claim the catalogue's claim id, from the feature's tag
     * @param statement the statement's id
     * @param standing what the statement says of the claim, from the tag of the examples
     * @param awaits the issue that has to build what is checked; empty where it can run
     * @param beside what may be played beside it, from the outline's tag
     * @param witnesses the kinds of witness that must each have seen the claim kept
     * @param values the row by column
     */
    public record Case(
            URI file,
            long line,
            String title,
            String claim,
            String statement,
            Standing standing,
            OptionalInt awaits,
            Beside beside,
            List<String> witnesses,
            Map<String, String> values) {
        public Case {
            witnesses = List.copyOf(witnesses);
            values = Map.copyOf(values);
        }

        /** False where something has to be built first, or where people answer and no server. */
        public boolean runs() {
            return awaits().isEmpty() && !witnesses().contains(ATTESTATION);
        }
    }

    /** How a scenario and others stand to each other. */
    enum Beside {
        /** It shares the day with many. */
        SHARED(""),
        /** It has a server beside that of the day. */
        APART("@apart"),
        /** It measures times that others would blur. */
        ALONE("@alone");

        private final String tag;

        Beside(String tag) {
            this.tag = tag;
        }

        static Beside of(Scenario outline) {
            List<String> tags =
                    outline.getTags().stream().map(each -> each.getName()).toList();
            return Stream.of(values())
                    .filter(each -> tags.contains(each.tag))
                    .findFirst()
                    .orElse(SHARED);
        }
    }

    /** A feature file that was read. */
    record FeatureFile(URI uri, String text, Feature feature) {
        String claim() {
            return value(tags(feature), "claim").orElseThrow(() -> new IllegalStateException(uri + " names no claim"));
        }
    }

    /** What this product ships. */
    public static Specification load() {
        return new Specification(FeatureFiles.shipped());
    }

    public List<Case> cases() {
        return cases;
    }

    public List<Case> of(String statement) {
        return cases.stream().filter(each -> each.statement().equals(statement)).toList();
    }

    List<FeatureFile> files() {
        return files;
    }

    static FeatureFile parse(URI uri, String text) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        try {
            Feature feature = parser.parse(
                            uri.toString(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .map(Envelope::getGherkinDocument)
                    .flatMap(Optional::stream)
                    .map(GherkinDocument::getFeature)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(uri + " holds no feature"));
            return new FeatureFile(uri, text, feature);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can be read", e);
        }
    }

    static Stream<Scenario> outlines(FeatureFile file) {
        return file.feature().getChildren().stream()
                .map(child -> child.getScenario())
                .flatMap(Optional::stream);
    }

    private static List<Case> cases(FeatureFile file) {
        List<Case> cases = new ArrayList<>();
        outlines(file)
                .forEach(outline -> outline.getExamples()
                        .forEach(examples ->
                                examples.getTableBody().forEach(row -> cases.add(row(file, outline, examples, row)))));
        return cases;
    }

    private static Case row(FeatureFile file, Scenario outline, Examples examples, TableRow row) {
        List<TableCell> header = examples.getTableHeader().orElseThrow().getCells();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i).getValue(), row.getCells().get(i).getValue());
        }
        String statement = values.remove(HOST);
        if (statement == null) {
            throw new IllegalStateException(file.uri() + " has examples without a host");
        }
        List<String> own = examples.getTags().stream().map(tag -> tag.getName()).toList();
        return new Case(
                file.uri(),
                row.getLocation().getLine(),
                filled(outline.getName(), statement, values),
                file.claim(),
                statement,
                standing(file, own),
                awaits(own),
                Beside.of(outline),
                witnesses(file, own),
                values);
    }

    private static String filled(String title, String statement, Map<String, String> values) {
        String filled = title.replace("<" + HOST + ">", statement);
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("<" + value.getKey() + ">", value.getValue());
        }
        return filled;
    }

    private static Standing standing(FeatureFile file, List<String> tags) {
        return Stream.of(Standing.values())
                .filter(each -> tags.contains(tag(each)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        file.uri() + " has examples that are neither @stated nor @silent nor @conflicting"));
    }

    static String tag(Standing standing) {
        return switch (standing) {
            case STATED -> "@stated";
            case SILENT -> "@silent";
            case CONFLICTING -> "@conflicting";
        };
    }

    private static OptionalInt awaits(List<String> tags) {
        return value(tags, "awaits").map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** Those of the examples where they name any, else those of the feature. */
    private static List<String> witnesses(FeatureFile file, List<String> own) {
        List<String> named = values(own, "witness");
        return named.isEmpty() ? values(tags(file.feature()), "witness") : named;
    }

    private static List<String> tags(Feature feature) {
        return feature.getTags().stream().map(tag -> tag.getName()).toList();
    }

    static Optional<String> value(Collection<String> tags, String name) {
        return values(tags, name).stream().findFirst();
    }

    private static List<String> values(Collection<String> tags, String name) {
        String start = "@" + name + ":";
        return tags.stream()
                .filter(tag -> tag.startsWith(start))
                .map(tag -> tag.substring(start.length()))
                .toList();
    }
}
