package org.glashaus.audit.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks for one word, as it is. */
public record Word(String word) implements Detector {

    /** One that lets through whatever is not searched for by its form. */
    public static Gate gate() throws IOException {
        try {
            return Gate.proven(new Word("ooievaarsbek"), text -> false);
        } catch (GateClosed e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String what() {
        return "a word";
    }

    @Override
    public List<Find> in(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        List<Find> finds = new ArrayList<>();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            finds.add(new Find(what(), at, at + word.length()));
        }
        return finds;
    }

    @Override
    public byte[] control() {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean neverByChance() {
        return true;
    }
}
