package org.glashaus.media.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.glashaus.media.Limits;
import org.glashaus.media.MediaCore.EventSink;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.forward.RingMemory;
import org.jspecify.annotations.Nullable;

/** What all transports of one core have in common: buffers, tables, counters and the list of things to tell. */
final class Shared {
    private final Surroundings surroundings;
    private final Identifiers identifiers;
    private final Counters counters = new Counters();
    private final Outbox outbox;
    private final AddressOwners owners = new AddressOwners();
    private final RingMemory rings;
    private final byte[] sendBuffer = new byte[Limits.BUFFER_OCTETS];
    private final Map<String, Transport> byUfrag = new HashMap<>();
    private final List<Transport> transports = new ArrayList<>();
    private final Set<Transport> handshakes = new LinkedHashSet<>();
    private final List<Telling> tellings = new ArrayList<>();
    private boolean lost;
    private long dueNanos = Long.MAX_VALUE;

    /** One thing to tell the conference. */
    private interface Telling {
        void tell(EventSink sink);
    }

    Shared(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.identifiers = new Identifiers(surroundings.random());
        this.outbox = new Outbox(surroundings.memory().outbox());
        this.rings = new RingMemory(surroundings.memory().rings());
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    Counters counters() {
        return counters;
    }

    void count(Count what) {
        counters.add(what);
    }

    void count(Count what, int times) {
        counters.add(what, times);
    }

    Outbox outbox() {
        return outbox;
    }

    AddressOwners owners() {
        return owners;
    }

    /** Where packets wait that receivers may ask for again. */
    RingMemory rings() {
        return rings;
    }

    /** Where each outgoing packet is written and encrypted, one at a time. */
    byte[] sendBuffer() {
        return sendBuffer;
    }

    /** To be called after each packet: what stands there may not have been encrypted. */
    void wipeSendBuffer() {
        Bytes.wipe(sendBuffer);
    }

    void opened(Transport transport) {
        byUfrag.put(transport.local().ufrag(), transport);
        transports.add(transport);
        dueNanos = Long.MIN_VALUE;
    }

    void forget(Transport transport) {
        byUfrag.remove(transport.local().ufrag());
        transports.remove(transport);
        handshakes.remove(transport);
    }

    @Nullable
    Transport byUfrag(String ufrag) {
        return byUfrag.get(ufrag);
    }

    List<Transport> transports() {
        return transports;
    }

    /** Transports whose DTLS endpoint may have something to say. */
    Set<Transport> handshakes() {
        return handshakes;
    }

    /** Something must be looked at by then. */
    void dueBy(long nanos) {
        dueNanos = Math.min(dueNanos, nanos);
    }

    void due(long nanos) {
        dueNanos = nanos;
    }

    long due() {
        return dueNanos;
    }

    void checked(Transport transport) {
        tellings.add(sink -> sink.checked(transport.participant(), transport.leg()));
    }

    void handshakeFailed(Transport transport, OptionalInt alert) {
        count(Count.HANDSHAKES_FAILED);
        tellings.add(sink -> sink.handshakeFailed(transport.participant(), transport.leg(), alert));
        lose(transport, LossReason.HANDSHAKE_FAILED);
    }

    void connected(Transport transport) {
        tellings.add(sink -> sink.connected(transport.participant(), transport.leg()));
    }

    void lose(Transport transport, LossReason reason) {
        if (transport.closed()) {
            return;
        }
        transport.close();
        lost = true;
        tellings.add(sink -> sink.lost(transport.participant(), transport.leg(), reason));
    }

    /** Said when the connection's owner has let go of it, so once. */
    void ended(Transport transport, long lostPackets) {
        tellings.add(sink -> sink.ended(transport.participant(), transport.leg(), transport.packets(), lostPackets));
    }

    /** Something broke inside this session, by our fault: it ends, the others go on. */
    void fault(Transport transport) {
        count(Count.FAULTS);
        lose(transport, LossReason.FAULT);
    }

    boolean anyLost() {
        return lost;
    }

    /** Whether a connection was lost since the last call. */
    boolean takeLost() {
        boolean any = lost;
        lost = false;
        return any;
    }

    void subscriptionChanged(int participant) {
        tellings.add(sink -> sink.subscriptionChanged(participant));
    }

    void tell(EventSink sink) {
        if (tellings.isEmpty()) {
            return;
        }
        List<Telling> now = List.copyOf(tellings);
        tellings.clear();
        now.forEach(telling -> telling.tell(sink));
    }
}
