package org.glashaus.conference.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.Media;
import org.glashaus.conference.journal.RoomHash;
import org.glashaus.conference.udp.SeatEvents;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;

/** One participant's media connections: that they stood, how each ended, and how many packets went over it. */
final class MediaLog implements SeatEvents {
    private final SeatEvents attendee;
    private final Journal journal;
    private final Optional<RoomHash> room;
    private final Map<Leg, Media.Step> endings = new EnumMap<>(Leg.class);

    MediaLog(SeatEvents attendee, Journal journal, Optional<RoomHash> room) {
        this.attendee = attendee;
        this.journal = journal;
        this.room = room;
    }

    @Override
    public void connected(Leg leg) {
        journal.media(way(leg), Media.Step.CONNECTED, 0, 0, room);
        attendee.connected(leg);
    }

    @Override
    public void lost(Leg leg, LossReason reason) {
        endings.put(
                leg,
                switch (reason) {
                    case CLOSED_BY_PEER -> Media.Step.CLOSED;
                    case CONSENT_LOST -> Media.Step.NO_PATH;
                    case HANDSHAKE_FAILED -> Media.Step.NO_HANDSHAKE;
                    case FAULT -> Media.Step.FAULT;
                });
        attendee.lost(leg, reason);
    }

    @Override
    public void ended(Leg leg, long packets, long lost) {
        Media.Step how = endings.remove(leg);
        journal.media(way(leg), how == null ? Media.Step.CLOSED : how, packets, lost, room);
        attendee.ended(leg, packets, lost);
    }

    @Override
    public void subscriptionChanged() {
        attendee.subscriptionChanged();
    }

    private static Media.Way way(Leg leg) {
        return switch (leg) {
            case PUBLISH -> Media.Way.PUBLISH;
            case SUBSCRIBE -> Media.Way.SUBSCRIBE;
        };
    }
}
