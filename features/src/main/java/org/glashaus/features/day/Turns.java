package org.glashaus.features.day;

import java.util.concurrent.Semaphore;
import org.glashaus.features.Limits;

/**
 * Who may play while others do: scenarios of one audit, and of audits of one product that run side by side. Where times are
 * measured to fractions of a second one needs the machine alone.
 */
public final class Turns {
    private final int places;
    private final Semaphore room;

    private Turns(int places) {
        this.places = places;
        // Fair, or whoever waits for all of the room would wait until the others have nothing left to do.
        this.room = new Semaphore(places, true);
    }

    /** Of scenarios of audits. */
    public static Turns sideBySide() {
        return new Turns(Limits.SIDE_BY_SIDE);
    }

    /** Of trials, which play one scenario at a time. */
    public static Turns ofTrials() {
        return new Turns(org.glashaus.audit.Limits.TRIALS_AT_ONCE);
    }

    /** Of those who have the machine already. */
    public static Turns unbounded() {
        return new Turns(Integer.MAX_VALUE);
    }

    public void begin() throws InterruptedException {
        room.acquire();
    }

    public void end() {
        room.release();
    }

    /** Not within a turn of one's own: two who both waited for the other's would wait for ever. */
    public void alone(Runnable act) throws InterruptedException {
        room.acquire(places);
        try {
            act.run();
        } finally {
            room.release(places);
        }
    }
}
