package org.glashaus.audit.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the signature signs: each file of the bundle with its SHA-256 (EN 319 162-1 §A.4), in one form, one line each. It is read by its
 * lines and by no XML parser, so that there is nothing in it that one reader sees and another does not.
 */
final class Manifest {
    static final String NAME = "META-INF/ASiCManifest001.xml";
    static final String SIGNATURE = "META-INF/signature001.p7s";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
            <asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>
            """;
    private static final String LINE = "<asic:DataObjectReference URI=\"%s\">"
            + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
            + "<ds:DigestValue>%s</ds:DigestValue></asic:DataObjectReference>\n";
    private static final String TAIL = "</asic:ASiCManifest>\n";
    private static final Pattern LISTED =
            Pattern.compile(LINE.strip().replace("?", "\\?").formatted("([A-Za-z0-9._/-]+)", "([A-Za-z0-9+/]{43}=)"));

    private Manifest() {}

    /** @param files by name, without those below META-INF */
    static byte[] write(SortedMap<String, byte[]> files) {
        StringBuilder text = new StringBuilder(HEAD);
        files.forEach((name, octets) -> text.append(LINE.formatted(name, sha256(octets))));
        return text.append(TAIL).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One sentence for each thing that is not as the manifest says. */
    static List<String> faults(byte[] manifest, SortedMap<String, byte[]> files) {
        Map<String, String> listed = listed(manifest);
        List<String> faults = new ArrayList<>();
        files.forEach((name, octets) -> {
            String digest = listed.remove(name);
            if (digest == null) {
                faults.add(name + " is in the archive, and " + NAME + " does not list it.");
            } else if (!digest.equals(sha256(octets))) {
                faults.add(name + " is not the file whose SHA-256 " + NAME + " lists.");
            }
        });
        listed.keySet().forEach(name -> faults.add(name + " is listed in " + NAME + ", and missing from the archive."));
        byte[] expected = write(files);
        if (faults.isEmpty() && !Arrays.equals(manifest, expected)) {
            faults.add(NAME + ", byte " + Arrays.mismatch(manifest, expected)
                    + ": is not written as the manifest of these files is.");
        }
        return faults;
    }

    private static Map<String, String> listed(byte[] manifest) {
        Map<String, String> listed = new TreeMap<>();
        new String(manifest, StandardCharsets.UTF_8).lines().forEach(line -> {
            Matcher file = LISTED.matcher(line);
            if (file.matches()) {
                listed.put(file.group(1), file.group(2));
            }
        });
        return listed;
    }

    private static String sha256(byte[] octets) {
        return Base64.getEncoder().encodeToString(digest(octets));
    }

    static byte[] digest(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
