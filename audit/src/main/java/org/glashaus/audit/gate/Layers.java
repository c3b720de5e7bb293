package org.glashaus.audit.gate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What text hides in other writing: the runs of base64, hex, UTF-16 and escapes within octets, read. */
final class Layers {
    /** Shorter runs hold nothing that could be told from chance. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");

    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){8,}");

    /** Letters with a zero between them: which of its neighbours a zero belongs to need not be known. */
    private static final Pattern UTF_16 = Pattern.compile("[\\x20-\\x7e]?(?:\\x00[\\x20-\\x7e]){5,}\\x00?");

    private static final Pattern UNBROKEN = Pattern.compile("[^\\s\"<>]+");
    private static final Pattern ESCAPE =
            Pattern.compile("%([0-9A-Fa-f]{2})|\\\\u([0-9A-Fa-f]{4})|&#x([0-9A-Fa-f]{1,6});|&#([0-9]{1,7});");
    private static final HexFormat DIGITS = HexFormat.of();

    /** A base64 text may begin in the midst of a longer run. */
    private static final int ALIGNMENTS = 4;

    private Layers() {}

    /**
     * Runs of one writing, read and laid one behind another.
     *
     * @param text whether what was read is text, rather than noise
     */
    record Layer(String form, boolean text, byte[] octets, List<Run> runs) {
        /** Where in the outer octets that stands which was read to what lies here. */
        Run at(int from) {
            for (Run run : runs) {
                if (from < run.end()) {
                    return run;
                }
            }
            throw new IllegalArgumentException("Nothing lies there");
        }
    }

    /**
     * One run.
     *
     * @param from in the outer octets
     * @param to behind its last one there
     * @param end behind its last octet in the layer
     */
    record Run(int from, int to, int end) {}

    static List<Layer> of(byte[] octets) {
        String outer = new String(octets, StandardCharsets.ISO_8859_1);
        List<Layer> layers = new ArrayList<>();
        read(layers, "in base64", BASE64, outer, Layers::base64);
        read(layers, "in hex", HEX, outer, run -> List.of(DIGITS.parseHex(run)));
        read(layers, "in UTF-16", UTF_16, outer, run -> List.of(latin(run.replace("\0", ""))));
        read(layers, "in escapes", UNBROKEN, outer, Layers::unescaped);
        return layers;
    }

    private static void read(
            List<Layer> layers, String form, Pattern runs, String outer, Function<String, List<byte[]>> reader) {
        Sheet text = new Sheet();
        Sheet noise = new Sheet();
        Matcher matcher = runs.matcher(outer);
        while (matcher.find()) {
            for (byte[] read : reader.apply(matcher.group())) {
                (isText(read) ? text : noise).lay(read, matcher.start(), matcher.end());
            }
        }
        text.into(layers, form, true);
        noise.into(layers, form, false);
    }

    /** Growing layer; a zero octet keeps its runs apart. */
    private static final class Sheet {
        private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
        private final List<Run> runs = new ArrayList<>();

        void lay(byte[] read, int from, int to) {
            octets.writeBytes(read);
            octets.write(0);
            runs.add(new Run(from, to, octets.size()));
        }

        void into(List<Layer> layers, String form, boolean text) {
            if (!runs.isEmpty()) {
                layers.add(new Layer(form, text, octets.toByteArray(), runs));
            }
        }
    }

    private static List<byte[]> base64(String run) {
        String letters = run.replace("=", "").replace('-', '+').replace('_', '/');
        List<byte[]> read = new ArrayList<>();
        for (int skipped = 0; skipped < ALIGNMENTS; skipped++) {
            String rest = letters.substring(skipped);
            // One letter alone behind the last four is no octet.
            int whole = rest.length() % 4 == 1 ? rest.length() - 1 : rest.length();
            read.add(Base64.getDecoder().decode(rest.substring(0, whole)));
        }
        return read;
    }

    private static List<byte[]> unescaped(String run) {
        if (run.indexOf('%') < 0 && !run.contains("\\u") && !run.contains("&#")) {
            return List.of();
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        Matcher matcher = ESCAPE.matcher(run);
        int done = 0;
        while (matcher.find()) {
            read.writeBytes(latin(run.substring(done, matcher.start())));
            if (matcher.group(1) != null) {
                read.write(Integer.parseInt(matcher.group(1), 16));
            } else {
                read.writeBytes(character(matcher));
            }
            done = matcher.end();
        }
        read.writeBytes(latin(run.substring(done)));
        return List.of(read.toByteArray());
    }

    private static byte[] character(Matcher escape) {
        int point = escape.group(4) == null
                ? Integer.parseInt(escape.group(escape.group(2) == null ? 3 : 2), 16)
                : Integer.parseInt(escape.group(4));
        return Character.isValidCodePoint(point)
                ? Character.toString(point).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Noise has a printable octet in three, text hardly another. */
    private static boolean isText(byte[] read) {
        int printable = 0;
        for (byte octet : read) {
            if (octet >= ' ' && octet < 0x7f || octet == '\n' || octet == '\r' || octet == '\t') {
                printable++;
            }
        }
        return printable * 8 >= read.length * 7;
    }
}
