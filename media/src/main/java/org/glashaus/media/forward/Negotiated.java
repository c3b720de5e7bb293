package org.glashaus.media.forward;

/**
 * The numbers that a receiver has agreed to for one slot; -1 leaves an extension or retransmissions out.
 *
 * @param repairPayloadType that of retransmissions (RFC 4588 §8.6)
 */
public record Negotiated(int payloadType, int repairPayloadType, int mid, int audioLevel, int absSendTime) {
    static final Negotiated NOTHING = new Negotiated(0, -1, -1, -1, -1);
}
