package org.glashaus.conference.admission;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.media.RandomSource;

/**
 * What each network may still take: a token bucket for each kind of thing, and a count of what it holds. A network is
 * the first 24 bits of an IPv4 address or the first 48 of an IPv6 one, so that nobody gets more by changing addresses
 * within their own; it is known here by a salted hash only, and the salt is thrown away whenever nobody is left.
 */
public final class NetworkBudgets {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int SALT_OCTETS = 16;

    /** Newcomers share one budget while the table is full of networks that are all taking something. */
    private static final long EVERYBODY_ELSE = 0;

    /** What is counted, how much of it at once, and how much a second after that. */
    public enum Kind {
        CONNECTION(Limits.CONNECTIONS_AT_ONCE, Limits.CONNECTIONS_PER_SECOND),
        JOIN(Limits.JOINS_AT_ONCE, Limits.JOINS_PER_SECOND),
        ROOM(Limits.ROOMS_AT_ONCE, Limits.ROOMS_PER_SECOND);

        private final int burst;
        private final double perSecond;

        Kind(int burst, double perSecond) {
            this.burst = burst;
            this.perSecond = perSecond;
        }
    }

    private final RandomSource random;
    private final Map<Long, Budget> budgets = new HashMap<>();
    private final byte[] salt = new byte[SALT_OCTETS];
    private long lookedNanos;

    private static final class Budget {
        final double[] tokens =
                Arrays.stream(Kind.values()).mapToDouble(kind -> kind.burst).toArray();
        long lastNanos;
        int held;

        void refill(long nowNanos) {
            double seconds = (nowNanos - lastNanos) / NANOS_PER_SECOND;
            lastNanos = nowNanos;
            for (Kind kind : Kind.values()) {
                int i = kind.ordinal();
                tokens[i] = Math.min(kind.burst, tokens[i] + seconds * kind.perSecond);
            }
        }

        boolean isUntouched() {
            return held == 0 && Arrays.stream(Kind.values()).allMatch(kind -> tokens[kind.ordinal()] >= kind.burst);
        }
    }

    public NetworkBudgets(RandomSource random) {
        this.random = random;
        random.fill(salt);
    }

    /** Takes one if there is one left. */
    public boolean take(Kind kind, ClientAddress address, long nowNanos) {
        Budget budget = budget(address, nowNanos);
        if (budget.tokens[kind.ordinal()] < 1) {
            return false;
        }
        budget.tokens[kind.ordinal()]--;
        return true;
    }

    /** Counts one participant more, unless the network has as many as one may have. */
    public boolean hold(ClientAddress address, long nowNanos) {
        Budget budget = budget(address, nowNanos);
        if (budget.held >= Limits.PRESENT_PER_NETWORK) {
            return false;
        }
        budget.held++;
        return true;
    }

    public void release(ClientAddress address, long nowNanos) {
        Budget budget = budget(address, nowNanos);
        budget.held = Math.max(0, budget.held - 1);
    }

    private Budget budget(ClientAddress address, long nowNanos) {
        long key = key(address);
        if (budgets.size() >= Limits.NETWORKS_REMEMBERED && !budgets.containsKey(key)) {
            if (nowNanos - lookedNanos >= NANOS_PER_SECOND) {
                forgetUntouched(nowNanos);
            }
            key = budgets.size() < Limits.NETWORKS_REMEMBERED ? key : EVERYBODY_ELSE;
        }
        Budget budget = budgets.computeIfAbsent(key, absent -> {
            Budget fresh = new Budget();
            fresh.lastNanos = nowNanos;
            return fresh;
        });
        budget.refill(nowNanos);
        return budget;
    }

    /** Networks that have everything back leave no trace. To be called now and then. */
    public void forgetUntouched(long nowNanos) {
        lookedNanos = nowNanos;
        budgets.values().removeIf(budget -> {
            budget.refill(nowNanos);
            return budget.isUntouched();
        });
        if (budgets.isEmpty()) {
            random.fill(salt);
        }
    }

    public int size() {
        return budgets.size();
    }

    private long key(ClientAddress address) {
        byte[] octets = address.octets();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(octets, 0, octets.length == 4 ? 3 : 6);
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
