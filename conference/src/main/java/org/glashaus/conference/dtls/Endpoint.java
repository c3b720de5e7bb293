package org.glashaus.conference.dtls;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.dtls.DtlsHandshake;
import org.jspecify.annotations.Nullable;

/**
 * One end of one DTLS association. Its task starts with the first datagram (so that an endpoint nobody talks to costs no
 * thread, and the handshake's deadline counts from the hello), and goes on reading after the handshake: to repeat the
 * last flight where the peer lost it, and to notice the peer's close_notify.
 */
final class Endpoint implements DtlsHandshake {

    static Endpoint passive(Role role, Executor executor, Runnable wake) {
        return new Endpoint(role, new HandshakeGuard(true), executor, wake);
    }

    static Endpoint active(Role role, Executor executor, Runnable wake) {
        Endpoint endpoint = new Endpoint(role, new HandshakeGuard(false), executor, wake);
        endpoint.start();
        return endpoint;
    }

    /** The blocking part: returns when the handshake is done, throws if it failed. */
    @FunctionalInterface
    interface Role {
        Association handshake(DatagramTransport transport) throws IOException;
    }

    /** A finished handshake, and the keys that it exported. */
    record Association(DTLSTransport transport, Keys keys) {}

    private final Role role;
    private final Executor executor;
    private final Runnable wake;
    private final PolledTransport transport;
    private State state = State.HANDSHAKING;
    private boolean started;
    private volatile OptionalInt alert = OptionalInt.empty();
    private @Nullable Keys keys;
    private @Nullable DTLSTransport association;

    private Endpoint(Role role, HandshakeGuard guard, Executor executor, Runnable wake) {
        this.role = role;
        this.executor = executor;
        this.wake = wake;
        this.transport = new PolledTransport(guard, wake);
    }

    @Override
    public void receive(MemorySegment datagram, long offset, int length) {
        if (transport.offer(datagram, offset, length)) {
            start();
        }
    }

    private synchronized void start() {
        if (started || state != State.HANDSHAKING) {
            return;
        }
        started = true;
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException stopping) {
            ended();
        }
    }

    @Override
    public void drain(Outbox outbox) {
        transport.drain(outbox);
    }

    @Override
    public synchronized State state() {
        return state;
    }

    @Override
    public synchronized Keys takeKeys() {
        if (keys == null) {
            throw new IllegalStateException("no keys to take: " + state);
        }
        Keys taken = keys;
        keys = null;
        return taken;
    }

    /** What it still has to say, a close_notify at most, remains to be drained. */
    @Override
    public void close() {
        Optional<DTLSTransport> open = closing();
        if (open.isPresent()) {
            try {
                open.get().close();
            } catch (IOException gone) {
                // the peer will find out by silence
            }
        }
        transport.close();
    }

    private synchronized Optional<DTLSTransport> closing() {
        DTLSTransport open = association;
        association = null;
        if (state == State.HANDSHAKING || state == State.ESTABLISHED) {
            state = State.CLOSED;
        }
        wipe();
        return Optional.ofNullable(open);
    }

    private void run() {
        try {
            Association open = role.handshake(transport);
            if (established(open)) {
                wake.run();
                byte[] unexpected = new byte[Limits.DATAGRAM_OCTETS];
                while (true) {
                    // No data channels: application data is read and forgotten.
                    open.transport().receive(unexpected, 0, unexpected.length, 0);
                }
            }
        } catch (IOException | RuntimeException over) {
            // Whatever it was, it came from the peer or from close(); of it the alert's number goes on, and no text.
            alert = alertOf(over);
        } finally {
            ended();
        }
    }

    /** False if close() came first. */
    private synchronized boolean established(Association open) throws IOException {
        keys = open.keys();
        if (state != State.HANDSHAKING) {
            wipe();
            open.transport().close();
            return false;
        }
        association = open.transport();
        state = State.ESTABLISHED;
        return true;
    }

    private static OptionalInt alertOf(Exception over) {
        return switch (over) {
            case TlsFatalAlert ours -> OptionalInt.of(ours.getAlertDescription());
            case TlsFatalAlertReceived theirs -> OptionalInt.of(theirs.getAlertDescription());
            default -> OptionalInt.empty();
        };
    }

    @Override
    public OptionalInt alert() {
        return alert;
    }

    private void ended() {
        synchronized (this) {
            if (state == State.HANDSHAKING) {
                state = State.FAILED;
            } else if (state == State.ESTABLISHED) {
                state = State.CLOSED;
            }
            // The keys stay until close(): the core may be about to take them.
            association = null;
        }
        transport.close();
        wake.run();
    }

    private synchronized void wipe() {
        if (keys != null) {
            Arrays.fill(keys.material(), (byte) 0);
            keys = null;
        }
    }
}
