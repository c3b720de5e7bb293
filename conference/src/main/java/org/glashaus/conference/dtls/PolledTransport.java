package org.glashaus.conference.dtls;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.tls.DatagramTransport;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.dtls.DtlsHandshake.Outbox;

/**
 * The pipe between the core, which polls, and Bouncy Castle, which blocks. Both directions are bounded; what exceeds the
 * bound is lost like any datagram, and DTLS sends it again.
 */
final class PolledTransport implements DatagramTransport {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<byte[]> inbound = new ArrayDeque<>();
    private final Queue<byte[]> outbound = new ArrayDeque<>();
    private final HandshakeGuard guard;
    private final Runnable wake;
    private boolean closed;

    PolledTransport(HandshakeGuard guard, Runnable wake) {
        this.guard = guard;
        this.wake = wake;
    }

    /** The core's side: false if the datagram was not taken. */
    boolean offer(MemorySegment datagram, long offset, int length) {
        if (length < 1 || length > Limits.DATAGRAM_OCTETS) {
            return false;
        }
        byte[] copy = datagram.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
        lock.lock();
        try {
            if (closed || inbound.size() == Limits.DTLS_DATAGRAMS_WAITING) {
                return false;
            }
            int admitted = guard.admit(copy);
            if (admitted == 0) {
                return false;
            }
            inbound.add(admitted == length ? copy : Arrays.copyOf(copy, admitted));
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The core's side; goes on after closing until the last datagram is fetched. */
    void drain(Outbox outbox) {
        while (true) {
            byte[] datagram;
            lock.lock();
            try {
                datagram = outbound.poll();
            } finally {
                lock.unlock();
            }
            if (datagram == null) {
                return;
            }
            outbox.send(datagram, 0, datagram.length);
        }
    }

    @Override
    public int getReceiveLimit() {
        return Limits.DATAGRAM_OCTETS;
    }

    @Override
    public int getSendLimit() {
        return Limits.DTLS_SENT_OCTETS;
    }

    /** Bouncy Castle's side: -1 when the time is up; a wait of 0 lasts until something comes. */
    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
        lock.lock();
        try {
            long remainingNanos = TimeUnit.MILLISECONDS.toNanos(waitMillis);
            while (inbound.isEmpty()) {
                if (closed) {
                    throw new IOException("closed");
                }
                if (waitMillis == 0) {
                    changed.await();
                } else if (remainingNanos <= 0) {
                    return -1;
                } else {
                    remainingNanos = changed.awaitNanos(remainingNanos);
                }
            }
            byte[] datagram = inbound.remove();
            int taken = Math.min(length, datagram.length);
            System.arraycopy(datagram, 0, buffer, offset, taken);
            return taken;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void send(byte[] buffer, int offset, int length) {
        lock.lock();
        try {
            if (closed || outbound.size() == Limits.DTLS_DATAGRAMS_WAITING) {
                return;
            }
            byte[] copy = new byte[length];
            System.arraycopy(buffer, offset, copy, 0, length);
            outbound.add(copy);
        } finally {
            lock.unlock();
        }
        wake.run();
    }

    /** Nothing comes in or goes out any more; who waits is told, what waits to be drained may be. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            inbound.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
