package org.glashaus.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a witness saw of one claim (OSCAL: observation).
 *
 * @param claim the catalogue's claim id
 * @param statement the statement in force
 * @param witness the kind of witness, e.g. {@code memory-scan}
 * @param method what it did, for a reader who never saw code
 * @param mechanism by what it sees
 * @param outside true if the witness sat outside the observed process
 * @param subject the process it watched
 * @param outcome what it saw
 * @param seen in one or two plain sentences
 * @param blindSpots what this witness cannot see
 */
public record Observation(
        String claim,
        String statement,
        String witness,
        String method,
        Mechanism mechanism,
        boolean outside,
        Subject subject,
        Instant collected,
        Outcome outcome,
        String seen,
        List<String> blindSpots,
        List<Evidence> evidence) {

    public Observation {
        blindSpots = List.copyOf(blindSpots);
        evidence = List.copyOf(evidence);
    }

    /** The same as it leaves. */
    public Observation with(String told, List<Evidence> leaving) {
        return new Observation(
                claim,
                statement,
                witness,
                method,
                mechanism,
                outside,
                subject,
                collected,
                outcome,
                told,
                blindSpots,
                leaving);
    }

    public enum Outcome {
        /** The claim held where this witness looked. */
        KEPT,
        /** The claim was broken; the evidence shows where. */
        BROKEN,
        /** The witness could not look, or could not know; never a pass. */
        NOT_SEEN
    }

    /**
     * The observed process.
     *
     * @param processId as the operating system numbers it
     * @param binarySha256 hash over the product's archives
     * @param variant what was deliberately different about it
     */
    public record Subject(long processId, String binarySha256, Variant variant) {}

    /**
     * A file of evidence.
     *
     * @param path below the report's folder
     * @param redaction what was left out, empty if nothing
     */
    public record Evidence(String path, String mediaType, String sha256, String redaction) {}
}
