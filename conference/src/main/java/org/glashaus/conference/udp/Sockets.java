package org.glashaus.conference.udp;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.MediaCore;
import org.glashaus.media.PeerAddresses;

/** The loop's sockets, and who is at their other ends. */
final class Sockets implements MediaCore.Egress {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final MemorySegment ZEROS = MemorySegment.ofArray(new byte[Limits.DATAGRAM_OCTETS]);

    private final Selector selector;
    private final List<DatagramChannel> channels;
    private final MediaCore core;
    private final AddressNumbers peers = new AddressNumbers();

    /** One buffer in, one out, both outside the heap: NIO then makes no copy of its own. */
    private final ByteBuffer in = ByteBuffer.allocateDirect(Limits.DATAGRAM_OCTETS);

    private final ByteBuffer out = ByteBuffer.allocateDirect(Limits.DATAGRAM_OCTETS);
    private final MemorySegment inSegment = MemorySegment.ofBuffer(in);
    private final MemorySegment outSegment = MemorySegment.ofBuffer(out);
    private final boolean[] ready;
    private final Consumer<SelectionKey> noteReady = this::ready;
    private final IntPredicate held;
    private long received;
    private long receiveFailures;
    private long noRoom;
    private long sent;
    private long refusedByKernel;
    private long toForgotten;

    Sockets(BoundPort port, Function<PeerAddresses, MediaCore> maker) {
        this.selector = port.selector();
        this.channels = port.channels();
        this.core = maker.apply(peers);
        this.held = core::holds;
        this.ready = new boolean[channels.size()];
    }

    MediaCore core() {
        return core;
    }

    /** Any thread: ends the waiting. */
    void wakeUp() {
        selector.wakeup();
    }

    void await(long deadlineNanos) throws IOException {
        if (deadlineNanos == Long.MAX_VALUE) {
            selector.select(noteReady, 0);
            return;
        }
        long waitNanos = deadlineNanos - System.nanoTime();
        if (waitNanos <= 0) {
            selector.selectNow(noteReady);
        } else {
            // Rounded up: to wake before the deadline would only be to wait again.
            selector.select(noteReady, (waitNanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
        }
    }

    private void ready(SelectionKey key) {
        for (int socket = 0; socket < ready.length; socket++) {
            ready[socket] |= channels.get(socket) == key.channel();
        }
    }

    /** Takes what has arrived, a bounded number from each socket; what is more makes the next wait a short one. */
    void receive() {
        for (int socket = 0; socket < ready.length; socket++) {
            if (ready[socket]) {
                ready[socket] = false;
                receive(socket);
            }
        }
    }

    private void receive(int socket) {
        for (int count = 1; count <= Limits.DATAGRAMS_AT_ONCE; count++) {
            try {
                in.clear();
                SocketAddress from = channels.get(socket).receive(in);
                if (!(from instanceof InetSocketAddress address)) {
                    return;
                }
                received(socket, address);
            } catch (IOException broken) {
                // Such as an ICMP error that came for an earlier datagram; the socket itself goes on.
                receiveFailures++;
                return;
            }
            if (count % Limits.DATAGRAMS_BEFORE_SENDING == 0) {
                send();
            }
        }
    }

    private void received(int socket, InetSocketAddress address) {
        received++;
        long now = System.nanoTime();
        int peer = peers.intern(socket, address, now, held);
        if (peer == AddressNumbers.NONE) {
            noRoom++;
        } else {
            core.receive(peer, inSegment, 0, in.position(), now);
        }
    }

    void send() {
        core.drain(this);
    }

    /** To be called by the core, while it drains. */
    @Override
    public void send(int number, MemorySegment datagram, long offset, int length) {
        AddressNumbers.Peer peer = peers.find(number);
        if (peer == null) {
            toForgotten++;
            return;
        }
        MemorySegment.copy(datagram, offset, outSegment, 0, length);
        out.clear().limit(length);
        try {
            if (channels.get(peer.socket).send(out, peer.address) == 0) {
                refusedByKernel++;
            } else {
                sent++;
            }
        } catch (IOException unreachable) {
            refusedByKernel++;
        } finally {
            MemorySegment.copy(ZEROS, 0, outSegment, 0, length);
        }
    }

    /** All that lies where datagrams leave from. */
    byte[] outOctets() {
        return outSegment.toArray(ValueLayout.JAVA_BYTE);
    }

    void forgetSilent(long now) {
        peers.forgetSilent(now, held);
    }

    boolean knowsNobody() {
        return peers.size() == 0;
    }

    Map<String, Long> counters() {
        return Map.of(
                "udp-received", received,
                "udp-receive-failures", receiveFailures,
                "udp-dropped-no-room", noRoom,
                "udp-sent", sent,
                "udp-refused-by-kernel", refusedByKernel,
                "udp-to-forgotten", toForgotten,
                "udp-peers", (long) peers.size());
    }

    void close() {
        try {
            for (DatagramChannel channel : channels) {
                channel.close();
            }
            selector.close();
        } catch (IOException alreadyClosed) {
            refusedByKernel++;
        }
    }
}
