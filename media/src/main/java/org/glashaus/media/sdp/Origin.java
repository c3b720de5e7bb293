package org.glashaus.media.sdp;

/**
 * The {@code o=} line (RFC 8866 §5.2) without user name and address, which are never read nor written.
 *
 * @param session chosen at random once for a peer connection
 * @param version goes up with each description that differs (RFC 3264 §8)
 */
public record Origin(long session, long version) {

    public Origin {
        if (session < 0 || version < 0) {
            throw new IllegalArgumentException("origin numbers are not negative");
        }
    }
}
