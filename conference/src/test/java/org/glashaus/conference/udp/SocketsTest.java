package org.glashaus.conference.udp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.StandInCore;
import org.glashaus.conference.limits.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketsTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final EchoCore core = new EchoCore();
    private Selector selector;
    private DatagramChannel channel;
    private Sockets sockets;

    @BeforeEach
    void bind() throws Exception {
        BoundPort port = BoundPort.bind(List.of(LOOPBACK), 0);
        selector = port.selector();
        channel = port.channels().getFirst();
        sockets = new Sockets(port, addresses -> core);
    }

    @AfterEach
    void close() {
        sockets.close();
    }

    // A full room's copies of 64 packets are four times what the outbox holds.
    @Test
    void whatABurstCausesIsSentBeforeTheOutboxRunsOver() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < Limits.DATAGRAMS_AT_ONCE; i++) {
                socket.send(new DatagramPacket(new byte[20], 20, channel.getLocalAddress()));
            }
            turnUntilReceived(Limits.DATAGRAMS_AT_ONCE);
            assertThat(core.mostBetweenDrains).isBetween(1, Limits.DATAGRAMS_BEFORE_SENDING);
            assertThat(core.drains).isGreaterThanOrEqualTo(4);
        }
    }

    // An answer to a check names the address that it goes to.
    @Test
    void whatWasSentIsLeftInNoBuffer() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[20], 20, channel.getLocalAddress()));
            core.answer.fill((byte) 7);
            turnUntilReceived(1);
        }
        assertThat(sockets.counters()).containsEntry("udp-sent", 1L);
        assertThat(sockets.outOctets()).containsOnly(0);
    }

    // An ICMP message "port unreachable" makes the next receive fail.
    @Test
    void aSocketThatFailsIsCountedAndTheOthersGoOn() throws Exception {
        try (DatagramChannel failing = DatagramChannel.open();
                DatagramSocket socket = new DatagramSocket()) {
            failing.bind(new InetSocketAddress(LOOPBACK, 0)).connect(new InetSocketAddress(LOOPBACK, portOfNobody()));
            failing.configureBlocking(false).register(selector, SelectionKey.OP_READ);
            Sockets both = new Sockets(new BoundPort(selector, List.of(failing, channel)), addresses -> core);
            failing.write(ByteBuffer.allocate(1));
            socket.send(new DatagramPacket(new byte[20], 20, channel.getLocalAddress()));
            long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (core.received == 0 || both.counters().getOrDefault("udp-receive-failures", 0L) == 0) {
                assertThat(System.nanoTime()).as("%s", both.counters()).isLessThan(deadlineNanos);
                both.await(System.nanoTime() + 20_000_000);
                both.receive();
            }
            assertThat(both.counters()).containsEntry("udp-received", 1L);
        }
    }

    private static int portOfNobody() throws Exception {
        try (DatagramSocket gone = new DatagramSocket(0, LOOPBACK)) {
            return gone.getLocalPort();
        }
    }

    // The wait itself is not measured: NIO's select makes an object of its own.
    @Test
    void aDatagramAndItsEchoAllocateNothingInTheSteadyState() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteBuffer packet = ByteBuffer.allocateDirect(100);
        ByteBuffer answer = ByteBuffer.allocateDirect(200);
        try (DatagramChannel peer = DatagramChannel.open()) {
            peer.connect(channel.getLocalAddress());
            int turns = 3_000;
            long least = Long.MAX_VALUE;
            // Several rounds, since code that is compiled between two of them allocates on its own account.
            for (int round = 0; round < 5; round++) {
                long allocated = 0;
                for (int i = 0; i < turns; i++) {
                    peer.write(packet.clear());
                    sockets.await(System.nanoTime() + 1_000_000_000);
                    long before = threads.getCurrentThreadAllocatedBytes();
                    sockets.receive();
                    sockets.send();
                    allocated += threads.getCurrentThreadAllocatedBytes() - before;
                    peer.read(answer.clear());
                }
                least = Math.min(least, allocated / turns);
            }
            assertThat(core.received).isEqualTo(5 * turns);
            assertThat(least).as("octets a datagram").isZero();
        }
    }

    private void turnUntilReceived(int count) throws Exception {
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (core.received < count) {
            assertThat(System.nanoTime()).as("%s", sockets.counters()).isLessThan(deadlineNanos);
            sockets.await(System.nanoTime() + 20_000_000);
            sockets.receive();
            sockets.send();
        }
    }

    /** Sends back what it got, one at a time, and notes how much was between two drains. */
    private static final class EchoCore extends StandInCore {
        private int received;
        private int sinceDrain;
        private int mostBetweenDrains;
        private int drains;
        private int lastPeer;
        private final MemorySegment answer = MemorySegment.ofBuffer(ByteBuffer.allocateDirect(100));

        @Override
        public void receive(int peer, MemorySegment datagram, long offset, int length, long nowNanos) {
            received++;
            lastPeer = peer;
            mostBetweenDrains = Math.max(mostBetweenDrains, ++sinceDrain);
        }

        @Override
        public void drain(Egress egress) {
            if (sinceDrain > 0) {
                drains++;
                sinceDrain = 0;
                egress.send(lastPeer, answer, 0, 100);
            }
        }
    }
}
