package org.glashaus.features.witness;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether identifiers can have been drawn at random, as far as that can be told from them and from the names there were. */
public final class DrawnIdentifiers {
    private static final int OCTETS = 16;

    /** Of 128 drawn bits 64 differ on average; fewer than this once in a million million pairs. */
    private static final int FEWEST_BITS_APART = 24;

    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256");
    private static final List<Charset> SCRIPTS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private DrawnIdentifiers() {}

    /**
     * What speaks against it; empty if nothing does.
     *
     * @param identifiers in hex
     */
    public static Optional<String> flaw(List<String> identifiers, Collection<String> names) {
        List<byte[]> octets =
                identifiers.stream().map(hex -> HexFormat.of().parseHex(hex)).toList();
        if (new HashSet<>(identifiers).size() < identifiers.size()) {
            return Optional.of("two of them are the same");
        }
        if (octets.stream().anyMatch(one -> names.stream().anyMatch(name -> comesFrom(one, name)))) {
            return Optional.of("one of them is made of a name");
        }
        for (int i = 0; i < octets.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (bitsApart(octets.get(i), octets.get(j)) < FEWEST_BITS_APART) {
                    return Optional.of("two of them are too much alike to have been drawn");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean comesFrom(byte[] identifier, String name) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))
                .flatMap(spelt -> SCRIPTS.stream().map(spelt::getBytes))
                .flatMap(text -> forms(text).stream())
                .anyMatch(form -> holds(form, identifier));
    }

    /** As it is, cut or filled up, and hashed without a secret. */
    private static List<byte[]> forms(byte[] text) {
        List<byte[]> forms = new ArrayList<>();
        forms.add(text.length < OCTETS ? Arrays.copyOf(text, OCTETS) : text);
        for (String digest : DIGESTS) {
            try {
                forms.add(MessageDigest.getInstance(digest).digest(text));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has " + digest, e);
            }
        }
        return forms;
    }

    private static boolean holds(byte[] form, byte[] identifier) {
        for (int from = 0; from + OCTETS <= form.length; from++) {
            if (Arrays.equals(unmarked(Arrays.copyOfRange(form, from, from + OCTETS)), unmarked(identifier))) {
                return true;
            }
        }
        return false;
    }

    /** Without the bits that say which kind of UUID it is (RFC 9562 §4). */
    private static byte[] unmarked(byte[] octets) {
        byte[] unmarked = octets.clone();
        unmarked[6] &= 0x0f;
        unmarked[8] &= 0x3f;
        return unmarked;
    }

    private static int bitsApart(byte[] one, byte[] other) {
        int bits = 0;
        for (int i = 0; i < OCTETS; i++) {
            bits += Integer.bitCount((one[i] ^ other[i]) & 0xff);
        }
        return bits;
    }
}
