package org.glashaus.media.stun;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A reusable reader of one STUN message. {@link #wrap} copies it and checks its whole form, the fingerprint included; the
 * getters then read what is known to be there. Integrity is checked by {@link #verifyIntegrity}, once the key is known.
 */
public final class StunMessage {
    private final byte[] message = new byte[Limits.STUN_MESSAGE_OCTETS];
    private final StunDigest digest = new StunDigest();
    private final int[] unknown = new int[Limits.STUN_UNKNOWN_ATTRIBUTES];
    private int length;
    private int unknownCount;
    private int username;
    private int priority;
    private int iceControlling;
    private int iceControlled;
    private int useCandidate;
    private int integrity;
    private int fingerprint;
    private int errorCode;
    private int xorMappedAddress;
    private @Nullable StunFault fault = StunFault.TOO_SHORT;

    /** False, with a {@link #fault}, if these octets are no well-formed STUN message. */
    public boolean wrap(MemorySegment datagram, long off, int len) {
        if (len <= message.length && len >= 0) {
            Bytes.copy(datagram, off, message, 0, len);
        }
        return parse(len);
    }

    public boolean wrap(byte[] datagram, int off, int len) {
        if (len <= message.length && len >= 0) {
            Bytes.copy(datagram, off, message, 0, len);
        }
        return parse(len);
    }

    /** What is wrong with the octets last wrapped, null if nothing is. */
    public @Nullable StunFault fault() {
        return fault;
    }

    private boolean parse(int len) {
        length = len;
        fault = header();
        if (fault == null) {
            fault = attributes();
        }
        if (fault == null && hasFingerprint() && !fingerprintMatches()) {
            fault = StunFault.BAD_FINGERPRINT;
        }
        return fault == null;
    }

    // RFC 8489 §6.3
    private @Nullable StunFault header() {
        if (length < StunHeader.LENGTH) {
            return StunFault.TOO_SHORT;
        }
        if (length > message.length) {
            return StunFault.TOO_LONG;
        }
        if ((message[0] & 0xc0) != 0 || Bytes.i32(message, StunHeader.COOKIE) != StunHeader.MAGIC_COOKIE) {
            return StunFault.NOT_STUN;
        }
        int announced = Bytes.u16(message, StunHeader.MESSAGE_LENGTH);
        return announced == length - StunHeader.LENGTH && announced % 4 == 0 ? null : StunFault.BAD_LENGTH;
    }

    // RFC 8489 §14: of several attributes of a type the first counts. §14.5: behind MESSAGE-INTEGRITY everything but
    // the
    // fingerprint is ignored. §14.7: the fingerprint is the last.
    private @Nullable StunFault attributes() {
        username = priority = iceControlling = iceControlled = useCandidate = 0;
        integrity = fingerprint = errorCode = xorMappedAddress = unknownCount = 0;
        int at = StunHeader.LENGTH;
        while (at < length) {
            if (fingerprint != 0 || at + StunAttribute.HEADER_LENGTH > length) {
                return StunFault.BAD_ATTRIBUTE;
            }
            int type = Bytes.u16(message, at);
            int valueLength = Bytes.u16(message, at + 2);
            int next = at + StunAttribute.HEADER_LENGTH + StunAttribute.padded(valueLength);
            if (next > length) {
                return StunFault.BAD_ATTRIBUTE;
            }
            if ((integrity == 0 || type == StunAttribute.FINGERPRINT) && !attribute(type, at, valueLength)) {
                return StunFault.BAD_ATTRIBUTE;
            }
            at = next;
        }
        return null;
    }

    /** Notes where an attribute begins; false if its value has a length that its type cannot have. */
    private boolean attribute(int type, int at, int valueLength) {
        switch (type) {
            case StunAttribute.USERNAME -> {
                username = first(username, at);
                return valueLength <= Limits.STUN_USERNAME_OCTETS;
            }
            case StunAttribute.PRIORITY -> {
                priority = first(priority, at);
                return valueLength == 4;
            }
            case StunAttribute.USE_CANDIDATE -> {
                useCandidate = first(useCandidate, at);
                return valueLength == 0;
            }
            case StunAttribute.ICE_CONTROLLING -> {
                iceControlling = first(iceControlling, at);
                return valueLength == 8;
            }
            case StunAttribute.ICE_CONTROLLED -> {
                iceControlled = first(iceControlled, at);
                return valueLength == 8;
            }
            case StunAttribute.MESSAGE_INTEGRITY -> {
                integrity = at;
                return valueLength == StunAttribute.INTEGRITY_LENGTH;
            }
            case StunAttribute.FINGERPRINT -> {
                fingerprint = at;
                return valueLength == StunAttribute.FINGERPRINT_LENGTH;
            }
            case StunAttribute.ERROR_CODE -> {
                errorCode = first(errorCode, at);
                return valueLength >= 4;
            }
            case StunAttribute.XOR_MAPPED_ADDRESS -> {
                xorMappedAddress = first(xorMappedAddress, at);
                return isAddress(at, valueLength);
            }
            case StunAttribute.MAPPED_ADDRESS,
                    StunAttribute.UNKNOWN_ATTRIBUTES,
                    StunAttribute.REALM,
                    StunAttribute.NONCE,
                    StunAttribute.MESSAGE_INTEGRITY_SHA256 -> {
                return true;
            }
            default -> {
                if (type < StunAttribute.OPTIONAL && unknownCount < unknown.length) {
                    unknown[unknownCount++] = type;
                }
                return true;
            }
        }
    }

    private static int first(int known, int at) {
        return known == 0 ? at : known;
    }

    // RFC 8489 §14.2
    private boolean isAddress(int at, int valueLength) {
        if (valueLength < 8) {
            return false;
        }
        return switch (Bytes.u8(message, at + 5)) {
            case StunAttribute.FAMILY_IPV4 -> valueLength == 8;
            case StunAttribute.FAMILY_IPV6 -> valueLength == 20;
            default -> false;
        };
    }

    // RFC 8489 §14.7: over everything before the attribute, with the length as it stands.
    private boolean fingerprintMatches() {
        return digest.fingerprint(message, 0, fingerprint)
                == Bytes.u32(message, fingerprint + StunAttribute.HEADER_LENGTH);
    }

    // RFC 8489 §14.5: over everything before the attribute, the length counting up to its end.
    /** Whether the message carries MESSAGE-INTEGRITY and it was made with this key (not empty). */
    public boolean verifyIntegrity(byte[] key) {
        if (integrity == 0) {
            return false;
        }
        int announced = Bytes.u16(message, StunHeader.MESSAGE_LENGTH);
        int covered = integrity + StunAttribute.HEADER_LENGTH + StunAttribute.INTEGRITY_LENGTH - StunHeader.LENGTH;
        Bytes.putU16(message, StunHeader.MESSAGE_LENGTH, covered);
        byte[] expected = digest.integrity(key, message, 0, integrity);
        Bytes.putU16(message, StunHeader.MESSAGE_LENGTH, announced);
        int difference = 0;
        for (int i = 0; i < expected.length; i++) {
            difference |= expected[i] ^ message[integrity + StunAttribute.HEADER_LENGTH + i];
        }
        return difference == 0;
    }

    public int method() {
        return StunHeader.method(Bytes.u16(message, 0));
    }

    public StunClass messageClass() {
        return StunHeader.messageClass(Bytes.u16(message, 0));
    }

    public boolean isBinding(StunClass expected) {
        return method() == StunHeader.BINDING && messageClass() == expected;
    }

    /** Copies the 12 octets of the transaction id. */
    public void transactionId(byte[] to, int off) {
        Bytes.copy(message, StunHeader.TRANSACTION_ID, to, off, StunHeader.TRANSACTION_ID_LENGTH);
    }

    public boolean hasTransactionId(byte[] id) {
        for (int i = 0; i < StunHeader.TRANSACTION_ID_LENGTH; i++) {
            if (message[StunHeader.TRANSACTION_ID + i] != id[i]) {
                return false;
            }
        }
        return true;
    }

    /** 32 bits of the transaction id, to tell checks apart by. */
    public int transactionHash() {
        int first = Bytes.i32(message, StunHeader.TRANSACTION_ID);
        int second = Bytes.i32(message, StunHeader.TRANSACTION_ID + 4);
        int third = Bytes.i32(message, StunHeader.TRANSACTION_ID + 8);
        return (first * 0x9E37_79B1 ^ second) * 0x85EB_CA77 ^ third * 0xC2B2_AE3D;
    }

    /** Null if there is none. */
    public @Nullable String username() {
        return username == 0 ? null : text(username, Bytes.u16(message, username + 2));
    }

    // RFC 8445 §7.2.2: the receiver's fragment, a colon, the sender's.
    /** The part of the user name that names the receiver; null without a user name of two parts. */
    public @Nullable String receiverFragment() {
        if (username == 0) {
            return null;
        }
        int valueLength = Bytes.u16(message, username + 2);
        for (int i = 0; i < valueLength; i++) {
            if (message[username + StunAttribute.HEADER_LENGTH + i] == ':') {
                return text(username, i);
            }
        }
        return null;
    }

    private String text(int attribute, int valueLength) {
        return new String(message, attribute + StunAttribute.HEADER_LENGTH, valueLength, StandardCharsets.UTF_8);
    }

    /** −1 if there is none. */
    public long priority() {
        return priority == 0 ? -1 : Bytes.u32(message, priority + StunAttribute.HEADER_LENGTH);
    }

    public boolean useCandidate() {
        return useCandidate != 0;
    }

    public boolean iceControlling() {
        return iceControlling != 0;
    }

    public boolean iceControlled() {
        return iceControlled != 0;
    }

    /** Of ICE-CONTROLLING or else ICE-CONTROLLED, 64 bits unsigned; 0 if neither is there. */
    public long tieBreaker() {
        int at = iceControlling != 0 ? iceControlling : iceControlled;
        return at == 0 ? 0 : Bytes.i64(message, at + StunAttribute.HEADER_LENGTH);
    }

    public boolean hasIntegrity() {
        return integrity != 0;
    }

    /** A fingerprint that is there is right: wrong ones were refused by {@link #wrap}. */
    public boolean hasFingerprint() {
        return fingerprint != 0;
    }

    /** Attributes that a receiver has to understand and that we do not, up to a limit. */
    public int unknownAttributeCount() {
        return unknownCount;
    }

    public int unknownAttribute(int i) {
        return unknown[i];
    }

    // RFC 8489 §14.8
    /** Such as 487; 0 if there is none. */
    public int errorCode() {
        return errorCode == 0 ? 0 : (message[errorCode + 6] & 0x07) * 100 + Bytes.u8(message, errorCode + 7);
    }

    /** −1 if there is no XOR-MAPPED-ADDRESS. */
    public int mappedPort() {
        return xorMappedAddress == 0 ? -1 : Bytes.u16(message, xorMappedAddress + 6) ^ StunHeader.MAGIC_COOKIE >>> 16;
    }

    // RFC 8489 §14.2: XOR with the cookie and, for IPv6, the transaction id behind it.
    /** Writes the 4 or 16 octets of XOR-MAPPED-ADDRESS and says how many; 0 if there is none. */
    public int mappedAddress(byte[] to) {
        if (xorMappedAddress == 0) {
            return 0;
        }
        int octets = Bytes.u16(message, xorMappedAddress + 2) - 4;
        for (int i = 0; i < octets; i++) {
            to[i] = (byte) (message[xorMappedAddress + 8 + i] ^ message[StunHeader.COOKIE + i]);
        }
        return octets;
    }
}
