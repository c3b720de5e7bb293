package org.glashaus.media.sdp;

/**
 * A payload format as negotiated.
 *
 * @param payloadType as both sides of this peer connection number it
 * @param name {@code opus} or {@code VP8}
 * @param channels 1 unless the description says otherwise
 * @param parameters the {@code a=fmtp} value, empty if there is none
 */
public record Codec(int payloadType, String name, int clockRate, int channels, String parameters) {
    /** Where a payload type was not negotiated. */
    public static final int ABSENT = -1;
}
