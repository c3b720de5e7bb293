package org.glashaus.audit.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Limits;
import org.glashaus.audit.build.BuildTests.Kind;
import org.glashaus.audit.build.BuildTests.Suite;

/** {@code build-evidence.json} in the packaged product: what its build tested, and of which archives that is said. */
public final class BuildEvidence {
    public static final String FILE = "build-evidence.json";
    static final String FORMAT = "glashaus-build-evidence/1";

    private BuildEvidence() {}

    /** Of the same bytes for the same results: without times, and in the order of names. */
    public static String write(Distribution product, List<Suite> suites) throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT);
        document.put("productSha256", product.sha256());
        ArrayNode archives = document.putArray("archives");
        for (Path archive : product.archives()) {
            archives.addObject()
                    .put("name", archive.getFileName().toString())
                    .put("sha256", Distribution.sha256(archive));
        }
        ArrayNode listed = document.putArray("suites");
        suites.stream().sorted(Comparator.comparing(Suite::name)).forEach(suite -> {
            ObjectNode node = listed.addObject()
                    .put("module", suite.module())
                    .put("name", suite.name())
                    .put("kind", suite.kind().name())
                    .put("failed", suite.failed())
                    .put("skipped", suite.skipped());
            ArrayNode cases = node.putArray("cases");
            suite.cases().forEach(cases::add);
        });
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return JsonMapper.builder().build().writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain nodes can be written", e);
        }
    }

    /** What may be cited of this product; a list of another one may not. */
    public static BuildTests of(Distribution product) throws IOException {
        Path file = product.folder().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new BuildTests.Missing("The product brings no list of what its build tested (" + FILE + ").");
        }
        if (Files.size(file) > Limits.BUILD_EVIDENCE_BYTES) {
            return new BuildTests.Missing(FILE + " is larger than any list of tests.");
        }
        try {
            return read(Files.readString(file, StandardCharsets.UTF_8), product.sha256());
        } catch (IOException | IllegalArgumentException e) {
            return new BuildTests.Missing(FILE + " cannot be read as a list of tests.");
        }
    }

    private static BuildTests read(String json, String productSha256) throws IOException {
        JsonNode document = JsonMapper.builder().build().readTree(json);
        if (!document.path("format").asText().equals(FORMAT)) {
            return new BuildTests.Missing(FILE + " is not of the format " + FORMAT + ".");
        }
        String of = document.path("productSha256").asText();
        if (!of.equals(productSha256)) {
            return new BuildTests.Missing(
                    FILE + " is of another product (SHA-256 " + of + "), so it says nothing of this one.");
        }
        List<Suite> suites = new ArrayList<>();
        for (JsonNode suite : document.path("suites")) {
            List<String> cases = new ArrayList<>();
            suite.path("cases").forEach(each -> cases.add(each.asText()));
            suites.add(new Suite(
                    suite.path("module").asText(),
                    suite.path("name").asText(),
                    Kind.valueOf(suite.path("kind").asText()),
                    cases,
                    suite.path("failed").asInt(),
                    suite.path("skipped").asInt()));
        }
        return suites.isEmpty()
                ? new BuildTests.Missing(
                        "The build that made this product ran no property tests and no architecture rules.")
                : new BuildTests.Listed(of, suites);
    }
}
