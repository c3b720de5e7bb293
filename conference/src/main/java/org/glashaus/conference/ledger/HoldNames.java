package org.glashaus.conference.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.glashaus.conference.files.OwnFile;

/**
 * What stands in the ledger for a hold's name: HMAC-SHA256 under a salt in the key folder. Who has salt and name can show
 * which hold a receipt is about; once the salt is gone nobody can, not even by trying names.
 */
final class HoldNames {
    static final String FILE = "ledger-salt.hex";
    private static final int SALT_OCTETS = 32;

    private final byte[] salt;

    private HoldNames(byte[] salt) {
        this.salt = salt;
    }

    static HoldNames in(Path keyFolder) throws IOException, LedgerRefused {
        Path file = keyFolder.resolve(FILE);
        if (!Files.exists(file)) {
            byte[] fresh = new byte[SALT_OCTETS];
            new SecureRandom().nextBytes(fresh);
            OwnFile.write(file, (HexFormat.of().formatHex(fresh) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        String hex = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!hex.matches("[0-9a-f]{" + 2 * SALT_OCTETS + "}")) {
            throw new LedgerRefused(file + ": holds no salt of " + SALT_OCTETS + " octets in small hex.");
        }
        return new HoldNames(HexFormat.of().parseHex(hex));
    }

    String hash(String hold) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(hold.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
