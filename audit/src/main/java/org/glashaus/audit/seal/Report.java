package org.glashaus.audit.seal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glashaus.audit.report.ReportFiles;

/**
 * What a bundle's assessment says of itself.
 *
 * @param host whose statement it was
 * @param audited what was looked at, in a sentence
 * @param result what came out, in a sentence
 * @param challenge what a reader had asked the audit to repeat
 */
public record Report(
        String host,
        String statement,
        String statementSha256,
        String audited,
        String binarySha256,
        String from,
        String to,
        String result,
        Optional<String> challenge) {

    /** What every version of the format begins with. */
    private static final String FORMAT = "glashaus-assessment/";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Report read(byte[] json) throws Broken {
        JsonNode root = tree(json);
        if (!root.path("format").asText().startsWith(FORMAT)) {
            throw new Broken(ReportFiles.JSON + ", format: is no " + FORMAT + "….");
        }
        JsonNode challenge = root.path("challenge");
        return new Report(
                text(root, "/statement/host"),
                text(root, "/statement/id"),
                text(root, "/statement/sha256"),
                text(root, "/audited/what"),
                text(root, "/audited/binarySha256"),
                text(root, "/collected/from"),
                text(root, "/collected/to"),
                text(root, "/result/sentence"),
                challenge.isMissingNode() ? Optional.empty() : Optional.of(EntryName.shown(challenge.asText())));
    }

    /** One sentence for each piece of evidence that the assessment names and that is not there as it names it. */
    static List<String> faults(Map<String, byte[]> files) throws Broken {
        Map<String, String> named = new TreeMap<>();
        JsonNode root = tree(files.getOrDefault(ReportFiles.JSON, new byte[0]));
        for (JsonNode observation : root.path("observations")) {
            for (JsonNode evidence : observation.path("evidence")) {
                named.put(
                        evidence.path("path").asText(), evidence.path("sha256").asText());
            }
        }
        JsonNode cited = root.path("sabotage");
        if (cited.path("sha256").isTextual()) {
            named.put(cited.path("file").asText(), cited.path("sha256").asText());
        }
        List<String> faults = new ArrayList<>();
        named.forEach((path, sha256) -> {
            byte[] octets = files.get(path);
            String name = EntryName.shown(path);
            if (octets == null) {
                faults.add(name + " is evidence that " + ReportFiles.JSON + " names, and missing.");
            } else if (!HexFormat.of().formatHex(Manifest.digest(octets)).equals(sha256)) {
                faults.add(name + " is not the evidence whose SHA-256 " + ReportFiles.JSON + " names.");
            }
        });
        return faults;
    }

    private static JsonNode tree(byte[] json) throws Broken {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new Broken(ReportFiles.JSON + ": is no JSON.");
        }
    }

    private static String text(JsonNode root, String pointer) throws Broken {
        JsonNode node = root.at(pointer);
        if (!node.isTextual()) {
            throw new Broken(ReportFiles.JSON + ", " + pointer.substring(1).replace('/', '.') + ": is missing.");
        }
        return EntryName.shown(node.asText());
    }
}
