package org.glashaus.features.witness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The forms in which software writes bytes down. */
final class Forms {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    private Forms() {}

    static List<Needle> ofBytes(String canary, byte[] mark) {
        List<Needle> needles = new ArrayList<>();
        needles.add(new Needle(canary, "plain", mark));
        written(needles, canary, "", mark);
        needles.add(ascii(canary, "decimal", decimal(mark)));
        return needles;
    }

    static List<Needle> ofText(String canary, String text) {
        byte[] mark = text.getBytes(StandardCharsets.UTF_8);
        List<Needle> needles = new ArrayList<>();
        needles.add(new Needle(canary, "plain", mark));
        written(needles, canary, "", mark);
        needles.add(new Needle(canary, "utf-16le", text.getBytes(StandardCharsets.UTF_16LE)));
        needles.add(new Needle(canary, "utf-16be", text.getBytes(StandardCharsets.UTF_16BE)));
        return needles;
    }

    static List<Needle> ofAddress(String canary, String dotted, byte[] packed) {
        List<Needle> needles = new ArrayList<>();
        byte[] reversed = {packed[3], packed[2], packed[1], packed[0]};
        needles.add(new Needle(canary, "four bytes", packed));
        needles.add(new Needle(canary, "four bytes reversed", reversed));
        needles.add(ascii(canary, "four bytes in hex", HEX.formatHex(packed)));
        needles.add(ascii(canary, "four bytes in HEX", HEX.formatHex(packed).toUpperCase(Locale.ROOT)));
        needles.add(ascii(canary, "number", Long.toString(Integer.toUnsignedLong(number(packed)))));
        needles.add(ascii(canary, "mapped", mapped(packed)));
        for (String algorithm : DIGESTS) {
            hashed(needles, canary, algorithm, dotted.getBytes(StandardCharsets.UTF_8));
            hashed(needles, canary, algorithm, packed);
        }
        return needles;
    }

    static List<Needle> hashed(String canary, String text) {
        List<Needle> needles = new ArrayList<>();
        for (String algorithm : DIGESTS) {
            hashed(needles, canary, algorithm, text.getBytes(StandardCharsets.UTF_8));
        }
        return needles;
    }

    private static void hashed(List<Needle> needles, String canary, String algorithm, byte[] bytes) {
        byte[] digest = digest(algorithm, bytes);
        needles.add(new Needle(canary, algorithm, digest));
        written(needles, canary, algorithm + " in ", digest);
    }

    private static void written(List<Needle> needles, String canary, String prefix, byte[] mark) {
        String hex = HEX.formatHex(mark);
        needles.add(ascii(canary, prefix + "hex", hex));
        needles.add(ascii(canary, prefix + "HEX", hex.toUpperCase(Locale.ROOT)));
        String percent = "%" + HexFormat.ofDelimiter("%").formatHex(mark);
        needles.add(ascii(canary, prefix + "percent", percent));
        needles.add(ascii(canary, prefix + "PERCENT", percent.toUpperCase(Locale.ROOT)));
        for (int before = 0; before < 3; before++) {
            String base64 = base64Within(mark, before);
            needles.add(ascii(canary, prefix + "base64", base64));
            String url = base64.replace('+', '-').replace('/', '_');
            if (!url.equals(base64)) {
                needles.add(ascii(canary, prefix + "base64url", url));
            }
        }
    }

    /** What is certain of the base64 text of the mark when {@code before} other bytes stand before it in its triple. */
    private static String base64Within(byte[] mark, int before) {
        byte[] shifted = new byte[before + mark.length];
        System.arraycopy(mark, 0, shifted, before, mark.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = (before * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return text.substring(from, to);
    }

    private static String decimal(byte[] mark) {
        StringJoiner joiner = new StringJoiner(", ");
        for (byte b : mark) {
            joiner.add(Byte.toString(b));
        }
        return joiner.toString();
    }

    private static int number(byte[] packed) {
        return (packed[0] & 0xff) << 24 | (packed[1] & 0xff) << 16 | (packed[2] & 0xff) << 8 | packed[3] & 0xff;
    }

    /** RFC 4291 §2.5.5.2, as Java prints it. */
    private static String mapped(byte[] packed) {
        int number = number(packed);
        return "ffff:" + Integer.toHexString(number >>> 16) + ":" + Integer.toHexString(number & 0xffff);
    }

    private static Needle ascii(String canary, String form, String text) {
        return new Needle(canary, form, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(Arrays.copyOf(bytes, bytes.length));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
