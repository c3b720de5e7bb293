package org.glashaus.conference.udp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.glashaus.media.MediaCore;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.SubscriptionOffer;

/**
 * A participant's place in the media core. Each call is carried out by the loop, in the order of the calls; its result
 * comes on the conference's thread. An SDP that the core refuses fails the stage with {@link SdpRefused}.
 */
public final class Seat {
    /** No participant of the core has it. */
    private static final int NOT_YET = -1;

    private final MediaLoop loop;
    final SeatEvents events;

    /** The core's number; only the loop's thread uses it. */
    int number = NOT_YET;

    boolean left;

    Seat(MediaLoop loop, SeatEvents events) {
        this.loop = loop;
        this.events = events;
    }

    public CompletionStage<String> publish(String offer, Map<String, Source> sources) {
        return loop.call((core, nowNanos) -> core.publish(present(), offer, sources, nowNanos));
    }

    public CompletionStage<SeatOffer> subscription() {
        return loop.call((core, nowNanos) -> inSeats(core.subscription(present(), nowNanos)));
    }

    public CompletionStage<Boolean> subscribed(int revision, String answer) {
        return loop.call((core, nowNanos) -> {
            core.subscribed(present(), revision, answer, nowNanos);
            return true;
        });
    }

    public CompletionStage<String> view(String offer) {
        return loop.call((core, nowNanos) -> core.view(present(), offer, nowNanos));
    }

    /** Ends one of the two connections; the participant stays. */
    public CompletionStage<Boolean> close(Leg leg) {
        return loop.call((core, nowNanos) -> {
            core.close(present(), leg, nowNanos);
            return true;
        });
    }

    /** When anything authentic last came over either connection, by {@link System#nanoTime}; empty if nothing did. */
    public CompletionStage<OptionalLong> heard() {
        return loop.call((core, nowNanos) -> core.heard(number));
    }

    /** What the core keeps of the participant is gone; calls that come later fail. */
    public void leave() {
        loop.leave(this);
    }

    private int present() throws SdpRefused {
        if (left) {
            throw new SdpRefused(0, "the participant has left");
        }
        return number;
    }

    private SeatOffer inSeats(SubscriptionOffer offer) {
        List<SeatOffer.Carried> streams = new ArrayList<>();
        for (SubscriptionOffer.Carried carried : offer.streams()) {
            Seat seat = loop.seatOf(carried.participant());
            if (seat != null) {
                streams.add(new SeatOffer.Carried(carried.mid(), seat, carried.source()));
            }
        }
        return new SeatOffer(offer.revision(), offer.sdp(), streams);
    }

    /** A piece of work on the core. */
    @FunctionalInterface
    interface CoreCall<T> {
        T on(MediaCore core, long nowNanos) throws SdpRefused;
    }
}
