package org.glashaus.audit.attest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glashaus.audit.Limits;
import org.glashaus.audit.attest.Attestation.Proven;

/**
 * The bytes of an attestation, of the shape in {@code attestation.schema.json} beside this class. There is one way to
 * write each, and no other is read, so that two readers cannot see different things in what was signed.
 */
final class AttestationFile {
    static final String FORMAT = "glashaus-attestation/1";
    static final String SCHEMA_RESOURCE = "attestation.schema.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final JsonNode document;

    private AttestationFile(String file, JsonNode document) {
        this.file = file;
        this.document = document;
    }

    static byte[] write(Attestation attestation) {
        return CanonicalJson.write(Map.ofEntries(
                Map.entry("format", FORMAT),
                Map.entry("host", attestation.host()),
                Map.entry("claim", attestation.claim()),
                Map.entry("statement", Map.of("id", attestation.statement(), "sha256", attestation.statementSha256())),
                Map.entry("person", attestation.person()),
                Map.entry("role", attestation.role()),
                Map.entry("says", attestation.says()),
                Map.entry(
                        "evidence",
                        attestation.evidence().stream()
                                .map(each -> Map.of("name", each.name(), "sha256", each.sha256()))
                                .toList()),
                Map.entry("date", attestation.date().toString()),
                Map.entry("expires", attestation.expires().toString()),
                Map.entry("key", attestation.key())));
    }

    /** @param file its name, for what is refused */
    static Attestation read(byte[] bytes, String file) throws AttestationRefused {
        JsonNode document;
        try {
            document = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new AttestationRefused(file + ":" + line + ": this is no JSON (" + e.getOriginalMessage() + ").");
        } catch (IOException e) {
            throw new AttestationRefused(file + ": this is no JSON in UTF-8.");
        }
        Attestation attestation = new AttestationFile(file, document).attestation();
        if (!Arrays.equals(bytes, write(attestation))) {
            throw new AttestationRefused(
                    file + ": is not in canonical form (RFC 8785), or holds a field that this format does not know.");
        }
        return attestation;
    }

    private Attestation attestation() throws AttestationRefused {
        if (!text("/format", Limits.NAME_CHARS).equals(FORMAT)) {
            throw refused("/format", "must be " + FORMAT);
        }
        return new Attestation(
                text("/host", Limits.NAME_CHARS),
                text("/claim", Limits.NAME_CHARS),
                text("/statement/id", Limits.NAME_CHARS),
                hash("/statement/sha256"),
                text("/person", Limits.NAME_CHARS),
                text("/role", Limits.NAME_CHARS),
                text("/says", Limits.SAYS_CHARS),
                evidence(),
                date("/date"),
                date("/expires"),
                hash("/key"));
    }

    private List<Proven> evidence() throws AttestationRefused {
        JsonNode list = document.at("/evidence");
        if (!list.isArray() || list.isEmpty() || list.size() > Limits.EVIDENCE_FILES) {
            throw refused("/evidence", "must list 1 to " + Limits.EVIDENCE_FILES + " files");
        }
        List<Proven> evidence = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String name = text("/evidence/" + i + "/name", Limits.NAME_CHARS);
            if (!plainName(name)) {
                throw refused("/evidence/" + i + "/name", "must be the plain name of a file");
            }
            evidence.add(new Proven(name, hash("/evidence/" + i + "/sha256")));
        }
        return evidence;
    }

    /** No way out of the evidence's folder. */
    static boolean plainName(String name) {
        return plainText(name, Limits.NAME_CHARS) && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }

    /** A text that can be shown on one line and not mistaken for something else. */
    static boolean plainText(String text, int chars) {
        return !text.isBlank()
                && text.length() <= chars
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.FORMAT);
    }

    private String text(String field, int chars) throws AttestationRefused {
        JsonNode node = document.at(field);
        if (!node.isTextual() || !plainText(node.textValue(), chars)) {
            throw refused(field, "must be a text of 1 to " + chars + " characters on one line");
        }
        return node.textValue();
    }

    private String hash(String field) throws AttestationRefused {
        String hash = text(field, 64);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw refused(field, "must be a SHA-256 in small hex");
        }
        return hash;
    }

    private LocalDate date(String field) throws AttestationRefused {
        try {
            return LocalDate.parse(text(field, 10));
        } catch (DateTimeException e) {
            throw refused(field, "must be a date such as 2026-11-22");
        }
    }

    private AttestationRefused refused(String field, String why) {
        return new AttestationRefused(file + ": " + field.substring(1).replace('/', '.') + " " + why + ".");
    }
}
