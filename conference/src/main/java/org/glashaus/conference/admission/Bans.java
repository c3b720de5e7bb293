package org.glashaus.conference.admission;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.media.RandomSource;

/**
 * Who may begin nothing new for some minutes: addresses that went on and on with what no ordinary visitor does. A call
 * that runs goes on, also over a new socket, since others may be behind the same address. All of it is in memory: a
 * salted hash of the address, while a socket from there is open and until what it did is forgotten. ADR 0893.
 */
public final class Bans {
    private static final double NANOS_PER_SECOND = 1e9;

    /** What is held against an address, how much of it at once, and how much a second is forgotten. */
    public enum Offence {
        /** A connection, a join or a room that the network's budget did not allow. */
        REFUSED(Limits.REFUSALS_AT_ONCE, Limits.REFUSALS_PER_SECOND),
        /** What no client of ours sends: too large, or no message at all. */
        UNREADABLE(Limits.UNREADABLE_AT_ONCE, Limits.UNREADABLE_PER_SECOND),
        /** A socket that was closed since too much came over it. */
        TOO_FAST(Limits.TOO_FAST_AT_ONCE, Limits.TOO_FAST_PER_SECOND),
        WRONG_LOGIN(Limits.WRONG_LOGINS_AT_ONCE, Limits.WRONG_LOGINS_PER_SECOND);

        private final int allowed;
        private final double forgottenPerSecond;

        Offence(int allowed, double forgottenPerSecond) {
            this.allowed = allowed;
            this.forgottenPerSecond = forgottenPerSecond;
        }
    }

    private final SaltedHash hash;
    private final Predicate<ClientAddress> shared;
    private final Map<Long, Conduct> known = new HashMap<>();
    private long lookedNanos;
    private long given;

    /** @param shared true of addresses that stand for anybody: a proxy's, this machine's */
    public Bans(RandomSource random, Predicate<ClientAddress> shared) {
        this.hash = new SaltedHash(random);
        this.shared = shared;
    }

    public boolean isBanned(ClientAddress address, long nowNanos) {
        Conduct conduct = shared.test(address) ? null : known.get(key(address));
        return conduct != null && conduct.isBanned(nowNanos);
    }

    public void offended(ClientAddress address, Offence offence, long nowNanos) {
        Conduct conduct = watch(address, nowNanos);
        conduct.offended(offence, nowNanos);
        conduct.close();
    }

    /** For a socket that stays: what it is to be told of after its address is forgotten. */
    public Conduct watch(ClientAddress address, long nowNanos) {
        if (shared.test(address)) {
            return new Conduct(false, nowNanos);
        }
        long key = key(address);
        if (known.size() >= Limits.ADDRESSES_WATCHED && !known.containsKey(key)) {
            if (nowNanos - lookedNanos >= NANOS_PER_SECOND) {
                forget(nowNanos);
            }
            if (known.size() >= Limits.ADDRESSES_WATCHED) {
                return new Conduct(false, nowNanos);
            }
        }
        Conduct conduct = known.computeIfAbsent(key, absent -> new Conduct(true, nowNanos));
        conduct.open++;
        return conduct;
    }

    /** What has been made good leaves no trace. To be called now and then. */
    public void forget(long nowNanos) {
        lookedNanos = nowNanos;
        known.values().removeIf(conduct -> conduct.isForgotten(nowNanos));
        if (known.isEmpty()) {
            hash.renew();
        }
    }

    /** Bans in force; the addresses are not to be had. */
    public long inForce(long nowNanos) {
        return known.values().stream()
                .filter(conduct -> conduct.isBanned(nowNanos))
                .count();
    }

    /** Bans since the start. */
    public long given() {
        return given;
    }

    private long key(ClientAddress address) {
        byte[] octets = address.octets();
        return hash.of(octets, octets.length);
    }

    /** How those behave who come from one address; it does not know which. */
    public final class Conduct implements AutoCloseable {
        private final boolean bannable;
        private final double[] left = new double[Offence.values().length];
        private long lastNanos;
        private boolean banned;
        private long bannedNanos;
        private int open;

        private Conduct(boolean bannable, long nowNanos) {
            this.bannable = bannable;
            this.lastNanos = nowNanos;
            forgive();
        }

        public void offended(Offence offence, long nowNanos) {
            recover(nowNanos);
            if (bannable && !banned && --left[offence.ordinal()] < 0) {
                banned = true;
                bannedNanos = nowNanos;
                given++;
            }
        }

        public boolean isBanned(long nowNanos) {
            recover(nowNanos);
            return banned;
        }

        /** The socket is gone. */
        @Override
        public void close() {
            open--;
        }

        private boolean isForgotten(long nowNanos) {
            recover(nowNanos);
            return open <= 0
                    && !banned
                    && Arrays.stream(Offence.values()).allMatch(offence -> left[offence.ordinal()] >= offence.allowed);
        }

        private void recover(long nowNanos) {
            double seconds = (nowNanos - lastNanos) / NANOS_PER_SECOND;
            lastNanos = nowNanos;
            for (Offence offence : Offence.values()) {
                int i = offence.ordinal();
                left[i] = Math.min(offence.allowed, left[i] + seconds * offence.forgottenPerSecond);
            }
            if (banned && nowNanos - bannedNanos >= Limits.BAN.toNanos()) {
                banned = false;
                forgive();
            }
        }

        private void forgive() {
            for (Offence offence : Offence.values()) {
                left[offence.ordinal()] = offence.allowed;
            }
        }
    }
}
