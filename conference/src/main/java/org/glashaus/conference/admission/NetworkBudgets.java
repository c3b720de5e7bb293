package org.glashaus.conference.admission;

import java.util.Arrays;
import java.util.Optional;
import org.glashaus.conference.limits.DeskLimits;
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

    /** What is counted, how much of it at once, and how much a second after that. */
    public enum Kind {
        CONNECTION(Limits.CONNECTIONS_AT_ONCE, Limits.CONNECTIONS_PER_SECOND),
        JOIN(Limits.JOINS_AT_ONCE, Limits.JOINS_PER_SECOND),
        ROOM(Limits.ROOMS_AT_ONCE, Limits.ROOMS_PER_SECOND),
        LOGIN(Limits.NETWORK_LOGINS_AT_ONCE, Limits.NETWORK_LOGINS_PER_SECOND),
        /** A request at the desk for rights, and a question how one stands. */
        REQUEST(DeskLimits.RIGHTS_REQUESTS_AT_ONCE, DeskLimits.RIGHTS_REQUESTS_PER_SECOND),
        /** A report of a breach; whoever has made requests can still make one. */
        REPORT(DeskLimits.RIGHTS_REQUESTS_AT_ONCE, DeskLimits.RIGHTS_REQUESTS_PER_SECOND),
        LOOK(DeskLimits.RIGHTS_LOOKS_AT_ONCE, DeskLimits.RIGHTS_LOOKS_PER_SECOND);

        private final int burst;
        private final double perSecond;

        Kind(int burst, double perSecond) {
            this.burst = burst;
            this.perSecond = perSecond;
        }
    }

    private final SaltedTable<Budget> budgets;

    private static final class Budget implements SaltedTable.Counted {
        final double[] tokens =
                Arrays.stream(Kind.values()).mapToDouble(kind -> kind.burst).toArray();
        long lastNanos;
        int held;

        Budget(long nowNanos) {
            lastNanos = nowNanos;
        }

        @Override
        public void refill(long nowNanos) {
            double seconds = (nowNanos - lastNanos) / NANOS_PER_SECOND;
            lastNanos = nowNanos;
            for (Kind kind : Kind.values()) {
                int i = kind.ordinal();
                tokens[i] = Math.min(kind.burst, tokens[i] + seconds * kind.perSecond);
            }
        }

        @Override
        public boolean isUntouched() {
            return held == 0 && Arrays.stream(Kind.values()).allMatch(kind -> tokens[kind.ordinal()] >= kind.burst);
        }
    }

    public NetworkBudgets(RandomSource random) {
        budgets = new SaltedTable<>(Limits.NETWORKS_REMEMBERED, random, Budget::new);
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
    public Optional<Held> hold(ClientAddress address, long nowNanos) {
        Budget budget = budget(address, nowNanos);
        return budget.held < Limits.PRESENT_PER_NETWORK ? Optional.of(new Held(budget)) : Optional.empty();
    }

    /**
     * One participant's place in a budget. It knows which one, so that the address is needed no longer, and so that the
     * place goes back where it came from even if the table was full then and is not now.
     */
    public static final class Held {
        private final Budget budget;
        private boolean released;

        private Held(Budget budget) {
            this.budget = budget;
            budget.held++;
        }

        public void release() {
            if (!released) {
                released = true;
                budget.held--;
            }
        }
    }

    private Budget budget(ClientAddress address, long nowNanos) {
        byte[] octets = address.octets();
        return budgets.of(octets, octets.length == 4 ? 3 : 6, nowNanos);
    }

    /** Networks that have everything back leave no trace. To be called now and then. */
    public void forgetUntouched(long nowNanos) {
        budgets.forgetUntouched(nowNanos);
    }

    public int size() {
        return budgets.size();
    }
}
