package org.glashaus.conference.signalling;

import org.glashaus.conference.room.Participant;
import org.glashaus.conference.udp.SeatOffer;

/**
 * The server's offers to one client: one at a time. While an offer waits for its answer, changes are noted and the next
 * offer covers them all, so that ten people who join at once cost a client few negotiations.
 */
final class SubscriptionOffers {
    private final Participant own;
    private final ClientSocket socket;
    private int sentRevision;
    private boolean unanswered;
    private boolean changed;

    SubscriptionOffers(Participant own, ClientSocket socket) {
        this.own = own;
        this.socket = socket;
    }

    void changed() {
        changed = true;
        offerIfPossible();
    }

    void answered(int revision, String sdp) {
        if (revision != sentRevision || !unanswered) {
            return;
        }
        own.seat().subscribed(revision, sdp).whenComplete((done, failure) -> {
            unanswered = false;
            if (failure != null) {
                socket.sdpFailed(failure);
            }
            offerIfPossible();
        });
    }

    /** The connection is gone, and with it the offers made on it; the core will count from one again. */
    void lost() {
        sentRevision = 0;
        unanswered = false;
    }

    private void offerIfPossible() {
        if (unanswered || !changed) {
            return;
        }
        changed = false;
        unanswered = true;
        own.seat().subscription().whenComplete((offer, failure) -> {
            if (failure != null) {
                unanswered = false;
                socket.sdpFailed(failure);
            } else {
                send(offer);
            }
        });
    }

    private void send(SeatOffer offer) {
        if (offer.revision() == sentRevision) {
            unanswered = false;
            offerIfPossible();
            return;
        }
        sentRevision = offer.revision();
        socket.send(ServerMessages.subscribe(offer, own.room()));
    }
}
