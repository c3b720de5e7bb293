package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glashaus.audit.Observation.Evidence;

/** Where witnesses put their evidence: text lines, none of which may hold a mark or a visitor's data. */
public final class EvidenceFolder {
    private static final String BELOW = "evidence";

    private final Path reportDir;
    private final String prefix;
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private int count;

    /** @param prefix tells runs of one report apart, e.g. the statement and the claim */
    public EvidenceFolder(Path reportDir, String prefix) {
        this.reportDir = reportDir;
        this.prefix = prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    }

    /** This text gets into no evidence: a mark, an address, a name of a room. */
    public void hide(String text) {
        hidden.add(text);
    }

    public synchronized Evidence lines(String name, List<String> lines, String redaction) throws IOException {
        count++;
        String path = "%s/%s-%02d-%s.txt".formatted(BELOW, prefix, count, name);
        String text = String.join("\n", lines) + "\n";
        for (String secret : hidden) {
            text = text.replace(secret, "[left out]");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = reportDir.resolve(path);
        Files.createDirectories(reportDir.resolve(BELOW));
        Files.write(file, bytes);
        return new Evidence(path, "text/plain", sha256(bytes), redaction);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
