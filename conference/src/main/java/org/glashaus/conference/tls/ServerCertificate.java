package org.glashaus.conference.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.glashaus.conference.files.OwnFile;

/**
 * A certificate chain and its key, both PEM.
 *
 * @param certificate the server's certificate first
 * @param key PKCS #8, not encrypted
 */
public record ServerCertificate(byte[] certificate, byte[] key) {
    private static final String CERTIFICATE_FILE = "tls-certificate.pem";
    private static final String KEY_FILE = "tls-key.pem";

    /** The host's own. */
    public static ServerCertificate read(Path certificateFile, Path keyFile, Instant now) throws BadCertificate {
        ServerCertificate read =
                new ServerCertificate(bytes(certificateFile, "certificate file"), bytes(keyFile, "key file"));
        PemPair pair = PemPair.of(read);
        pair.requireMatch();
        pair.requireValidAt(now);
        return read;
    }

    /** The one in the key folder; made anew if there is none, it is about to expire, or it names other hosts. */
    public static ServerCertificate selfSigned(Path keyFolder, List<String> names, Instant now) throws BadCertificate {
        Path certificateFile = keyFolder.resolve(CERTIFICATE_FILE);
        Path keyFile = keyFolder.resolve(KEY_FILE);
        if (Files.isReadable(certificateFile) && Files.isReadable(keyFile)) {
            ServerCertificate kept =
                    new ServerCertificate(bytes(certificateFile, "certificate file"), bytes(keyFile, "key file"));
            PemPair pair = PemPair.of(kept);
            pair.requireMatch();
            if (pair.serves(names, now)) {
                return kept;
            }
        }
        try {
            ServerCertificate made = SelfSigned.certificate(names, now);
            OwnFile.write(keyFile, made.key);
            OwnFile.write(certificateFile, made.certificate);
            return made;
        } catch (IOException | GeneralSecurityException failure) {
            throw new BadCertificate("no certificate could be made in the key folder", failure);
        }
    }

    /** The hosts that it names. */
    public List<String> names() {
        try {
            return List.copyOf(PemPair.of(this).names());
        } catch (BadCertificate unreadable) {
            return List.of();
        }
    }

    private static byte[] bytes(Path file, String what) throws BadCertificate {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new BadCertificate("the " + what + " " + file + " cannot be read", failure);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A certificate or key that cannot be used; the text is one clear sentence for the host. */
    public static final class BadCertificate extends Exception {
        private static final long serialVersionUID = 1L;

        BadCertificate(String sentence, Throwable cause) {
            super(sentence, cause);
        }

        BadCertificate(String sentence) {
            super(sentence);
        }
    }
}
