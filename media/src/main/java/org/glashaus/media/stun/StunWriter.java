package org.glashaus.media.stun;

import java.nio.charset.StandardCharsets;
import org.glashaus.media.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes STUN messages into an array that has {@link org.glashaus.media.Limits#STUN_MESSAGE_OCTETS} of room behind
 * {@code off}. Every message ends with a fingerprint (RFC 8445 §7.1.2); the methods return its length. Reusable.
 */
public final class StunWriter {

    /** Which end decides, in a binding request (RFC 8445 §7.1.3). */
    public enum Role {
        CONTROLLING,
        CONTROLLED
    }

    private final StunDigest digest = new StunDigest();
    private byte[] buffer = new byte[0];
    private int offset;
    private int at;

    // RFC 8489 §6.3.1.1, RFC 8445 §7.3
    /** The answer to a request that was accepted, from {@code address} (4 or 16 octets) and {@code port}. */
    public int bindingSuccess(StunMessage request, byte[] address, int port, byte[] key, byte[] out, int off) {
        begin(StunClass.SUCCESS, out, off);
        request.transactionId(out, off + StunHeader.TRANSACTION_ID);
        xorMappedAddress(address, port);
        return end(key);
    }

    // RFC 8489 §14.8, §14.9
    /**
     * An answer that refuses: 400 bad request, 401 unauthenticated, 420 unknown attribute (which are named), 487 role
     * conflict.
     *
     * @param key null where the requester's is not known
     */
    public int bindingError(StunMessage request, int code, byte @Nullable [] key, byte[] out, int off) {
        begin(StunClass.ERROR, out, off);
        request.transactionId(out, off + StunHeader.TRANSACTION_ID);
        byte[] reason = reason(code).getBytes(StandardCharsets.UTF_8);
        int value = attribute(StunAttribute.ERROR_CODE, 4 + reason.length);
        Bytes.putU16(out, value, 0);
        Bytes.putU8(out, value + 2, code / 100);
        Bytes.putU8(out, value + 3, code % 100);
        Bytes.copy(reason, 0, out, value + 4, reason.length);
        if (code == 420) {
            int count = request.unknownAttributeCount();
            int types = attribute(StunAttribute.UNKNOWN_ATTRIBUTES, 2 * count);
            for (int i = 0; i < count; i++) {
                Bytes.putU16(out, types + 2 * i, request.unknownAttribute(i));
            }
        }
        return end(key);
    }

    // RFC 8445 §7.1
    /** A connectivity check: what a browser sends, and our own client. */
    public int bindingRequest(
            byte[] transactionId,
            String username,
            long priority,
            Role role,
            long tieBreaker,
            boolean useCandidate,
            byte[] key,
            byte[] out,
            int off) {
        begin(StunClass.REQUEST, out, off);
        Bytes.copy(transactionId, 0, out, off + StunHeader.TRANSACTION_ID, StunHeader.TRANSACTION_ID_LENGTH);
        byte[] name = username.getBytes(StandardCharsets.UTF_8);
        Bytes.copy(name, 0, out, attribute(StunAttribute.USERNAME, name.length), name.length);
        Bytes.putU32(out, attribute(StunAttribute.PRIORITY, 4), priority);
        int roleType = switch (role) {
            case CONTROLLING -> StunAttribute.ICE_CONTROLLING;
            case CONTROLLED -> StunAttribute.ICE_CONTROLLED;
        };
        Bytes.putI64(out, attribute(roleType, 8), tieBreaker);
        if (useCandidate) {
            attribute(StunAttribute.USE_CANDIDATE, 0);
        }
        return end(key);
    }

    private static String reason(int code) {
        return switch (code) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthenticated";
            case 420 -> "Unknown Attribute";
            case 487 -> "Role Conflict";
            default -> "Error";
        };
    }

    private void begin(StunClass messageClass, byte[] out, int off) {
        buffer = out;
        offset = off;
        at = off + StunHeader.LENGTH;
        Bytes.putU16(out, off, StunHeader.type(StunHeader.BINDING, messageClass));
        Bytes.putI32(out, off + StunHeader.COOKIE, StunHeader.MAGIC_COOKIE);
    }

    /** Opens an attribute with its padding in zeros and returns where its value goes. */
    private int attribute(int type, int valueLength) {
        int value = at + StunAttribute.HEADER_LENGTH;
        int padded = StunAttribute.padded(valueLength);
        Bytes.putU16(buffer, at, type);
        Bytes.putU16(buffer, at + 2, valueLength);
        Bytes.wipe(buffer, value + valueLength, padded - valueLength);
        at = value + padded;
        return value;
    }

    // RFC 8489 §14.2
    private void xorMappedAddress(byte[] address, int port) {
        int value = attribute(StunAttribute.XOR_MAPPED_ADDRESS, 4 + address.length);
        Bytes.putU8(buffer, value, 0);
        Bytes.putU8(buffer, value + 1, address.length == 4 ? StunAttribute.FAMILY_IPV4 : StunAttribute.FAMILY_IPV6);
        Bytes.putU16(buffer, value + 2, port ^ StunHeader.MAGIC_COOKIE >>> 16);
        for (int i = 0; i < address.length; i++) {
            buffer[value + 4 + i] = (byte) (address[i] ^ buffer[offset + StunHeader.COOKIE + i]);
        }
    }

    // RFC 8489 §14.5, §14.7: each checksum covers a header whose length already counts the checksum's own attribute.
    private int end(byte @Nullable [] key) {
        if (key != null) {
            int integrity = at;
            int value = attribute(StunAttribute.MESSAGE_INTEGRITY, StunAttribute.INTEGRITY_LENGTH);
            putLength();
            byte[] hmac = digest.integrity(key, buffer, offset, integrity - offset);
            Bytes.copy(hmac, 0, buffer, value, hmac.length);
        }
        int fingerprint = at;
        int value = attribute(StunAttribute.FINGERPRINT, StunAttribute.FINGERPRINT_LENGTH);
        putLength();
        Bytes.putU32(buffer, value, digest.fingerprint(buffer, offset, fingerprint - offset));
        return at - offset;
    }

    private void putLength() {
        Bytes.putU16(buffer, offset + StunHeader.MESSAGE_LENGTH, at - offset - StunHeader.LENGTH);
    }
}
