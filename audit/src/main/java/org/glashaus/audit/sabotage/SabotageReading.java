package org.glashaus.audit.sabotage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.glashaus.audit.Limits;
import org.glashaus.audit.Machine;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.sabotage.SabotageRecord.Origin;
import org.glashaus.audit.sabotage.SabotageRecord.Shipped;
import org.glashaus.audit.sabotage.Told.Cell;
import org.glashaus.spec.ClaimCatalogue;

/** Reads a record as strangers may have left it: what is cut, doubled, added or not as it is written is refused with its place. */
public final class SabotageReading {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final JsonNode document;

    private SabotageReading(Path file, JsonNode document) {
        this.file = file;
        this.document = document;
    }

    public static SabotageCitation.Cited of(Path file) throws SabotageRefused, IOException {
        byte[] bytes = bytes(file);
        SabotageRecord record = new SabotageReading(file, tree(file, bytes)).record();
        String written = SabotageFile.write(record);
        if (!Arrays.equals(bytes, written.getBytes(StandardCharsets.UTF_8))) {
            throw new SabotageRefused(file + ": line " + difference(new String(bytes, StandardCharsets.UTF_8), written)
                    + " is not as this format writes it, or holds what it does not know.");
        }
        return new SabotageCitation.Cited(record, written, Fingerprints.sha256(bytes));
    }

    /**
     * Why a record cannot be cited by an audit of that.
     *
     * @param here product and statement of the audit
     */
    public static Optional<String> foreign(SabotageRecord record, Origin here) {
        Origin there = record.origin();
        if (!there.machine().binarySha256().equals(here.machine().binarySha256())) {
            return Optional.of("is of another product (artefact.binarySha256 "
                    + there.machine().binarySha256() + "; this one is "
                    + here.machine().binarySha256() + ")");
        }
        if (!there.catalogueSha256().equals(here.catalogueSha256())) {
            return Optional.of("is of another catalogue of claims (artefact.catalogueSha256)");
        }
        if (!there.statement().equals(here.statement())) {
            return Optional.of(
                    "is of another statement (statement.id " + there.statement() + ", not " + here.statement() + ")");
        }
        if (!there.statementSha256().equals(here.statementSha256())
                || !there.claimsSha256().equals(here.claimsSha256())) {
            return Optional.of("is of another version of the statement " + here.statement()
                    + " (statement.sha256, statement.claimsSha256)");
        }
        return Optional.empty();
    }

    private static byte[] bytes(Path file) throws SabotageRefused, IOException {
        if (!Files.isRegularFile(file)) {
            throw new SabotageRefused(file + ": there is no such file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Limits.SABOTAGE_RECORD_BYTES + 1);
            if (bytes.length > Limits.SABOTAGE_RECORD_BYTES) {
                throw new SabotageRefused(file + ": is larger than " + Limits.SABOTAGE_RECORD_BYTES + " bytes.");
            }
            return bytes;
        }
    }

    private static JsonNode tree(Path file, byte[] bytes) throws SabotageRefused {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new SabotageRefused(file + ": line " + line + ": this is no whole JSON ("
                    + Told.oneLine(e.getOriginalMessage()) + ").");
        } catch (IOException e) {
            throw new SabotageRefused(file + ": this is no JSON in UTF-8.");
        }
    }

    private static int difference(String read, String written) {
        List<String> there = read.lines().toList();
        List<String> here = written.lines().toList();
        int line = 0;
        while (line < there.size() && line < here.size() && there.get(line).equals(here.get(line))) {
            line++;
        }
        return line + 1;
    }

    private SabotageRecord record() throws SabotageRefused {
        if (!text("/format").equals(SabotageFile.FORMAT)) {
            throw refused("/format", "must be " + SabotageFile.FORMAT);
        }
        Origin origin = new Origin(
                new Machine(
                        hash("/artefact/binarySha256"),
                        text("/artefact/jdk"),
                        text("/artefact/kernel"),
                        text("/artefact/architecture"),
                        text("/artefact/ranAs")),
                hash("/artefact/catalogueSha256"),
                text("/statement/id"),
                text("/statement/host"),
                hash("/statement/sha256"),
                hash("/statement/claimsSha256"));
        List<String> claims = claims("/claims");
        List<String> ruledOut = claims("/ruledOut");
        if (!claims.containsAll(ruledOut)) {
            throw refused("/ruledOut", "must be among claims");
        }
        return new SabotageRecord(
                origin,
                time("/collected/from"),
                time("/collected/to"),
                claims,
                Set.copyOf(ruledOut),
                new Shipped(cells("/shipped/cells", claims), notRun("/shipped/notRun")),
                trials(claims));
    }

