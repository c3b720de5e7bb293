package org.glashaus.features;

import java.time.Duration;

/** Every bound of this module in one place. */
public final class Limits {
    /** A file above this is searched as a stream and not unpacked; the sighting says so. */
    public static final int UNPACKABLE_FILE_BYTES = 64 << 20;

    /** How much of one compressed stream is unpacked; what lies behind is not searched, and the sighting says so. */
    public static final int UNPACKED_STREAM_BYTES = 32 << 20;

    /** How much is unpacked from one file in all. */
    public static final int UNPACKED_FILE_BYTES = 128 << 20;

    /** Compressed streams within compressed streams. */
    public static final int UNPACK_DEPTH = 3;

    /** Hits that a sighting lists; all are counted. */
    public static final int HITS_LISTED = 200;

    /** A needle shorter than this occurs by chance; it counts only beside others like it. */
    public static final int SURE_NEEDLE_BYTES = 8;

    /** So many different short needles in one form and one file are no chance. */
    public static final int SHORT_NEEDLES_TOGETHER = 3;

    /** Bytes with fewer different ones among them than this occur by chance, however many they are. */
    public static final int TELLING_OCTETS = 6;

    public static final Duration SERVER_START = Duration.ofSeconds(60);
    public static final Duration SERVER_STOP = Duration.ofSeconds(20);
    public static final Duration PROCESS_STATE_CHANGE = Duration.ofSeconds(10);
    public static final Duration TOOL_RUN = Duration.ofSeconds(30);

    /** What a tool may say in one run. */
    public static final int TOOL_OUTPUT_BYTES = 8 << 20;

    /** A capture that is forgotten ends by itself. */
    public static final Duration CAPTURE = Duration.ofMinutes(30);

    /** What one capture may take of the disk; the kernel holds up to its buffer until it is written. */
    public static final int CAPTURE_KILOBYTES = 1 << 20;

    public static final int CAPTURE_BUFFER_MEBIBYTES = 64;

    /** From the end of a capture to its last packet in memory. */
    public static final Duration RECORDING_READ = Duration.ofMinutes(5);

    /** A recording lies in memory as a whole; one that is larger is not read at all. */
    public static final int RECORDED_PACKETS = 1_000_000;

    public static final int RECORDED_BYTES = 512 << 20;

    /** Shorter payloads may be alike by chance, such as two probes. */
    public static final int COMPARED_PAYLOAD_BYTES = 64;

    /** Time that somebody who is asked in plain text gets to answer. */
    public static final Duration PLAIN_ANSWER = Duration.ofSeconds(5);

    /** From a browser's start to its open debugging port. */
    public static final Duration BROWSER_START = Duration.ofSeconds(60);

    /** Time a browser gets to show what is waited for. */
    public static final Duration BROWSER_WAIT = Duration.ofSeconds(30);

    /** The accepted reading of "at the end": from when the last one has left to the last byte in memory. */
    public static final Duration FORGOTTEN_WITHIN = Duration.ofSeconds(10);

    /** The accepted reading of "a few seconds": from receipt to the last byte in memory. */
    public static final Duration MEDIA_TRANSIT = Duration.ofSeconds(5);

    /** From an answer to its entry in the web log. */
    public static final Duration LOG_WRITTEN = Duration.ofSeconds(15);

    /** The longest that a server says it lets pass between two deletions. */
    public static final Duration SWEEP_INTERVAL = Duration.ofHours(1);

    /** A server looks at its clock at least as often, by {@code docs/journal.md}. */
    public static final Duration CLOCK_LOOKED_AT = Duration.ofSeconds(1);

    /** What is overdue is gone so long after a server's clock has moved; deleting itself takes a while. */
    public static final Duration SWEPT_WITHIN = Duration.ofSeconds(10);

    /** How long somebody counts as present whose connection is lost, from the last sign of life ({@code docs/protocol.md}). */
    public static final Duration LOST_PRESENT = Duration.ofSeconds(10);

    /** For a machine that is busy with an audit: how much later that may be noticed. */
    public static final Duration LOST_MARGIN = Duration.ofSeconds(5);

    /** Scenarios that are played side by side; each has a server, some a browser, and most of their time they wait. */
    public static final int SIDE_BY_SIDE = Math.min(2, Runtime.getRuntime().availableProcessors());

    private Limits() {}
}
