package org.glashaus.conference.room;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.personal.SealedText;
import org.glashaus.conference.udp.Seat;
import org.glashaus.spec.DirectConnections;

/** The people in one room and what they have written to each other. */
public final class Room {
    private final InstantSource clock;
    private final Runnable whenEmpty;
    private final Runnable whenLeft;
    private final Map<Seat, Participant> participants = new LinkedHashMap<>();
    private final Deque<ChatMessage> chat = new ArrayDeque<>();
    private final Optional<DirectConnections> direct;
    private final Pairing pairing;

    Room(InstantSource clock, Optional<DirectConnections> direct, Runnable whenEmpty, Runnable whenLeft) {
        this.direct = direct;
        this.pairing = new Pairing(direct.isPresent(), participants.values());
        this.clock = clock;
        this.whenEmpty = whenEmpty;
        this.whenLeft = whenLeft;
    }

    boolean isFull() {
        return participants.size() >= Limits.PARTICIPANTS_PER_ROOM;
    }

    void add(Participant participant) {
        participants.put(participant.seat(), participant);
        pairing.look();
        tellOthers(participant, new RoomEvent.Joined(participant));
    }

    public List<Participant> others(Participant than) {
        return participants.values().stream().filter(one -> one != than).toList();
    }

    /** Who sits there; empty if they have left in the meantime. */
    public Optional<Participant> at(Seat seat) {
        return Optional.ofNullable(participants.get(seat));
    }

    Optional<Participant> find(ParticipantId id) {
        return participants.values().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** How two who are alone in it may connect; empty where they may not. */
    public Optional<DirectConnections> direct() {
        return direct;
    }

    Pairing pairing() {
        return pairing;
    }

    public List<ChatMessage> chat() {
        return List.copyOf(chat);
    }

    void said(Participant by, SealedText text) {
        ChatMessage message = new ChatMessage(by.id(), text, clock.instant());
        if (chat.size() == Limits.CHAT_MESSAGES_KEPT) {
            chat.removeFirst();
        }
        chat.addLast(message);
        tellAll(new RoomEvent.Said(message));
    }

    void leave(Participant participant) {
        if (participants.remove(participant.seat()) == null) {
            return;
        }
        participant.seat().leave();
        participant.log().left();
        if (participants.isEmpty()) {
            chat.clear();
            whenEmpty.run();
        } else {
            tellAll(new RoomEvent.Left(participant.id()));
            pairing.look();
        }
        whenLeft.run();
    }

    void tellOthers(Participant than, RoomEvent event) {
        others(than).forEach(one -> one.tell(event));
    }

    /** To a copy: telling somebody may end their stay. */
    private void tellAll(RoomEvent event) {
        new ArrayList<>(participants.values()).forEach(one -> one.tell(event));
    }
}
