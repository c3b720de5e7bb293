package org.glashaus.features;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glashaus.features.Specification.FeatureFile;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Standing;

/**
 * The executable specification of a host that wrote its own statement: each outline of the shipped features that fits what
 * its statement says, with examples of its own.
 */
final class OwnSpecification {
    private final PrivacyStatement statement;

    OwnSpecification(PrivacyStatement statement) {
        this.statement = statement;
    }

    /** Written into a folder of its own, where Cucumber finds them. */
    Specification of(Specification shipped) {
        try {
            Path folder = Files.createTempDirectory("glashaus-specification");
            List<FeatureFile> own = new ArrayList<>();
            for (FeatureFile file : shipped.files()) {
                Optional<String> text = of(file);
                if (text.isPresent()) {
                    Path target = folder.resolve(file.claim() + ".feature");
                    Files.writeString(target, text.get(), StandardCharsets.UTF_8);
                    target.toFile().deleteOnExit();
                    own.add(Specification.parse(target.toUri(), text.get()));
                }
            }
            folder.toFile().deleteOnExit();
            return new Specification(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> of(FeatureFile file) {
        Standing standing = statement.standing(file.claim());
        return Specification.outlines(file)
                .flatMap(outline -> outline.getExamples().stream()
                        .filter(examples -> examples.getTags().stream()
                                .anyMatch(tag -> tag.getName().equals(Specification.tag(standing))))
                        .map(examples -> print(file, outline, examples)))
                .findFirst();
    }

    private String print(FeatureFile file, Scenario outline, Examples examples) {
        List<String> lines = new ArrayList<>();
        lines.add(file.feature().getTags().stream().map(tag -> tag.getName()).collect(Collectors.joining(" ")));
        lines.add("Feature: " + file.feature().getName());
        lines.add("");
        lines.add(Optional.ofNullable(file.feature().getDescription()).orElse(""));
        lines.add("");
        lines.add("  Scenario Outline: " + outline.getName());
        outline.getSteps().forEach(step -> lines.add("    " + step.getKeyword() + step.getText()));
        lines.add("");
        lines.add("    " + examples.getTags().stream().map(tag -> tag.getName()).collect(Collectors.joining(" ")));
        lines.add("    Examples: " + examples.getName());
        List<String> columns = examples.getTableHeader().orElseThrow().getCells().stream()
                .map(TableCell::getValue)
                .toList();
        StatedValues values = new StatedValues(statement);
        lines.add("      | " + String.join(" | ", columns) + " |");
        lines.add("      | "
                + columns.stream()
                        .map(column -> values.of(file.claim(), column).replace("|", "\\|"))
                        .collect(Collectors.joining(" | "))
                + " |");
        return String.join("\n", lines) + "\n";
    }
}
