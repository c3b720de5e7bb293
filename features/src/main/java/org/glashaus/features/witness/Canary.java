package org.glashaus.features.witness;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mark that occurs nowhere by chance. It is put into an input, and its forms are searched where it must not be.
 * Prints as its name only: the mark itself must not get into a report. So whatever is chosen is known to {@link Planted}.
 */
public final class Canary {
    /** Long enough that no chance hit is ever seen, short enough for every packet. */
    public static final int RANDOM_BYTES = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final byte[] mark;
    private final List<Needle> needles;

    private Canary(String name, byte[] mark, List<Needle> needles) {
        this.name = name;
        this.mark = mark;
        this.needles = List.copyOf(needles);
    }

    /** Random bytes, as they are put into media. */
    public static Canary random(String name) {
        byte[] mark = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(mark);
        return Planted.note(new Canary(name, mark, Forms.ofBytes(name, mark)));
    }

    /** Random letters behind a readable stem, as they are put into names; also hashed without a secret. */
    public static Canary word(String name, String stem) {
        String letters = letters();
        // Software writes the stem in many ways, in capitals the rest too.
        Planted.note(seen(name, letters));
        Planted.note(seen(name, letters.toUpperCase(Locale.ROOT)));
        String text = stem + letters;
        List<Needle> needles = new ArrayList<>(Forms.ofText(name, text));
        needles.addAll(Forms.hashed(name, text));
        return Planted.note(new Canary(name, text.getBytes(StandardCharsets.UTF_8), needles));
    }

    /** The same for a search that has to find it, and is put in nowhere. */
    static Canary unplanted(String name, String stem) {
        return seen(name, stem + letters());
    }

    private static String letters() {
        byte[] random = new byte[12];
        RANDOM.nextBytes(random);
        StringBuilder letters = new StringBuilder();
        for (byte b : random) {
            letters.append((char) ('a' + Math.floorMod(b, 26)));
        }
        return letters.toString();
    }

    public static Canary text(String name, String text) {
        return Planted.note(seen(name, text));
    }

    /** Text that nobody put in and that is nobody's, such as a moment; it may stand in a report. */
    static Canary seen(String name, String text) {
        return new Canary(name, text.getBytes(StandardCharsets.UTF_8), Forms.ofText(name, text));
    }

    /** Bytes that were not chosen but seen, in all the forms of bytes. */
    public static Canary octets(String name, byte[] octets) {
        return new Canary(name, octets, Forms.ofBytes(name, octets));
    }

    /** A few bytes that may occur by chance, and only as they are; they count when several canaries occur together. */
    public static Canary shortBytes(String name, byte[] bytes) {
        return new Canary(name, bytes, List.of(new Needle(name, "plain", bytes)));
    }

    /** An IPv4 address: as text, as four bytes in both orders, as a number, and hashed without a secret. */
    public static Canary address(String name, String dotted) {
        List<Needle> needles = new ArrayList<>(Forms.ofText(name, dotted));
        byte[] packed = packed(dotted);
        needles.addAll(Forms.ofAddress(name, dotted, packed));
        return Planted.note(new Canary(name, dotted.getBytes(StandardCharsets.UTF_8), needles));
    }

    /** Adds those whose marks are not among the known. */
    static void addUnknown(Collection<Canary> known, Collection<Canary> more) {
        Set<String> marks = known.stream().map(Canary::hex).collect(Collectors.toSet());
        more.stream().filter(canary -> marks.add(canary.hex())).forEach(known::add);
    }

    public String name() {
        return name;
    }

    /** A copy of the mark. */
    public byte[] mark() {
        return mark.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(mark);
    }

    public String text() {
        return new String(mark, StandardCharsets.UTF_8);
    }

    List<Needle> needles() {
        return needles;
    }

    @Override
    public String toString() {
        return "canary " + name;
    }

    private static byte[] packed(String dotted) {
        String[] parts = dotted.split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("An IPv4 address has four numbers");
        }
        byte[] packed = new byte[4];
        for (int i = 0; i < 4; i++) {
            packed[i] = (byte) Integer.parseInt(parts[i]);
        }
        return packed;
    }
}
