package org.glashaus.conference.room;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.glashaus.conference.personal.RoomPassword;
import org.glashaus.media.RandomSource;

/**
 * A room's password as an HMAC under a key that is drawn for this room and wiped with it. Whoever could read it here could read
 * the room's sound and picture here as well, so it is made to be compared on the conference's thread, not to be slow (ADR 1013).
 */
public final class RoomLock {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_OCTETS = 32;

    private final byte[] key = new byte[KEY_OCTETS];
    private final byte[] digest;
    private boolean wiped;

    private RoomLock(byte[] octets, RandomSource random) {
        random.fill(key);
        digest = digest(octets);
        Arrays.fill(octets, (byte) 0);
    }

    static RoomLock of(RoomPassword password, RandomSource random) {
        return new RoomLock(password.forTheLock(), random);
    }

    /** Of no room: a password that nobody knows. */
    public static RoomLock ofNobody(RandomSource random) {
        byte[] octets = new byte[KEY_OCTETS];
        random.fill(octets);
        return new RoomLock(octets, random);
    }

    /** In the same time whether it fits or not. */
    public boolean fits(Optional<RoomPassword> password) {
        byte[] octets = password.map(RoomPassword::forTheLock).orElse(new byte[0]);
        boolean same = MessageDigest.isEqual(digest, digest(octets));
        Arrays.fill(octets, (byte) 0);
        return same && password.isPresent();
    }

    void wipe() {
        wiped = true;
        Arrays.fill(key, (byte) 0);
        Arrays.fill(digest, (byte) 0);
    }

    private byte[] digest(byte[] octets) {
        if (wiped) {
            throw new IllegalStateException("the room is over");
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(octets);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "RoomLock(redacted)";
    }
}
