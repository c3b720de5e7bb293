package org.glashaus.conference.udp;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.udp.Seat.CoreCall;
import org.glashaus.media.MediaCore;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.media.PeerAddresses;
import org.glashaus.media.SdpRefused;
import org.jspecify.annotations.Nullable;

/**
 * The thread that a packet meets from its arrival to its sending. It waits for datagrams until the core's next
 * deadline, then: commands, datagrams, time, what is to be sent, what is to be told.
 */
public final class MediaLoop implements AutoCloseable {
    private static final long FORGET_EVERY_NANOS = Limits.SILENCE_LOOKED_AT_EVERY.toNanos();

    private final Sockets sockets;
    private final MediaCore core;
    private final Executor conference;
    private final Consumer<Throwable> faults;
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Seat> seats = new HashMap<>();
    private final Telling telling = new Telling();
    private final Thread thread;
    private final CompletableFuture<Throwable> broken = new CompletableFuture<>();
    private volatile boolean closing;
    private long forgetAtNanos;

    private MediaLoop(Sockets sockets, Executor conference, Consumer<Throwable> faults) {
        this.sockets = sockets;
        this.core = sockets.core();
        this.conference = conference;
        this.faults = faults;
        this.thread = Thread.ofPlatform().name("media").unstarted(this::work);
    }

    /**
     * Starts the loop.
     *
     * @param maker makes the core, which may ask for the address behind a number
     * @param conference where results and events are delivered
     * @param faults where broken invariants of the core are counted
     */
    public static MediaLoop start(
            BoundPort port, Function<PeerAddresses, MediaCore> maker, Executor conference, Consumer<Throwable> faults) {
        MediaLoop loop = new MediaLoop(new Sockets(port, maker), conference, faults);
        loop.thread.start();
        return loop;
    }

    /** Somebody enters the room of this number. */
    public Seat join(int room, SeatEvents events) {
        Seat seat = new Seat(this, events);
        command(() -> {
            seat.number = core.join(room);
            seats.put(seat.number, seat);
        });
        return seat;
    }

    /** The core's counters and the edge's own. */
    public CompletionStage<Map<String, Long>> counters() {
        return call((media, nowNanos) -> {
            Map<String, Long> counters = new TreeMap<>(media.counters());
            counters.putAll(sockets.counters());
            return counters;
        });
    }

    void leave(Seat seat) {
        command(() -> {
            if (!seat.left) {
                seat.left = true;
                try {
                    core.leave(seat.number, System.nanoTime());
                    // How their connections ended; after this nobody knows whose they were.
                    core.events(telling);
                } finally {
                    seats.remove(seat.number);
                }
            }
        });
    }

    @Nullable
    Seat seatOf(int participant) {
        return seats.get(participant);
    }

    <T> CompletionStage<T> call(CoreCall<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        command(() -> {
            try {
                T value = call.on(core, System.nanoTime());
                deliver(() -> result.complete(value));
            } catch (SdpRefused | RuntimeException failure) {
                deliver(() -> result.completeExceptionally(failure));
                if (failure instanceof RuntimeException) {
                    faults.accept(failure);
                }
            }
        });
        return result;
    }

    private void command(Runnable command) {
        commands.add(command);
        sockets.wakeUp();
    }

    private void deliver(Runnable news) {
        try {
            conference.execute(news);
        } catch (RejectedExecutionException closed) {
            faults.accept(closed);
        }
    }

    /**
     * Completes if something ended the loop that nobody can go on from, such as no memory. Whoever runs the server has to
     * end it: pages would still answer, and every call would be dead.
     */
    public CompletionStage<Throwable> broken() {
        return broken;
    }

    private void work() {
        try {
            turns();
        } catch (Error fatal) {
            faults.accept(fatal);
            broken.complete(fatal);
        } finally {
            finish();
        }
    }

    private void turns() {
        long deadlineNanos = System.nanoTime();
        while (!closing) {
            try {
                sockets.await(Math.min(deadlineNanos, forgetAtNanos(System.nanoTime())));
                deadlineNanos = turn();
            } catch (IOException | RuntimeException fault) {
                // A broken invariant is the core's to contain; whatever reaches us must not end everybody's call.
                faults.accept(fault);
                deadlineNanos = System.nanoTime();
            }
        }
    }

    private long turn() {
        carryOutCommands();
        sockets.receive();
        long nowNanos = System.nanoTime();
        long deadlineNanos = core.advance(nowNanos);
        sockets.send();
        core.events(telling);
        if (nowNanos - forgetAtNanos >= 0) {
            sockets.forgetSilent(nowNanos);
            forgetAtNanos = nowNanos + FORGET_EVERY_NANOS;
        }
        return deadlineNanos;
    }

    /** Nobody known, nobody to forget: an idle loop sleeps. */
    private long forgetAtNanos(long nowNanos) {
        if (sockets.knowsNobody()) {
            forgetAtNanos = nowNanos + FORGET_EVERY_NANOS;
            return Long.MAX_VALUE;
        }
        return forgetAtNanos;
    }

    private void carryOutCommands() {
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            contained(command);
        }
    }

    /** Everybody leaves, so that keys are wiped and the peers are told; what fails for one is done for the others. */
    private void finish() {
        carryOutCommands();
        long nowNanos = System.nanoTime();
        for (int participant : List.copyOf(seats.keySet())) {
            contained(() -> core.leave(participant, nowNanos));
        }
        contained(() -> core.advance(nowNanos));
        contained(() -> core.events(telling));
        contained(sockets::send);
        sockets.close();
    }

    private void contained(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            faults.accept(fault);
        }
    }

    @Override
    public void close() {
        closing = true;
        sockets.wakeUp();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Telling implements MediaCore.EventSink {
        @Override
        public void checked(int participant, Leg leg) {
            tell(participant, events -> events.checked(leg));
        }

        @Override
        public void handshakeFailed(int participant, Leg leg, OptionalInt alert) {
            tell(participant, events -> events.handshakeFailed(leg, alert));
        }

        @Override
        public void connected(int participant, Leg leg) {
            tell(participant, events -> events.connected(leg));
        }

        @Override
        public void lost(int participant, Leg leg, LossReason reason) {
            tell(participant, events -> events.lost(leg, reason));
        }

        @Override
        public void subscriptionChanged(int participant) {
            tell(participant, SeatEvents::subscriptionChanged);
        }

        @Override
        public void ended(int participant, Leg leg, long packets, long lost) {
            Seat seat = seats.get(participant);
            if (seat != null) {
                deliver(() -> seat.events.ended(leg, packets, lost));
            }
        }

        private void tell(int participant, Consumer<SeatEvents> news) {
            Seat seat = seats.get(participant);
            if (seat != null && !seat.left) {
                deliver(() -> news.accept(seat.events));
            }
        }
    }
}
