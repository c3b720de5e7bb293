package org.glashaus.media.sdp;

/** How much of a description we read. */
final class SdpLimits {
    static final int DESCRIPTION_CHARACTERS = 64 * 1024;
    static final int LINE_CHARACTERS = 4096;
    static final int LINES = 4096;
    static final int SECTIONS = 128;
    static final int FORMATS_OF_A_SECTION = 128;
    static final int ATTRIBUTES_OF_A_SECTION = 512;
    static final int SSRCS_OF_A_TRANSPORT = 32;
    /** A mid has to fit a one-byte header extension (RFC 8285 §4.2). */
    static final int MID_CHARACTERS = 16;

    private SdpLimits() {}
}
