package org.glashaus.conference.whip;

import org.glashaus.media.MediaCore.Leg;

/** One POST that was answered with 201, until its DELETE or the loss of its media connection. */
final class WhipSession {
    private final String id;
    private final Leg leg;
    private final Guest guest;
    private final Runnable whenOver;
    private boolean connected;
    private boolean over;

    WhipSession(String id, Leg leg, Guest guest, Runnable whenOver) {
        this.id = id;
        this.leg = leg;
        this.guest = guest;
        this.whenOver = whenOver;
    }

    String id() {
        return id;
    }

    Leg leg() {
        return leg;
    }

    void connected() {
        connected = true;
    }

    void endUnlessConnected() {
        if (!connected) {
            end();
        }
    }

    void end() {
        if (!over) {
            over = true;
            guest.end(this);
            whenOver.run();
        }
    }
}
