package org.glashaus.tools.load;

import java.util.Random;

/**
 * A bad network between this client and the server, the same for the same seed and the same packets. Only media suffer:
 * checks and handshakes pass.
 *
 * @param lossPercent of all packets, both ways
 * @param duplicatePercent arrive twice
 * @param reorderPercent are held back for 30 ms more
 * @param delayMillis for all
 */
public record Impairment(
        double lossPercent, double duplicatePercent, double reorderPercent, int delayMillis, long seed) {
    private static final long HELD_BACK_NANOS = 30_000_000L;

    public static Impairment none() {
        return new Impairment(0, 0, 0, 0, 0);
    }

    public boolean isNone() {
        return lossPercent == 0 && duplicatePercent == 0 && reorderPercent == 0 && delayMillis == 0;
    }

    /** Is asked to let a packet arrive so much later. */
    interface Passage {
        void after(long nanos);
    }

    /** One direction of one connection. */
    final class Line {
        private final Random random;
        private long lost;

        Line(long number) {
            random = new Random(seed ^ number * 0x9e3779b97f4a7c15L);
        }

        void pass(Passage passage) {
            if (random.nextDouble() * 100 < lossPercent) {
                lost++;
                return;
            }
            int times = random.nextDouble() * 100 < duplicatePercent ? 2 : 1;
            for (int i = 0; i < times; i++) {
                boolean held = random.nextDouble() * 100 < reorderPercent;
                passage.after(delayMillis * 1_000_000L + (held ? HELD_BACK_NANOS : 0));
            }
        }

        long lost() {
            return lost;
        }
    }
}
