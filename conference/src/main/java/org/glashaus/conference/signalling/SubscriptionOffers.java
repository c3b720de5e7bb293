package org.glashaus.conference.signalling;

import org.glashaus.conference.room.Participant;
import org.glashaus.conference.udp.SeatOffer;

/**
 * The server's offers to one client: one at a time. While an offer waits for its answer, changes are noted and the next
 * offer covers them all, so that ten people who join at once cost a client few negotiations; and however fast it answers,
 * not more than a few a second. While the client is away, nothing is offered at all.
 */
final class SubscriptionOffers {
    private final Participant own;
    private final Stay stay;
    private int sentRevision;
    private boolean unanswered;
    private boolean changed;
    private final OfferPace pace = new OfferPace(System.nanoTime());
    private boolean paused;

    /** As the client knows it; a new number asks it for a new connection. */
    private int connection = 1;

    /** What the core counted on former connections, so that no two offers of a stay have the same revision. */
    private int formerRevisions;

    /** Counts the fresh starts: what the core still says from before one is of no interest. */
    private int start;

    SubscriptionOffers(Participant own, Stay stay) {
        this.own = own;
        this.stay = stay;
    }

    void changed() {
        changed = true;
        offerIfPossible();
    }

    void answered(int revision, String sdp) {
        if (!unanswered || revision != formerRevisions + sentRevision) {
            return;
        }
        int asked = start;
        own.seat().subscribed(sentRevision, sdp).whenComplete((done, failure) -> {
            if (asked != start) {
                return;
            }
            unanswered = false;
            if (failure != null) {
                stay.sdpFailed(failure);
            }
            offerIfPossible();
        });
    }

    /** The connection is gone, and with it the offers made on it; the core counts from one again. */
    void renewed() {
        connection++;
        formerRevisions += sentRevision;
        startAfresh();
        offerIfPossible();
    }

    /** The client may not have got the last offer, or we not its answer: it gets the newest one, perhaps again. */
    void resumed() {
        if (unanswered) {
            startAfresh();
        }
        offerIfPossible();
    }

    private void startAfresh() {
        start++;
        sentRevision = 0;
        unanswered = false;
        changed = true;
    }

    private void offerIfPossible() {
        if (unanswered || !changed || paused || stay.isAway()) {
            return;
        }
        long waitMillis = pace.waitMillis(System.nanoTime());
        if (waitMillis > 0) {
            paused = true;
            stay.later(waitMillis, this::goOn);
            return;
        }
        changed = false;
        unanswered = true;
        int asked = start;
        own.seat().subscription().whenComplete((offer, failure) -> {
            if (asked != start) {
                return;
            }
            if (failure != null) {
                unanswered = false;
                stay.sdpFailed(failure);
            } else {
                send(offer);
            }
        });
    }

    private void goOn() {
        paused = false;
        offerIfPossible();
    }

    private void send(SeatOffer offer) {
        if (offer.revision() == sentRevision) {
            unanswered = false;
            offerIfPossible();
            return;
        }
        sentRevision = offer.revision();
        pace.offered(System.nanoTime());
        stay.send(ServerMessages.subscribe(offer, connection, formerRevisions + sentRevision, own.room()));
    }
}
