package org.glashaus.audit.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.gate.Gate.Found;
import org.glashaus.audit.gate.Passage.LeftOut;

/** Searches all that witnesses have left in the report's folder, before the report is written beside it. */
public final class EvidenceGate {
    private static final String EVIDENCE = "evidence";

    /** Where the report tells why somebody could not look. */
    private static final String ASSESSMENT = "assessment.json";

    private static final byte[] MARKER = "[left out]".getBytes(StandardCharsets.US_ASCII);

    private final Gate gate;
    private final Path folder;
    private final Map<String, String> rewritten = new HashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int files;

    private EvidenceGate(Gate gate, Path folder) {
        this.gate = gate;
        this.folder = folder;
    }

    /**
     * What came through.
     *
     * @param run with the hashes of what leaves
     */
    public record Passed(AuditRun run, Passage passage) {}

    /** @param reports how many files of the report itself will go through the gate besides */
    public static Passed pass(Gate gate, Path folder, AuditRun run, int reports) throws GateClosed, IOException {
        EvidenceGate passing = new EvidenceGate(gate, folder);
        passing.everyFile();
        AuditRun leaving = new AuditRun(
                run.observations().stream().map(passing::asItLeaves).toList(),
                run.scenarios().stream().map(passing::asItLeaves).toList(),
                run.planted());
        Passage passage = new Passage(passing.files + reports, gate.sought().size(), gate.sought(), passing.leftOut);
        return new Passed(leaving, passage);
    }

    private void everyFile() throws GateClosed, IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        for (Path file : all) {
            String name = folder.relativize(file).toString();
            gate.closeOnName(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new GateClosed("The report was not let out: " + name + " is no plain file.");
            }
            files++;
            if (name.startsWith(EVIDENCE + "/")) {
                evidence(name, file);
            } else {
                gate.closeOn(name, Files.readAllBytes(file));
            }
        }
    }

    private void evidence(String name, Path file) throws GateClosed, IOException {
        byte[] octets = Files.readAllBytes(file);
        List<Found> found = gate.in(octets);
        if (found.isEmpty()) {
            return;
        }
        byte[] clean = without(octets, found);
        gate.closeOn(name, clean);
        Files.write(file, clean);
        rewritten.put(name, sha256(clean));
        note(name, found);
    }

    private void note(String place, List<Found> found) {
        Map<String, Integer> places = new TreeMap<>();
        found.forEach(each -> places.merge(each.find().kind(), 1, Integer::sum));
        places.forEach((kind, count) -> leftOut.add(new LeftOut(place, kind, count)));
    }

    /** Why somebody could not look is in the words of whatever failed, such as a browser's, and no more ours than evidence is. */
    private String asItLeaves(String why) {
        byte[] octets = why.getBytes(StandardCharsets.UTF_8);
        List<Found> found = gate.in(octets);
        if (found.isEmpty()) {
            return why;
        }
        note(ASSESSMENT, found);
        return new String(without(octets, found), StandardCharsets.UTF_8);
    }

    private ScenarioResult asItLeaves(ScenarioResult result) {
        return new ScenarioResult(
                result.claim(), result.title(), result.ending(), result.reason().map(this::asItLeaves), result.took());
    }

    private static byte[] without(byte[] octets, List<Found> found) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        int done = 0;
        for (Found each : found.stream()
                .sorted(Comparator.comparingInt(one -> one.find().from()))
                .toList()) {
            if (each.find().from() >= done) {
                clean.write(octets, done, each.find().from() - done);
                clean.writeBytes(MARKER);
            }
            done = Math.max(done, each.find().to());
        }
        clean.write(octets, done, octets.length - done);
        return clean.toByteArray();
    }

    private Observation asItLeaves(Observation observation) {
        List<Evidence> evidence =
                observation.evidence().stream().map(this::asItLeaves).toList();
        boolean looked = observation.outcome() != Outcome.NOT_SEEN;
        return observation.with(looked ? observation.seen() : asItLeaves(observation.seen()), evidence);
    }

    private Evidence asItLeaves(Evidence evidence) {
        String hash = rewritten.get(evidence.path());
        if (hash == null) {
            return evidence;
        }
        String before = evidence.redaction().isEmpty() ? "" : evidence.redaction() + " ";
        return new Evidence(
                evidence.path(), evidence.mediaType(), hash, before + "More was left out before the report left.");
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
