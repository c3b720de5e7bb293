package org.glashaus.media.sdp;

/** What a section that we take can carry. */
public enum MediaKind {
    AUDIO("audio"),
    VIDEO("video");

    private final String media;

    MediaKind(String media) {
        this.media = media;
    }

    /** The word in the {@code m=} line. */
    String media() {
        return media;
    }
}
