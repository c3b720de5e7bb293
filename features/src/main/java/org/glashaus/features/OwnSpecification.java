package org.glashaus.features;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glashaus.features.Specification.FeatureFile;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementRefused;

/**
 * The executable specification of a host that wrote its own statement: each outline of the shipped features that fits what
 * its statement says, with examples of its own.
 */
final class OwnSpecification {
    private static final String LOG_TAG = "@log:";

    private final PrivacyStatement statement;
    private final Optional<String> log;

    OwnSpecification(PrivacyStatement statement) {
        this.statement = statement;
        this.log = logOf(statement);
    }

    /** Written into a folder of its own, where Cucumber finds them. */
    Specification of(Specification shipped) {
        try {
            Path folder = Files.createTempDirectory("glashaus-specification");
            // What is registered last is deleted first, so the folder comes before its files.
            folder.toFile().deleteOnExit();
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
                        .filter(this::fitsTheLog)
                        .map(examples -> print(file, outline, examples)))
                .findFirst();
    }

    /** Some hosts say something else by keeping shortened addresses, others by keeping whole ones. */
    private boolean fitsTheLog(Examples examples) {
        Optional<String> tag = examples.getTags().stream()
                .map(Tag::getName)
                .filter(name -> name.startsWith(LOG_TAG))
                .findFirst();
        return tag.isEmpty() || tag.equals(log);
    }

    private static Optional<String> logOf(PrivacyStatement statement) {
        try {
            return Profiles.derive(statement)
                    .webAccessLog()
                    .map(rule -> LOG_TAG + rule.address().name().toLowerCase(Locale.ROOT));
        } catch (StatementRefused contradictory) {
            return Optional.empty();
        }
    }

    private String print(FeatureFile file, Scenario outline, Examples examples) {
        List<String> lines = new ArrayList<>();
        lines.add(file.feature().getTags().stream().map(tag -> tag.getName()).collect(Collectors.joining(" ")));
        lines.add("Feature: " + file.feature().getName());
        lines.add("");
        lines.add(Optional.ofNullable(file.feature().getDescription()).orElse(""));
        lines.add("");
        lines.add("  " + outline.getTags().stream().map(tag -> tag.getName()).collect(Collectors.joining(" ")));
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
                        .map(column -> values.of(file.claim(), column)
                                .replace("\\", "\\\\")
                                .replace("|", "\\|"))
                        .collect(Collectors.joining(" | "))
                + " |");
        return String.join("\n", lines) + "\n";
    }
}
