package org.glashaus.audit.attest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text (RFC 7468). */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static byte[] write(String label, byte[] der) {
        return ("-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The first block of this label. */
    static byte[] read(String label, byte[] pem, String file) throws AttestationRefused {
        Matcher block = Pattern.compile(
                        "-----BEGIN " + label + "-----\\R([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(new String(pem, StandardCharsets.US_ASCII));
        if (!block.find()) {
            throw new AttestationRefused(file + ": holds no " + label + " in PEM.");
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IllegalArgumentException e) {
            throw new AttestationRefused(file + ": the " + label + " in it is damaged.");
        }
    }
}
