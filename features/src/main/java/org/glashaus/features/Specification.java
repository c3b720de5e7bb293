package org.glashaus.features;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feature files as data: which claim of which statement is checked by which line of which file. */
public final class Specification {
    private static final String CLAIM_TAG = "@claim:";
    private static final String HOST_COLUMN = "host";

    private static final List<String> FILES = List.of(
            "features/media/media-not-stored.feature",
            "features/logs/weblog-ip-anonymised.feature",
            "features/logs/weblog-retention.feature");

    private final List<Case> cases;

    private Specification(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    /**
     * One row of examples.
     *
     * @param claim the catalogue's claim id, from the feature's tag
     * @param statement the statement's id
     * @param values the row by column
     */
    public record Case(String file, long line, String claim, String statement, Map<String, String> values) {
        public Case {
            values = Map.copyOf(values);
        }
    }

    public static Specification load() {
        List<Case> cases = new ArrayList<>();
        for (String file : FILES) {
            cases.addAll(read(file));
        }
        return new Specification(cases);
    }

    public List<Case> cases() {
        return cases;
    }

    public List<Case> of(String statement) {
        return cases.stream().filter(each -> each.statement().equals(statement)).toList();
    }

    private static List<Case> read(String file) {
        try (InputStream in = Specification.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + file);
            }
            GherkinParser parser = GherkinParser.builder()
                    .includeSource(false)
                    .includePickles(false)
                    .build();
            return parser.parse(file, in)
                    .map(Envelope::getGherkinDocument)
                    .flatMap(Optional::stream)
                    .map(GherkinDocument::getFeature)
                    .flatMap(Optional::stream)
                    .flatMap(feature -> cases(file, feature).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> cases(String file, Feature feature) {
        String claim = feature.getTags().stream()
                .map(tag -> tag.getName())
                .filter(name -> name.startsWith(CLAIM_TAG))
                .map(name -> name.substring(CLAIM_TAG.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " names no claim"));
        List<Case> cases = new ArrayList<>();
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario()
                    .map(Scenario::getExamples)
                    .orElse(List.of())
                    .forEach(examples ->
                            examples.getTableBody().forEach(row -> cases.add(row(file, claim, examples, row))));
        }
        return cases;
    }

    private static Case row(String file, String claim, Examples examples, TableRow row) {
        List<TableCell> header = examples.getTableHeader().orElseThrow().getCells();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i).getValue(), row.getCells().get(i).getValue());
        }
        String statement = values.remove(HOST_COLUMN);
        if (statement == null) {
            throw new IllegalStateException(file + " has examples without a host");
        }
        return new Case(file, row.getLocation().getLine(), claim, statement, values);
    }
}
