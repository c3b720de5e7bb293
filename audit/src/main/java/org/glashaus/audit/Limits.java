package org.glashaus.audit;

import java.time.Duration;
import java.time.Period;

/** Every limit of this module. */
public final class Limits {

    /** A person's word is good for a year; the day more lets the next one be given on the same date. */
    public static final Period ATTESTATION_VALID = Period.ofYears(1).plusDays(1);

    /** So long after it lapsed an attestation may still be needed to check the report of that year; then it is due for deletion. */
    public static final Period LAPSED_KEPT = Period.ofYears(1);

    /** One attestation, without its evidence. */
    public static final int ATTESTATION_BYTES = 64 * 1024;

    /** A key or a signature. */
    public static final int KEY_BYTES = 16 * 1024;

    /** Contracts and minutes are smaller; what is larger is no document that anybody reads. */
    public static final long EVIDENCE_BYTES = 64L << 20;

    public static final int EVIDENCE_FILES = 32;

    /** A name, a role, the name of a file. */
    public static final int NAME_CHARS = 120;

    /** What is attested. */
    public static final int SAYS_CHARS = 2_000;

    /** Fourteen claims at most, once a year; whoever has more has put something else there. */
    public static final int REGISTER_FILES = 1_000;

    /** A record of sabotage; one of all saboteurs has a tenth of it. */
    public static final int SABOTAGE_RECORD_BYTES = 8 << 20;

    /** In one record. */
    public static final int SABOTEURS = 1_000;

    /** What a record says of one check on one server. */
    public static final int SEEN_CHARS = 600;

    /** The list of what the build tested. */
    public static final long BUILD_EVIDENCE_BYTES = 4L << 20;

    /** Writings within writings that the gate reads: base64 of an escape of hex is three. */
    public static final int GATE_LAYERS = 3;

    /** Places that a closed gate names. */
    public static final int GATE_PLACES_TOLD = 10;

    /** A line of a server's ledger; it writes none half as long. */
    public static final int LEDGER_LINE_OCTETS = 1_024;

    /** A proof from a ledger: a hash for each doubling of its size, twice. */
    public static final int PROOF_BYTES = 64 * 1024;

    /** A server may be writing its ledger when it is read; then it is read again, so often. */
    public static final int LEDGER_READINGS = 5;

    public static final Duration BETWEEN_READINGS = Duration.ofMillis(50);

    /** A bundle, and a report that becomes one; what an audit writes today is a hundredth of it. */
    public static final int BUNDLE_BYTES = 64 << 20;

    public static final int BUNDLE_FILES = 4_096;

    public static final int BUNDLE_NAME_CHARS = 200;

    /** A signature with its certificates and its time stamp. */
    public static final int SIGNATURE_BYTES = 128 * 1024;

    /** A key, or certificates, in PEM. */
    public static final int PEM_BYTES = 256 * 1024;

    /** From a signer to whoever vouches for it. */
    public static final int CERTIFICATES = 16;

    /** What a time stamp authority answers. */
    public static final int TIME_STAMP_BYTES = 64 * 1024;

    public static final Duration TIME_STAMP_WITHIN = Duration.ofSeconds(30);

    /** So far the clocks of a signer, of a time stamp authority and of a reader may be apart. */
    public static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    /** What a reader asks an audit to repeat, and the passphrase of a key. */
    public static final int CHALLENGE_CHARS = 200;

    /** Servers broken on purpose that are tried side by side, each with browsers. Two left two cores idle for 40% of the time, three for none of it. */
    public static final int TRIALS_AT_ONCE = Math.min(3, Runtime.getRuntime().availableProcessors() + 1);

    private Limits() {}
}
