package org.glashaus.features.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A register of the host's, opened by its published format ({@code docs/rights-desk.md}) with the JDK's ciphers and the keys of
 * the key folder: nothing is shared with the code that wrote it.
 */
public final class SealedCases {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern SEALED = Pattern.compile("(\\d+)\\.(\\d+)\\.sealed");
    private static final Pattern OUTLINE = Pattern.compile("(\\d+)\\.json");
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;

    private SealedCases() {}

    /**
     * One case.
     *
     * @param outline what everybody can read who has the data folder
     * @param person what is about people, if a key opens it
     */
    public record Case(long number, JsonNode outline, Optional<JsonNode> person) {
        /** A member of what is about people; empty if it is not there. */
        public String told(String member) {
            return person.map(all -> all.path(member).asText()).orElse("");
        }
    }

    /** @param register such as {@code rights}; a register that is not there has no cases */
    public static List<Case> read(ObservedProcess process, String register) throws IOException {
        Path data = process.dataDir().resolve("registers").resolve(register);
        Path keys = process.keysDir().resolve("registers").resolve(register);
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(data)) {
            files = all.sorted().toList();
        }
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            Matcher name = OUTLINE.matcher(file.getFileName().toString());
            if (name.matches()) {
                long number = Long.parseLong(name.group(1));
                cases.add(new Case(number, MAPPER.readTree(file.toFile()), person(files, keys, register, number)));
            }
        }
        return List.copyOf(cases);
    }

    private static Optional<JsonNode> person(List<Path> files, Path keys, String register, long number)
            throws IOException {
        for (Path file : files) {
            Matcher name = SEALED.matcher(file.getFileName().toString());
            if (name.matches() && Long.parseLong(name.group(1)) == number) {
                String version = name.group(1) + "." + name.group(2);
                Path key = keys.resolve(version + ".key");
                if (Files.exists(key)) {
                    return Optional.of(MAPPER.readTree(
                                    opened(Files.readAllBytes(file), Files.readAllBytes(key), register + "/" + version))
                            .path("person"));
                }
            }
        }
        return Optional.empty();
    }

    private static byte[] opened(byte[] sealed, byte[] key, String bound) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_OCTETS));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE_OCTETS, sealed.length - NONCE_OCTETS);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IOException("a case of the register is not sealed as it should be.", e);
        }
    }
}