    private List<SabotageTrial> trials(List<String> claims) throws SabotageRefused {
        JsonNode list = document.at("/trials");
        if (!list.isArray() || list.size() > Limits.SABOTEURS) {
            throw refused("/trials", "must be a list of " + Limits.SABOTEURS + " at most");
        }
        List<SabotageTrial> trials = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = "/trials/" + i;
            String name = text(at + "/saboteur");
            if (trials.stream().anyMatch(each -> each.saboteur().name().equals(name))) {
                throw refused(at + "/saboteur", "has been tried above");
            }
            Optional<String> notRun = notRun(at + "/notRun");
            Map<String, Told> cells = cells(at + "/cells", claims);
            if (notRun.isPresent() && !cells.isEmpty()) {
                throw refused(at + "/notRun", "says that it did not run, and cells say what was seen");
            }
            trials.add(new SabotageTrial(
                    new Saboteur(name, text(at + "/breach"), claims(at + "/declares"), claims(at + "/brings")),
                    cells,
                    notRun,
                    Duration.ofMillis(millis(at + "/millis"))));
        }
        return trials;
    }

    private Map<String, Told> cells(String field, List<String> claims) throws SabotageRefused {
        JsonNode cells = document.at(field);
        if (!cells.isObject()) {
            throw refused(field, "must be an object of claims");
        }
        Map<String, Told> told = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : cells.properties()) {
            String at = field + "/" + each.getKey();
            if (!claims.contains(each.getKey())) {
                throw refused(at, "is none of the claims that have a check here");
            }
            JsonNode word = each.getValue().path("cell");
            Cell cell = Arrays.stream(Cell.values())
                    .filter(one -> one.name().equals(word.asText()))
                    .findFirst()
                    .orElseThrow(() -> refused(at + "/cell", "must be BROKEN, KEPT or NOT_SEEN"));
            boolean silent = each.getValue().path("seen").asText().isBlank();
            if (silent != (cell == Cell.KEPT)) {
                throw refused(at + "/seen", "must say what was seen, unless the cell is KEPT");
            }
            told.put(each.getKey(), new Told(cell, each.getValue().path("seen").asText()));
        }
        return told;
    }

    private List<String> claims(String field) throws SabotageRefused {
        JsonNode list = document.at(field);
        if (!list.isArray()) {
            throw refused(field, "must be a list of claims");
        }
        List<String> claims = new ArrayList<>();
        for (JsonNode each : list) {
            if (ClaimCatalogue.load().find(each.asText()).isEmpty()) {
                throw refused(
                        field + "/" + claims.size(), "is no claim of the catalogue: " + Told.oneLine(each.asText()));
            }
            claims.add(each.asText());
        }
        return claims;
    }

    private Optional<String> notRun(String field) throws SabotageRefused {
        return document.at(field).isMissingNode() ? Optional.empty() : Optional.of(text(field));
    }

    private String text(String field) throws SabotageRefused {
        JsonNode node = document.at(field);
        if (!node.isTextual()
                || node.textValue().isBlank()
                || !Told.oneLine(node.textValue()).equals(node.textValue())) {
            throw refused(field, "must be a text on one line");
        }
        return node.textValue();
    }

    private String hash(String field) throws SabotageRefused {
        if (!text(field).matches("[0-9a-f]{64}")) {
            throw refused(field, "must be a SHA-256 in small hex");
        }
        return text(field);
    }

    private Instant time(String field) throws SabotageRefused {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeException e) {
            throw refused(field, "must be a time such as 2026-11-22T09:58:00Z");
        }
    }

    private long millis(String field) throws SabotageRefused {
        JsonNode node = document.at(field);
        if (!node.canConvertToLong() || !node.isIntegralNumber() || node.longValue() < 0) {
            throw refused(field, "must be a whole number of milliseconds");
        }
        return node.longValue();
    }

    private SabotageRefused refused(String field, String why) {
        return new SabotageRefused(file + ": " + Told.oneLine(field.substring(1).replace('/', '.')) + " " + why + ".");
    }
}
