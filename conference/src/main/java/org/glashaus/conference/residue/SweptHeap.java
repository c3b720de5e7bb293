package org.glashaus.conference.residue;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.impl.VertxConnection;
import io.vertx.core.transport.Transport;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.glashaus.conference.limits.Limits;

/**
 * Wipes buffers, and has the collector go over the heap some times after somebody has gone. Once does not do: what is
 * emptied first is given back to the kernel a moment later, and in the meantime new objects may have come to lie in it.
 */
public final class SweptHeap implements Leftovers {
    /** The launcher says so if it has chosen a collector that gives memory back while all threads go on. */
    public static final String CHOSEN = "glashaus.collector";

    private static final String GIVES_BACK = "concurrent";

    private final Runnable collector;
    private final Duration apart;
    private final boolean sweeps;
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong swept = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    private SweptHeap(boolean sweeps, Runnable collector, Duration apart) {
        this.sweeps = sweeps;
        this.collector = collector;
        this.apart = apart;
        thread = Thread.ofPlatform().daemon().name("leftovers").unstarted(this::sweep);
    }

    /** Where the launcher has chosen no such collector, buffers are wiped and the heap is left to itself. */
    public static SweptHeap ofThisProcess() {
        return with(GIVES_BACK.equals(System.getProperty(CHOSEN)), System::gc, Limits.SWEEPS_APART);
    }

    static SweptHeap with(boolean sweeps, Runnable collector, Duration apart) {
        SweptHeap heap = new SweptHeap(sweeps, collector, apart);
        if (sweeps) {
            heap.thread.start();
        }
        return heap;
    }

    @Override
    public Transport transport() {
        return new WipedTransport(WipedBuffers.ALL);
    }

    @Override
    public void opened(HttpConnection connection) {
        if (connection instanceof VertxConnection inner) {
            inner.channelHandlerContext().channel().closeFuture().addListener(over -> gone());
        }
    }

    @Override
    public void gone() {
        due.set(Limits.SWEEPS_AFTER_SOMEBODY);
        LockSupport.unpark(thread);
    }

    private void sweep() {
        while (!closed) {
            if (due.get() == 0) {
                LockSupport.park(this);
                continue;
            }
            long until = System.nanoTime() + apart.toNanos();
            for (long left = apart.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
                LockSupport.parkNanos(this, left);
            }
            if (!closed) {
                due.updateAndGet(more -> Math.max(more - 1, 0));
                collector.run();
                swept.incrementAndGet();
            }
        }
    }

    @Override
    public JsonObject told() {
        JsonObject told = new JsonObject().put("buffers", "wiped").put("heap", sweeps ? "swept" : "left");
        return sweeps
                ? told.put("sweeps", swept.get())
                : told.put("why", "the launcher found no collector that gives memory back while all threads go on");
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
