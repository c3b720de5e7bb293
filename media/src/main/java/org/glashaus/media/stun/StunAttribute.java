package org.glashaus.media.stun;

/** Attribute types of RFC 8489 §18.3 and RFC 8445 §20.1. Below 0x8000 a receiver has to understand them. */
final class StunAttribute {
    static final int MAPPED_ADDRESS = 0x0001;
    static final int USERNAME = 0x0006;
    static final int MESSAGE_INTEGRITY = 0x0008;
    static final int ERROR_CODE = 0x0009;
    static final int UNKNOWN_ATTRIBUTES = 0x000a;
    static final int REALM = 0x0014;
    static final int NONCE = 0x0015;
    static final int MESSAGE_INTEGRITY_SHA256 = 0x001c;
    static final int XOR_MAPPED_ADDRESS = 0x0020;
    static final int PRIORITY = 0x0024;
    static final int USE_CANDIDATE = 0x0025;
    static final int FINGERPRINT = 0x8028;
    static final int ICE_CONTROLLED = 0x8029;
    static final int ICE_CONTROLLING = 0x802a;

    static final int OPTIONAL = 0x8000;

    /** Octets of type and length before the value. */
    static final int HEADER_LENGTH = 4;

    static final int INTEGRITY_LENGTH = 20;
    static final int FINGERPRINT_LENGTH = 4;

    static final int FAMILY_IPV4 = 0x01;
    static final int FAMILY_IPV6 = 0x02;

    private StunAttribute() {}

    /** Values are filled up to a multiple of four octets (RFC 8489 §14). */
    static int padded(int length) {
        return length + 3 & ~3;
    }
}
