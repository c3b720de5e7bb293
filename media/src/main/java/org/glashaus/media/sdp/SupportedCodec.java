package org.glashaus.media.sdp;

import java.util.List;
import java.util.Optional;

/**
 * What we take and offer. A feedback message is named only if the core answers or relays it: no plain {@code nack} before
 * it retransmits, no {@code transport-cc} before it reports arrival times.
 */
enum SupportedCodec {
    // RFC 7587 §7
    OPUS(MediaKind.AUDIO, 111, "opus", 48_000, 2, "minptime=10;useinbandfec=1", List.of()),
    // RFC 7741 §6; RFC 4585 §6.3.1 (PLI), RFC 5104 §4.3.1 (FIR)
    VP8(MediaKind.VIDEO, 96, "VP8", 90_000, 1, "", List.of("nack pli", "ccm fir", "goog-remb"));

    private final MediaKind kind;
    private final Codec ours;
    private final List<String> feedback;

    SupportedCodec(
            MediaKind kind,
            int payloadType,
            String name,
            int clockRate,
            int channels,
            String parameters,
            List<String> feedback) {
        this.kind = kind;
        this.ours = new Codec(payloadType, name, clockRate, channels, parameters);
        this.feedback = feedback;
    }

    static SupportedCodec of(MediaKind kind) {
        return switch (kind) {
            case AUDIO -> OPUS;
            case VIDEO -> VP8;
        };
    }

    static Optional<SupportedCodec> of(String media) {
        for (SupportedCodec codec : values()) {
            if (codec.kind.media().equals(media)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    MediaKind kind() {
        return kind;
    }

    /** As we number it in our own offers, with the parameters that we ask for. */
    Codec ours() {
        return ours;
    }

    /** The {@code a=rtcp-fb} values that we speak. */
    List<String> feedback() {
        return feedback;
    }

    // RFC 8866 §6.6: encoding names compare without case
    boolean is(Codec codec) {
        return codec.name().equalsIgnoreCase(ours.name())
                && codec.clockRate() == ours.clockRate()
                && codec.channels() == ours.channels();
    }
}
