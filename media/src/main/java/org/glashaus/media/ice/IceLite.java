package org.glashaus.media.ice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.glashaus.media.stun.StunMessage;

/**
 * One transport's lite agent (RFC 8445 §2.5): its own credentials, and its judgement of a check.
 */
public final class IceLite {

    /** What to do with a check. */
    public enum Verdict {
        /** Answer with success; the address is verified. */
        ACCEPTED,
        /** Answer 420 and name the attributes (RFC 8489 §6.3.1). */
        UNKNOWN_ATTRIBUTE,
        /** Answer 487: a lite agent is always controlled (RFC 8445 §6.1.1, §7.3.1.1). */
        ROLE_CONFLICT,
        /** Say nothing: it is no connectivity check (RFC 8445 §7.1). */
        WITHOUT_FINGERPRINT,
        /** Say nothing: whoever lacks the password learns nothing. */
        FORGED
    }

    private final String ufrag;
    private final byte[] password;

    public IceLite(String ufrag, String password) {
        this.ufrag = ufrag;
        this.password = password.getBytes(US_ASCII);
    }

    public String ufrag() {
        return ufrag;
    }

    /** The key of requests to us and of our responses (RFC 8445 §7.2.2, short-term credentials). */
    public byte[] key() {
        return password;
    }

    // RFC 8445 §7.1: checks MUST carry FINGERPRINT (RFC 8489 §14.7); one that is there was verified on reading.
    /** Judges a well-formed binding request that names our fragment. */
    public Verdict judge(StunMessage request) {
        if (!request.hasFingerprint()) {
            return Verdict.WITHOUT_FINGERPRINT;
        }
        if (!request.verifyIntegrity(password)) {
            return Verdict.FORGED;
        }
        if (request.unknownAttributeCount() > 0) {
            return Verdict.UNKNOWN_ATTRIBUTE;
        }
        return request.iceControlled() ? Verdict.ROLE_CONFLICT : Verdict.ACCEPTED;
    }
}
