package org.glashaus.audit.gate;

import java.util.List;

/**
 * What the gate did before a report left.
 *
 * @param files how many it searched: evidence, and the report's own
 * @param controls how many of its own files it had to find something in first, and did
 * @param sought what it looked for
 * @param leftOut what it took out of evidence
 */
public record Passage(int files, int controls, List<String> sought, List<LeftOut> leftOut) {
    /** Of an assessment that has not passed yet. */
    public static final Passage NONE = new Passage(0, 0, List.of(), List.of());

    public Passage {
        sought = List.copyOf(sought);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Taken out of one file.
     *
     * @param path below the report's folder
     * @param kind what it was, without its value
     */
    public record LeftOut(String path, String kind, int places) {}
}
