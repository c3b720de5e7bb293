package org.glashaus.audit.sabotage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Occurrence;

/** What a record has to agree in with the audit that cites it, beside the product. */
final class Fingerprints {
    private static final String CATALOGUE = "/statements/catalogue.yaml";

    private Fingerprints() {}

    static String catalogue() {
        try (InputStream in = ClaimCatalogue.class.getResourceAsStream(CATALOGUE)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + CATALOGUE);
            }
            return sha256(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one line for each time that a claim is made, in the order of the text: where, which, and with what parameters. */
    static String claims(PrivacyStatement statement) {
        StringBuilder lines = new StringBuilder();
        for (Occurrence occurrence : statement.occurrences().toList()) {
            lines.append(occurrence.anchor())
                    .append(' ')
                    .append(occurrence.claim().id())
                    .append(' ')
                    .append(new TreeMap<>(occurrence.claim().params()))
                    .append('\n');
        }
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
