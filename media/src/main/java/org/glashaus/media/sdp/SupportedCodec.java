package org.glashaus.media.sdp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What we take and offer. A feedback message is named only if the core answers or sends it.
 */
enum SupportedCodec {
    // RFC 7587 §7
    OPUS(MediaKind.AUDIO, 111, "opus", 48_000, 2, "minptime=10;useinbandfec=1", List.of()),
    // RFC 7741 §6; RFC 4585 §6.3.1 (PLI), RFC 5104 §4.3.1 (FIR)
    VP8(MediaKind.VIDEO, 96, "VP8", 90_000, 1, "", List.of("nack", "nack pli", "ccm fir", "goog-remb"));

    // draft-holmer-rmcat-transport-wide-cc-extensions-01 §4
    static final String TRANSPORT_FEEDBACK = "transport-cc";

    private static final String ESTIMATE = "goog-remb";
    private static final String NACK = "nack";

    /** RFC 4588 §8.6, beside {@link #VP8} in our own offers. */
    private static final int REPAIR_PAYLOAD_TYPE = 97;

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

    /** As we number retransmissions in our own offers; {@link Codec#ABSENT} where nobody asks for any. */
    int ourRepair() {
        return kind == MediaKind.VIDEO ? REPAIR_PAYLOAD_TYPE : Codec.ABSENT;
    }

    /** The {@code a=rtcp-fb} values that we answer; nobody is promised packets again who cannot take them as RTX. */
    List<String> asSender(boolean repairing) {
        return feedback.stream()
                .filter(message -> repairing || !message.equals(NACK))
                .toList();
    }

    /** The {@code a=rtcp-fb} values that we send. Of two ways to steer the bit rate the sender gets one. */
    List<String> asReceiver(boolean transportFeedback) {
        if (!transportFeedback) {
            return feedback;
        }
        return Stream.concat(
                        feedback.stream().filter(message -> !message.equals(ESTIMATE)), Stream.of(TRANSPORT_FEEDBACK))
                .toList();
    }

    // RFC 8866 §6.6: encoding names compare without case
    boolean is(Codec codec) {
        return codec.name().equalsIgnoreCase(ours.name())
                && codec.clockRate() == ours.clockRate()
                && codec.channels() == ours.channels();
    }
}
