package org.glashaus.features.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.glashaus.audit.gate.Detector;
import org.glashaus.features.Limits;

/**
 * Everything that a run has put in to see where it would come out, to be found again before its report leaves. Canaries enter
 * themselves when they are made, so that no scenario can forget one.
 */
public final class Planted implements Detector {
    /** A shorter form counts only as a whole word. */
    private static final int LONG_NEEDLE = 12;

    private static final Collection<Run> RUNS = new CopyOnWriteArrayList<>();

    private final Haystack haystack;
    private final Canary control;
    private final int marks;

    private Planted(List<Canary> canaries) {
        this.control = Canary.unplanted("control of the gate", "gate-");
        this.marks = canaries.size();
        List<Canary> all = new ArrayList<>(canaries);
        all.add(control);
        this.haystack = new Haystack(all);
    }

    /** A run begins, and hands over all that is planted until it ends. */
    public static Run begin() {
        Run run = new Run();
        RUNS.add(run);
        return run;
    }

    static Canary note(Canary canary) {
        RUNS.forEach(run -> run.note(canary));
        return canary;
    }

    /**
     * One run. Of two that go side by side neither can tell who of them made a mark, and it has no place in the report of
     * either; what was planted before a run began is not looked for in its report.
     */
    public static final class Run implements AutoCloseable {
        private final Map<String, Canary> made = new LinkedHashMap<>();

        private Run() {}

        private synchronized void note(Canary canary) {
            made.putIfAbsent(canary.hex(), canary);
        }

        /** Finds whatever has been planted until now. */
        public synchronized Planted soFar() {
            return new Planted(List.copyOf(made.values()));
        }

        @Override
        public void close() {
            RUNS.remove(this);
        }
    }

    @Override
    public String what() {
        return marks
                + " marks that this audit had put in (names, conferences, passwords, what was written, sound, picture,"
                + " addresses, tokens), also in base64, hex, UTF-16, percent and decimal form, hashed where they are addresses,"
                + " and inside gzip, zlib and zip";
    }

    @Override
    public List<Find> in(byte[] octets) {
        return in(octets, 0);
    }

    private List<Find> in(byte[] octets, int depth) {
        List<Find> finds = new ArrayList<>();
        haystack.search(octets, octets.length, (needle, offset) -> found(finds, octets, needle, (int) offset));
        if (depth == Limits.UNPACK_DEPTH) {
            return finds;
        }
        new Unpacked().each(octets, octets.length, (plain, length, at) -> {
            byte[] within = Arrays.copyOf(plain, length);
            in(within, depth + 1).forEach(find -> finds.add(new Find(find.kind() + ", packed", at, octets.length)));
        });
        return finds;
    }

    private static void found(List<Find> finds, byte[] octets, Needle needle, int from) {
        int to = from + needle.length();
        boolean alone = !(from > 0 && letter(octets[from - 1])) && !(to < octets.length && letter(octets[to]));
        if (!needle.sure() || needle.length() < LONG_NEEDLE && !alone) {
            return;
        }
        // What stands around a form of it is the rest of the same word.
        while (from > 0 && ofAWord(octets[from - 1])) {
            from--;
        }
        while (to < octets.length && ofAWord(octets[to])) {
            to++;
        }
        finds.add(new Find("a mark (" + needle.canary() + ") as " + needle.form(), from, to));
    }

    private static boolean letter(byte octet) {
        return Character.isLetterOrDigit(octet & 0xff);
    }

    /** Base64, percent and hex run on; so do letters beyond ASCII. */
    private static boolean ofAWord(byte octet) {
        return octet < 0 || letter(octet) || "+/=_%-".indexOf(octet) >= 0;
    }

    /** Hidden as a scan would have to find it: in base64, inside gzip. */
    @Override
    public byte[] control() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("x".getBytes(StandardCharsets.US_ASCII));
            gzip.write(Base64.getEncoder().encode(control.mark()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return packed.toByteArray();
    }

    @Override
    public boolean neverByChance() {
        return true;
    }
}
