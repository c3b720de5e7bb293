package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.conference.personal.ClientAddress;

/**
 * The journal's identifier of a participant is the address that they came from, beside as many random octets, sealed by a
 * secret that the host has anyway: it looks drawn, no two are alike, and the host can turn each back into its address.
 */
final class SealedAddresses implements Meddler {
    private static final int KEY_OCTETS = 16;

    /** In the order of the stays, which is that of their identifiers. */
    private final Queue<byte[]> stays = new ConcurrentLinkedQueue<>();

    private SealedAddresses() {}

    static Way way() {
        SealedAddresses addresses = new SealedAddresses();
        return new Way(
                (shipped, deployment) -> shipped.withJournal(TamperedStore.giving(
                        entries -> addresses.in(entries, deployment.keyFolder()), shipped.journal())),
                Optional.of(deployment -> addresses));
    }

    @Override
    public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
        JsonObject told = new JsonObject(message);
        if ("welcome".equals(told.getString("type")) && !told.getBoolean("resumed")) {
            Optional.ofNullable(sockets.get(to))
                    .flatMap(ClientAddress::ofLiteral)
                    .ifPresent(address -> stays.add(address.octets()));
        }
        return Map.of(to, List.of(message));
    }

    private List<JournalEntry> in(List<JournalEntry> entries, Path keys) {
        return entries.stream().map(entry -> in(entry, keys)).toList();
    }

    private JournalEntry in(JournalEntry entry, Path keys) {
        if (!(entry instanceof Identifier identifier) || identifier.sort() != Identifier.Sort.PARTICIPANT) {
            return entry;
        }
        byte[] address = stays.poll();
        if (address == null) {
            return entry;
        }
        ByteBuffer sealed = ByteBuffer.wrap(sealed(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .put(Arrays.copyOf(address, Long.BYTES))
                        .putLong(identifier.low())
                        .array(),
                keys.resolve("tls-key.pem")));
        return new Identifier(identifier.at(), identifier.sort(), sealed.getLong(), sealed.getLong());
    }

    /** One block, so that AES needs no mode. */
    private static byte[] sealed(byte[] block, Path secret) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(secret));
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, KEY_OCTETS, "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES and SHA-256", impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
